import Disclosure

extension TableLayout {
  /// The same table drawn otherwise, or with other rows and none of the arithmetic.
  package func altered(style: Style? = nil, rows other: LabelAxis? = nil) -> TableLayout {
    TableLayout(
      id: id, edition: edition, caption: caption, section: section, corner: corner, cornerAliases: cornerAliases,
      style: style ?? self.style, unitColumn: unitColumn, rows: other ?? rows, columns: columns,
      relations: other == nil ? relations : [])
  }
}
