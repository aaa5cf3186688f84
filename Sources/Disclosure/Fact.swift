/// A figure stated in the narrative.
public struct Fact: Hashable, Sendable {
  /// Of `content/indicators.yml`.
  public var indicator: String
  /// The fragment of its page by which it is linked to.
  public var anchor: String
  public var quantity: Quantity
  public var location: SourceLocation

  public init(indicator: String, anchor: String, quantity: Quantity, location: SourceLocation) {
    self.indicator = indicator
    self.anchor = anchor
    self.quantity = quantity
    self.location = location
  }
}
