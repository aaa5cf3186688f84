import Checks
import Disclosure
import Fingerprints
import Glibc

/// What is found in attachments: for the terminal only, since it depends on the tools of the machine.
///
/// A tool is started for nearly every attachment, so what was found is kept beside the output until the file changes. What could not be
/// looked at is tried again each time: the tool may be there by then.
struct AttachmentCheck {
  let findings: [Diagnostic]

  init(
    _ attachments: [String], in tree: SourceTree, jobs: Int, cache: BuildCache?, writing: CacheWriting?
  ) {
    let found = parallelMap(attachments, jobs: jobs) { path -> [Diagnostic] in
      let name = tree.displayPath(path)
      guard let disk = tree.diskPath(path) else { return LeakNames.findings(inNameOf: name) }
      let key = Self.key(of: disk)
      let entry = "attachment:" + path
      if let key, let record = cache?.record(of: entry, key), let kept = Self.findings(from: record, file: name) {
        record.withUnsafeBytes { writing?.add($0, of: entry, key) }
        return kept
      }
      let findings = attachmentFindings(path: disk, displayPath: name).shortened()
      if let key, let writing, !findings.contains(where: { $0.rule == Rule.attachmentUnread.id }) {
        var record = RecordWriter(file: name)
        record.write(findings)
        record.bytes.withUnsafeBytes { writing.add($0, of: entry, key) }
      }
      return findings
    }
    findings = found.flatMap(\.self)
  }

  /// The file as it stands on the disk.
  private static func key(of path: String) -> Fingerprint? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    let stamp = FileStamp(status)
    var key = CacheKey()
    key.add(stamp.size)
    key.add(stamp.modified)
    key.add(Int(truncatingIfNeeded: stamp.inode))
    return key.fingerprint
  }

  private static func findings(from bytes: [UInt8], file: String) -> [Diagnostic]? {
    bytes.withUnsafeBytes { bytes in
      var record = RecordReader(bytes, file: file)
      do {
        let findings: [Diagnostic] = try record.list()
        return record.isAtEnd ? findings : nil
      } catch { return nil }
    }
  }
}
