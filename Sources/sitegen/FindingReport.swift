import ArgumentParser
import Disclosure
import Site

/// A form in which findings are handed on.
enum FindingFormat: String, CaseIterable, ExpressibleByArgument {
  /// For people.
  case text
}

/// All findings of a run.
struct FindingReport {
  let findings: [Diagnostic]
  let language: Language
  /// Where the lines of the files are to be had.
  let trees: [SourceTree]

  func text(as format: FindingFormat, hasColour: Bool) -> String {
    switch format {
    case .text: forPeople(hasColour: hasColour)
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
