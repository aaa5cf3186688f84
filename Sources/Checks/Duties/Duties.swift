import Disclosure

/// What a portal asks of its documents, from `content/site.yml`.
package struct Duties: Hashable, Sendable {
  /// A day of every year.
  package struct MonthAndDay: Hashable, Sendable {
    package var month: Int
    package var day: Int

    /// Reads `01-28`; `nil` for a day that some year lacks.
    package init?(_ text: String) {
      // Any year without a 29th of February will do.
      guard text.utf8.count == 5, let date = CalendarDate(iso: "2025-\(text)") else { return nil }
      (month, day) = (date.month, date.day)
    }
  }

  /// The last day by which a report is to be published, where a local rule is earlier than the law.
  package var deadline: MonthAndDay?
  /// The roles that have to sign off each report and plan (三审三校); empty where none is asked for.
  package var signOff: [String] = []
  /// The day the portal speaks of as today, where it says so.
  package var asOf: CalendarDate?

  package init() {}
}
