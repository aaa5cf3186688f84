import Tables

extension PageDrawing {
  /// The theme's words for tables, in the language of the page.
  var tableWords: TableWords {
    TableWords(
      language: language, blank: strings[.tableBlank], notApplicable: strings[.tableNotApplicable],
      notPublished: strings[.tableNotPublished],
      reconstructed: strings[.tableReconstructed], surplusColumn: strings[.tableSurplusColumn],
      surplusRows: strings[.tableSurplusRows],
      atLeast: strings[.tableAtLeast], almost: strings[.tableAlmost], unit: strings[.tableUnit], colon: strings[.colon],
      semicolon: strings[.semicolon])
  }
}
