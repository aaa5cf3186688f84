import Disclosure
import Markup

extension FindingReport {
  /// A Code Quality report of GitLab, which shows in a merge request what it adds and what it mends.
  var asGitLabReport: String {
    JSON.list(
      placed().map { place in
        let finding = place.finding
        return .object([
          ("description", .text(words(of: finding))),
          ("check_name", .text(finding.rule.description)),
          ("fingerprint", .text(place.fingerprint)),
          ("severity", .text(Self.gravity(finding.severity))),
          (
            "location",
            .object([
              // GitLab shows no finding whose path begins with `./` or `/`.
              ("path", .text(paths.path(of: finding.location.file) ?? finding.location.file)),
              ("lines", .object([("begin", .number(finding.location.line))])),
            ])
          ),
        ])
      }
    ).written()
  }

  /// Of GitLab's five words the gravest is for what keeps a site from being published, as an error does.
  private static func gravity(_ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: "blocker"
    case .warning: "minor"
    case .note: "info"
    }
  }
}
