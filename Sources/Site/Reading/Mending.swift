import Checks
import CommonMark
import Disclosure

/// One file of the content with what `check --fix` makes of it.
package struct MendedFile: Sendable {
  /// As findings name it, and as a path below the content folder.
  package let file: String
  package let path: String
  package let bytes: [UInt8]
  /// A unified diff of the text, without regard to line ends, which stay what they are.
  package let diff: String
}

extension Corpus {
  /// What can be mended in the documents and settings that were read, without altering a figure or the meaning (`Fixes`).
  ///
  /// Drafts stay out of it, as they stay out of every check.
  ///
  /// - Parameter isWanted: tells, from its name in findings, whether a file is looked at.
  /// - Throws: `SystemError` where a file cannot be read.
  package func mendedFiles(in tree: SourceTree, rules: [Rule], isWanted: (String) -> Bool) throws -> [MendedFile] {
    let documents: [(kind: ScannedText.Kind, year: Int?, source: DocumentSource)] =
      centres.map { (.centre, nil, $0.source) } + reports.map { (.report, $0.year, $0.source) }
      + plans.map { (.plan, $0.year, $0.source) } + pages.map { (.page, nil, $0.source) }
    var mended = try documents.compactMap { kind, year, source -> MendedFile? in
      guard isWanted(source.file) else { return nil }
      let bytes = try tree.read(source.path, atMost: Limits.standard.fileBytes)
      let document = readDocument(file: source.file, bytes: bytes)
      guard let text = document.source else { return nil }
      let fixes = Fixes(
        for: ScannedText(kind, year: year, source: text, bodyStart: document.bodyStart), rules: rules,
        waivers: source.trace.waivers)
      guard !fixes.edits.isEmpty else { return nil }
      return MendedFile(
        file: source.file, path: source.path, bytes: withLineEnds(of: bytes, fixes.applied()),
        diff: fixes.diff(of: source.file))
    }
    for (path, _) in try tree.entries() where ContentPath(path)?.isData == true && isWanted(tree.displayPath(path)) {
      let source = SourceText(
        file: tree.displayPath(path), bytes: try tree.read(path, atMost: Limits.standard.fileBytes))
      let fixes = Fixes(for: ScannedText(.data, source: source, bodyStart: source.bytes.count), rules: rules)
      guard !fixes.edits.isEmpty else { continue }
      mended.append(
        MendedFile(file: source.file, path: path, bytes: fixes.applied(), diff: fixes.diff(of: source.file)))
    }
    return mended.sorted { $0.file < $1.file }
  }
}

extension ContentPath {
  /// Whether it is YAML alone.
  fileprivate var isData: Bool {
    switch self {
    case .site, .indicators, .form: true
    case .centre, .report, .plan, .page, .attachment: false
    }
  }
}
