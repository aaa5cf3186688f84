import Checks
import CommonMark
import Disclosure
import Forms
import Testing

@testable import Site

/// What is kept between two builds is afterwards exactly what it was.
@Suite("Records of the cache") struct StoredTests {
  private func again(_ read: ReadFile, file: String) throws -> ReadFile {
    let bytes = BuildCache.record(of: read, file: file)
    return try #require(BuildCache.document(from: bytes, file: file, forms: .national))
  }

  /// A record is a function of all that a document holds, so equal records are equal documents.
  @Test func `every document of the shipped content comes back as it was`() throws {
    let tree = SourceTree(memory: try Checkout.content.get(), name: "content")
    let corpus = try Corpus(reading: tree, jobs: 1)
    let documents =
      corpus.centres.map { ($0.source, DocumentReading.Document.centre($0)) }
      + corpus.reports.map { ($0.source, .report($0)) } + corpus.plans.map { ($0.source, .plan($0)) }
      + corpus.pages.map { ($0.source, .page($0)) }
    #expect(documents.count > 10)
    for (source, document) in documents {
      let read = ReadFile(document: document, findings: corpus.findings, checked: corpus.findings.reversed())
      let kept = try again(read, file: source.file)
      #expect(kept.findings == read.findings && kept.checked == read.checked)
      let copy = try #require(kept.document)
      switch (copy, document) {
      case (.report(let copy), .report(let report)):
        // Dictionaries are described in any order, so a report is compared part by part.
        #expect(copy.source == report.source && copy.issuance == report.issuance && copy.period == report.period)
        #expect(copy.centre == report.centre && copy.year == report.year && copy.edition == report.edition)
        #expect(copy.facts == report.facts && copy.answers == report.answers)
        #expect(copy.tables.map(\.table) == report.tables.map(\.table))
        #expect(copy.tables.map(\.number) == report.tables.map(\.number))
      default: #expect(String(describing: copy) == String(describing: document), "\(source.path)")
      }
      #expect(BuildCache.record(of: kept, file: source.file) == BuildCache.record(of: read, file: source.file))
    }
  }

  @Test func `numbers of every size and sign come back`() throws {
    let numbers = [0, 1, -1, 63, 64, -64, -65, 8192, 1 << 40, .max, .min]
    var writer = RecordWriter(file: "a")
    for number in numbers { writer.write(number) }
    try writer.bytes.withUnsafeBytes { buffer in
      var reader = RecordReader(buffer, file: "a")
      var read: [Int] = []
      while !reader.isAtEnd { read.append(try reader.number()) }
      #expect(read == numbers)
    }
  }

  /// Every byte of a record is cut off or changed in turn: an error or another document, never a crash.
  @Test func `a record that is cut or changed is an error and never a crash`() throws {
    let site = try MiniSite().planned()
    let report = try #require(site.corpus.report("alpha", 2024))
    let whole = BuildCache.record(
      of: ReadFile(document: .report(report), findings: site.findings, checked: []), file: report.source.file)
    func read(_ bytes: [UInt8]) { _ = BuildCache.document(from: bytes, file: "a", forms: .national) }
    for index in whole.indices {
      read(Array(whole[..<index]))
      for change in [0xFF, 0x80, 0x01] as [UInt8] {
        var bytes = whole
        bytes[index] ^= change
        read(bytes)
      }
    }
  }
}
