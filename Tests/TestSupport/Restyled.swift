import Disclosure

extension TableLayout {
  /// The same table drawn otherwise.
  package func restyled(_ style: Style) -> TableLayout {
    TableLayout(
      id: id, edition: edition, caption: caption, section: section, corner: corner, cornerAliases: cornerAliases,
      style: style, unitColumn: unitColumn, rows: rows, columns: columns, relations: relations)
  }
}
