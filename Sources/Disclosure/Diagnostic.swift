/// One thing that is wrong with the content, where it stands, and what an editor can do about it.
///
/// Everything an author can repair is a diagnostic; what the machine did (a full disk) is a thrown error with a path.
public struct Diagnostic: Error, Hashable, Sendable {
  public enum Severity: String, Sendable, Comparable, CaseIterable {
    case note, warning, error

    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
    private var rank: Int { self == .note ? 0 : self == .warning ? 1 : 2 }
  }

  public var severity: Severity
  public var rule: RuleID
  public var location: SourceLocation
  /// What is wrong, first the specific thing, then its context: one line, no full stop. It quotes what the author wrote, so
  /// it is made one visible line whatever that was.
  public var message: Text
  /// Something an editor can do; it never invents a legal figure.
  public var fix: Text?
  /// Why the author lets it stand, in the author's words; such a finding is a note, and readers of the page are told the reason.
  public var acceptance: String?
  /// Its place holds what must not be published (an identity number, a telephone): whoever shows the line covers it there. A log of
  /// a check is read by more people than the file.
  public var isSecret = false

  public init(
    _ severity: Severity, _ rule: RuleID, at location: SourceLocation, _ message: Text, fix: Text? = nil
  ) {
    self.severity = severity
    self.rule = rule
    self.location = location
    self.message = message.onOneLine()
    self.fix = fix?.onOneLine()
  }

  /// The same as a note that gives the reason why it may stand.
  public func accepted(because reason: String) -> Diagnostic {
    var finding = self
    finding.severity = .note
    finding.acceptance = reason.onOneLine()
    finding.fix = nil
    return finding
  }
}

/// The stable name of a rule, as it stands in brackets behind a finding: `cross-footing`, `missing-row`.
public struct RuleID: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  public let description: String
  public init(stringLiteral name: String) { description = name }
}

extension Sequence where Element == Diagnostic {
  public var containsErrors: Bool { contains { $0.severity == .error } }

  /// By file, line and column; what stands at one place keeps the order in which it was found.
  public func inReadingOrder() -> [Diagnostic] {
    enumerated().sorted { ($0.element.location, $0.offset) < ($1.element.location, $1.offset) }.map(\.element)
  }
}
