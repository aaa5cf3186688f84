/// What stands around a chart.
package struct ChartCaption: Hashable, Sendable {
  package struct SourcePart: Hashable, Sendable {
    package var text: String
    package var href: String?

    package init(_ text: String, href: String? = nil) { (self.text, self.href) = (text, href) }
  }

  /// Unique on its page, and the beginning of every identifier of the chart.
  package var id: String
  /// The title that says what there is to see.
  package var message: String
  /// The title that says what, where, when and in which unit.
  package var subtitle: String
  /// Trend, extremes and gaps in words, for everybody.
  package var description: String
  package var source: [SourcePart]
  /// The table on the same page that has every number.
  package var tableID: String?
  /// What the message is among the headings of its page.
  package var headingLevel: Int

  package init(
    id: String, message: String, subtitle: String, description: String, source: [SourcePart], tableID: String?,
    headingLevel: Int = 3
  ) {
    (self.id, self.message, self.subtitle) = (id, message, subtitle)
    self.headingLevel = headingLevel
    (self.description, self.source, self.tableID) = (description, source, tableID)
  }
}
