import Checks
import Disclosure

extension FindingReport {
  /// Workflow commands of GitHub Actions: printed in a job, each becomes a mark beside its line in the pull request.
  ///
  /// GitHub shows at most ten errors, ten warnings and ten notices of a step there; the log has all of them.
  var asGitHubCommands: String {
    findings.map { finding in
      let place = finding.location
      let title = RulePage.all[finding.rule].map { "\($0.title(language)) [\(finding.rule)]" } ?? "[\(finding.rule)]"
      let properties = [
        "file=\(Self.property(paths.path(of: place.file) ?? place.file))", "line=\(place.line)", "col=\(place.column)",
        "endColumn=\(place.column + place.length)", "title=\(Self.property(title))",
      ]
      return
        "::\(Self.command(finding.severity)) \(properties.joined(separator: ","))::\(Self.data(words(of: finding)))\n"
    }.joined()
  }

  private static func command(_ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }

  /// Without this a line end in what an author wrote could give GitHub a command of its own.
  private static func data(_ text: String) -> String { escaped(text, also: "") }

  private static func property(_ text: String) -> String { escaped(text, also: ":,") }

  private static func escaped(_ text: String, also marks: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": escaped.append(contentsOf: "%25".unicodeScalars)
      case "\r": escaped.append(contentsOf: "%0D".unicodeScalars)
      case "\n": escaped.append(contentsOf: "%0A".unicodeScalars)
      case ":" where marks.unicodeScalars.contains(":"): escaped.append(contentsOf: "%3A".unicodeScalars)
      case "," where marks.unicodeScalars.contains(","): escaped.append(contentsOf: "%2C".unicodeScalars)
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}
