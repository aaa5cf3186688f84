import Disclosure
import Markup

extension FindingReport {
  /// The project's own form, for programs of an office; `docs/checking.md` describes each member.
  ///
  /// A member may be added in a version, but none is renamed or left out without a new number.
  var asJSON: String {
    JSON.object([
      ("version", 1),
      ("program", .object([("name", "sitegen"), ("version", .text(Sitegen.version))])),
      (
        "counts",
        .object(
          Diagnostic.Severity.allCases.reversed().map { severity in
            (severity.rawValue, .number(findings.count { $0.severity == severity }))
          })
      ),
      ("findings", .list(findings.map(Self.finding))),
    ]).written()
  }

  private static func finding(_ finding: Diagnostic) -> JSON {
    .object([
      ("rule", .text(finding.rule.description)),
      ("severity", .text(finding.severity.rawValue)),
      ("file", .text(finding.location.file)),
      ("line", .number(finding.location.line)),
      ("column", .number(finding.location.column)),
      ("length", .number(finding.location.length)),
      ("message", finding.message.inBothLanguages),
      ("fix", finding.fix?.inBothLanguages ?? .null),
      ("accepted", finding.acceptance.map(JSON.text) ?? .null),
    ])
  }
}

extension Text {
  var inBothLanguages: JSON { .object([("zh", .text(zh)), ("en", .text(en))]) }
}
