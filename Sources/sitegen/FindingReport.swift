import ArgumentParser
import Disclosure
import Site

/// A form in which findings are handed on.
enum FindingFormat: String, CaseIterable, ExpressibleByArgument {
  /// For people.
  case text
  /// For programs of the office.
  case json
  /// Marks in a pull request.
  case github
  /// GitLab's Code Quality.
  case gitlab
  /// The standard of code scanning.
  case sarif
}

/// All findings of a run.
struct FindingReport {
  let findings: [Diagnostic]
  let language: Language
  /// Where the lines of the files are to be had.
  let trees: [SourceTree]
  /// Where the site stands, ending in a slash, if that is known.
  var baseURL: String? = nil
  /// How a forge names the files.
  var paths = RepositoryPaths.ofWorkingFolder

  func text(as format: FindingFormat, hasColour: Bool) -> String {
    switch format {
    case .text: forPeople(hasColour: hasColour)
    case .json: asJSON
    case .github: asGitHubCommands
    case .gitlab: asGitLabReport
    case .sarif: asSARIF
    }
  }

  /// Each finding with the line it speaks of and a mark under the place.
  private func forPeople(hasColour: Bool) -> String {
    // Findings come file by file, so the lines of one file are enough to keep.
    var open: (file: String, lines: SourceLines)?
    let secrets = SecretPlaces(of: findings)
    let printer = FindingPrinter(language: language, hasColour: hasColour) { file, number in
      if open?.file != file { open = (file, lines(of: file)) }
      return open?.lines[number].flatMap { secrets.covered($0, file: file, number: number) }
    }
    return findings.map { printer.print($0) + "\n" }.joined()
  }

  private func lines(of file: String) -> SourceLines {
    // Of folders that stand in one another the innermost holds the file.
    let tree = trees.filter { file.hasPrefix($0.name + "/") }.max { $0.name.utf8.count < $1.name.utf8.count }
    // A line that cannot be shown is only left out: the finding itself names the place.
    let bytes = tree.flatMap { try? $0.read(String(file.dropFirst($0.name.count + 1)), atMost: 1_000_000) } ?? []
    // A picture has no lines.
    let isText = !bytes.contains(0) || String(validating: bytes, as: UTF8.self) != nil
    return SourceLines(isText ? bytes : [])
  }
}

// What several forms have in common.
extension FindingReport {
  struct PlacedFinding {
    let finding: Diagnostic
    let fingerprint: String
  }

  /// Each finding with what a forge knows it again by.
  func placed() -> [PlacedFinding] {
    var fingerprints = FindingFingerprints()
    var open: (file: String, lines: SourceLines)?
    return findings.map { finding in
      let place = finding.location
      if open?.file != place.file { open = (place.file, lines(of: place.file)) }
      return PlacedFinding(
        finding: finding,
        fingerprint: fingerprints.next(
          for: finding, file: paths.path(of: place.file) ?? place.file, line: open?.lines[place.line] ?? ""))
    }
  }

  /// What is wrong, why it may stand, and what to do, a line each.
  func words(of finding: Diagnostic) -> String {
    var text = finding.message(language)
    if let reason = finding.acceptance {
      text += Text(zh: "\n已接受，理由：\(reason)", en: "\naccepted because: \(reason)")(language)
    }
    if let fix = finding.fix { text += Text(zh: "\n改法：", en: "\nfix: ")(language) + fix(language) }
    return text
  }
}
