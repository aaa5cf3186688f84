import CHash
import Disclosure
import Fingerprints
import Forms

/// What an earlier build of the same program found out: the documents as they were read, and from what each file of the site was made.
///
/// It stands beside the output and is safe to delete: without it everything is read and drawn anew. Nothing in it is ever taken for
/// true that does not carry the fingerprint of what it was made from. `docs/publishing.md` says what a reader of the folder should
/// know of it.
package struct BuildCache: Sendable {
  /// Where a record stands in the file, and of which bytes it was made.
  struct Entry: Hashable, Sendable {
    var fingerprint: Fingerprint
    var offset: Int
    var count: Int
  }

  /// From what a file of the site was made, and how it stood on the disk afterwards.
  struct Made: Hashable, Sendable {
    var key: Fingerprint
    var stamp: FileStamp
  }

  /// Beside the output: `.site-output.cache`.
  let path: String
  let program: Fingerprint
  private let file: KeptFile?
  /// What the documents were read with; another list of indicators or forms makes others of them.
  let readingKey: Fingerprint?
  let documents: [String: Entry]
  let files: [String: Made]

  /// What the last build left; nothing where it left nothing, where it was another program, or where the file is damaged.
  ///
  /// - Returns: `nil` where this program cannot be told from another one, and so nothing may be kept.
  package init?(beside output: String) {
    guard let program = ProgramIdentity.current else { return nil }
    self.program = program
    path = OutputPlace.cache(of: output)
    if let kept = KeptFile(path), let index = Self.index(of: kept, program: program) {
      file = kept
      readingKey = index.readingKey
      documents = index.documents
      files = index.files
    } else {
      (file, readingKey, documents, files) = (nil, nil, [:], [:])
    }
  }

  /// The record of a document as it was written; `nil` where there is none of these bytes, or it is damaged.
  func record(of path: String, _ fingerprint: Fingerprint) -> [UInt8]? {
    guard let entry = documents[path], entry.fingerprint == fingerprint, let file else { return nil }
    return Self.record(in: file, entry.offset, entry.count)
  }

  /// A document as it was read, from its record; `nil` where it has to be read anew.
  static func document(from bytes: [UInt8], file: String, forms: FormLibrary) -> ReadFile? {
    bytes.withUnsafeBytes { bytes in
      var record = RecordReader(bytes, file: file)
      do {
        let document = try record.optional { record throws(DamagedRecord) in
          try DocumentReading.Document(from: &record, forms: forms)
        }
        let read = ReadFile(document: document, findings: try record.list(), checked: try record.list())
        return record.isAtEnd ? read : nil
      } catch { return nil }
    }
  }

  static func record(of read: ReadFile, file: String) -> [UInt8] {
    var record = RecordWriter(file: file)
    record.write(read.document) { $1.store(in: &$0) }
    record.write(read.findings)
    record.write(read.checked)
    return record.bytes
  }

  // MARK: the file

  /// In front of every record: how many bytes it has, and a sum over them.
  static let headCount = 16
  static let magic: [UInt8] = Array("sitegen cache 1\n".utf8)

  static func head(of record: UnsafeRawBufferPointer) -> [UInt8] {
    let sum = sitegen_hash(record.baseAddress, record.count).low
    return [UInt64(record.count), sum].flatMap { word in withUnsafeBytes(of: word.littleEndian) { Array($0) } }
  }

  /// A record without its head, if it is all there and as it was written.
  private static func record(in file: KeptFile, _ offset: Int, _ count: Int) -> [UInt8]? {
    guard let record = file.bytes(at: offset &+ headCount, count: count),
      let head = file.bytes(at: offset, count: headCount), record.withUnsafeBytes(Self.head) == head
    else { return nil }
    return record
  }

  private struct Index {
    var readingKey: Fingerprint
    var documents: [String: Entry]
    var files: [String: Made]
  }

  /// The index stands last, and behind it where it starts.
  private static func index(of file: KeptFile, program: Fingerprint) -> Index? {
    guard file.bytes(at: 0, count: magic.count) == magic, let word = file.bytes(at: file.count - 8, count: 8) else {
      return nil
    }
    let start = word.withUnsafeBytes { UInt64(littleEndian: $0.loadUnaligned(as: UInt64.self)) }
    guard let start = Int(exactly: start), start <= file.count - 8 - headCount,
      let content = record(in: file, start, file.count - 8 - headCount - start)
    else { return nil }
    return content.withUnsafeBytes { index(in: $0, program: program) }
  }

  private static func index(in content: UnsafeRawBufferPointer, program: Fingerprint) -> Index? {
    var record = RecordReader(content, file: "")
    do {
      guard try record.value(Fingerprint.self) == program else { return nil }
      let readingKey = try record.value(Fingerprint.self)
      let documents = try record.list { record throws(DamagedRecord) in
        (
          try record.text(),
          Entry(fingerprint: try record.value(), offset: try record.number(), count: try record.number())
        )
      }
      let files = try record.list { record throws(DamagedRecord) in
        (
          try record.text(),
          Made(
            key: try record.value(),
            stamp: FileStamp(
              size: try record.number(), modified: try record.number(), inode: try record.unsigned()))
        )
      }
      guard record.isAtEnd else { return nil }
      return Index(
        readingKey: readingKey, documents: Dictionary(documents) { $1 }, files: Dictionary(files) { $1 })
    } catch { return nil }
  }
}
