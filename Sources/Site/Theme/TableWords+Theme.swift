import Tables

extension TableWords {
  /// The theme's words for tables, in one language.
  static func reading(_ strings: Strings) -> TableWords {
    let language = strings.language
    var words = TableWords(
      language: language, blank: strings[.tableBlank], notApplicable: strings[.tableNotApplicable],
      notPublished: strings[.tableNotPublished],
      reconstructed: strings[.tableReconstructed], surplusColumn: strings[.tableSurplusColumn],
      surplusRows: strings[.tableSurplusRows],
      atLeast: strings[.tableAtLeast], almost: strings[.tableAlmost], unit: strings[.tableUnit], colon: strings[.colon],
      semicolon: strings[.semicolon])
    // `件 cases, 条 items`: one phrase, so that a theme names as many units as it likes.
    for pair in strings[.tableUnitNames].split(separator: ",") {
      let parts = pair.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true).map(String.init)
      if parts.count == 2 { words.unitNames[parts[0]] = parts[1] }
    }
    return words
  }
}
