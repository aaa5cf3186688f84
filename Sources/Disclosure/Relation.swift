/// An arithmetic relation that the form prints between its cells (勾稽关系), or that the law implies between two years.
public struct Relation: Hashable, Sendable {
  /// Which labels the terms name: rows (it holds in every column) or columns (it holds in every row).
  public enum Direction: String, Hashable, Sendable { case down, across }

  public enum Comparison: String, Hashable, Sendable {
    case equal = "="
    case atMost = "<="
    case atLeast = ">="
  }

  public struct Term: Hashable, Sendable {
    /// +1 or −1.
    public var sign: Int
    /// The figures to add up; one but for `sum(…)`, none for the number zero.
    public var paths: [String]
    /// Whether they stand in the same centre's report of the year before.
    public var isLastYear: Bool

    public init(sign: Int, paths: [String], isLastYear: Bool) {
      self.sign = sign
      self.paths = paths
      self.isLastYear = isLastYear
    }
  }

  public var direction: Direction
  public var left: [Term]
  public var comparison: Comparison
  public var right: [Term]
  public var severity: Diagnostic.Severity
  /// As the edition's file states it.
  public var source: String

  public init(
    direction: Direction, left: [Term], comparison: Comparison, right: [Term], severity: Diagnostic.Severity,
    source: String
  ) {
    self.direction = direction
    self.left = left
    self.comparison = comparison
    self.right = right
    self.severity = severity
    self.source = source
  }

  /// Whether a term looks at last year's report.
  public var isContinuation: Bool { (left + right).contains(where: \.isLastYear) }

  public func holds(left: Decimal, right: Decimal) -> Bool {
    switch comparison {
    case .equal: left == right
    case .atMost: left <= right
    case .atLeast: left >= right
    }
  }
}
