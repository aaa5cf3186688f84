import Disclosure

extension Rule {
  /// A link to another site that leads nowhere any more. It needs the network, so it is tried on the terminal only, by
  /// `sitegen check --external`, and never reaches a page.
  static let outsideLink = Rule("outside-link", .terminal)
}
