import Disclosure
import Foundation
import TestSupport
import Testing

@testable import Site

/// The whole program on hostile content, with a gigabyte of address space: it says what is wrong, and the old site stands.
@Suite("Hostile content and the whole program", .timeLimit(.minutes(30))) struct HostileBuildTests {
  private func site(_ folder: borrowing FolderOnDisk) throws -> [String: Data] {
    let root = folder.path + "/site-output"
    return try FileManager.default.subpathsOfDirectory(atPath: root).reduce(into: [:]) {
      $0[$1] = FileManager.default.contents(atPath: root + "/" + $1)
    }
  }

  @Test func `every published attack at once is refused, each with its rule, and the old site stands`() throws {
    let folder = try FolderOnDisk()
    #expect(try BoundedRun(in: folder.path).status == 0)
    let before = try site(folder)
    for (index, attack) in PublishedAttack.all.enumerated() {
      try folder.write(
        Array("---\ntitle: 甲\n---\n\n\(attack.atFullSize)".utf8), to: "content/centres/alpha/reports/\(2025 + index).md"
      )
    }
    let run = try BoundedRun(in: folder.path)
    #expect(run.status == 1, "\(run.errors.suffix(400))")
    for (index, attack) in PublishedAttack.all.enumerated() {
      let lines = run.errors.split(separator: "\n").filter { $0.contains("reports/\(2025 + index).md:") }
      #expect(lines.contains { $0.contains("error: ") && $0.hasSuffix("[\(attack.rule)]") }, "\(attack): \(lines)")
    }
    #expect(run.errors.utf8.count < 100_000)
    #expect(try site(folder) == before)
  }

  @Test func `what is within the limits is published, or refused by another rule`() throws {
    let folder = try FolderOnDisk()
    for (index, attack) in PublishedAttack.all.enumerated() {
      try folder.write(
        Array("---\ntitle: 甲\n---\n\n\(attack.withinLimits)".utf8),
        to: "content/centres/alpha/reports/\(2025 + index).md")
    }
    let run = try BoundedRun(in: folder.path)
    #expect([0, 1].contains(run.status), "\(run.status) \(run.errors.suffix(400))")
    let refused = run.errors.split(separator: "\n").filter { $0.contains(": error: ") }
    let harmless = [
      "control-character", "broken-link", "raw-html", "link-scheme", "image-source", "delimiter-lines",
      "reference-too-long",
      "further-findings", "sections",
    ]
    #expect(refused.allSatisfy { line in harmless.contains { line.hasSuffix("[\($0)]") } }, "\(refused)")
  }

  @Test func `a report of 50 MB, one of 64 GiB that is a hole, and one of random bytes`() throws {
    let folder = try FolderOnDisk()
    try folder.write(Array(repeating: 0x61, count: 50_000_000), to: "content/centres/alpha/reports/2020.md")
    try folder.write([], to: "content/centres/alpha/reports/2021.md")
    #expect(truncate(folder.content + "/centres/alpha/reports/2021.md", 64 << 30) == 0)
    var random = SeededGenerator(seed: 1)
    try folder.write(
      (0..<200_000).map { _ in UInt8(truncatingIfNeeded: random.next()) }, to: "content/centres/alpha/reports/2022.md")
    let run = try BoundedRun(in: folder.path)
    #expect(run.status == 1, "\(run.errors.suffix(400))")
    for (year, rule) in [(2020, "file-too-large"), (2021, "file-too-large"), (2022, "encoding")] {
      #expect(run.errors.contains("reports/\(year).md:"), "\(year)")
      #expect(
        run.errors.split(separator: "\n").contains { $0.contains("/\(year).md:") && $0.hasSuffix("[\(rule)]") },
        "\(year)")
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/site-output"))
  }

  /// A document that breaks each rule more than ten thousand times.
  private static let floods: [String: String] = [
    "raw-html": String(repeating: String(repeating: "<b>", count: 5_000) + "\n\n", count: 16),
    "broken-link": String(repeating: "[x](nowhere.md)\n\n", count: 14_000),
    "unknown-indicator": String(repeating: String(repeating: "[](fact:a)", count: 1_500) + "\n\n", count: 16),
    "task-reference": String(repeating: "[x](task:2024/9.9)\n\n", count: 12_000),
    "link-scheme": String(repeating: "[x](javascript:y)\n\n", count: 13_000),
  ]

  @Test(arguments: floods.keys.sorted()) func `a flood of one fault is twenty findings and a number`(rule: String)
    throws
  {
    let text = Self.floods[rule] ?? ""
    let folder = try FolderOnDisk()
    try folder.write(Array("---\ntitle: 甲\n---\n\n\(text)".utf8), to: "content/centres/alpha/reports/2024.md")
    let run = try BoundedRun(in: folder.path)
    #expect(run.status == 1)
    let lines = run.errors.split(separator: "\n").filter { $0.contains("/2024.md:") }
    #expect(lines.count { $0.hasSuffix("[\(rule)]") } == 20, "\(lines.count)")
    #expect(lines.contains { $0.contains(" more of [\(rule)]") && $0.hasSuffix("[further-findings]") })
    #expect(run.errors.utf8.count < 60_000)
  }

  @Test func `a name cannot write lines of its own into the log`() throws {
    let folder = try FolderOnDisk()
    try folder.write([0x78], to: "content/centres/alpha/files/a\n::error::forged\u{1B}[2J.pdf")
    try folder.link("content/centres/alpha/files/b.pdf", to: "/x\n::error::forged\u{1B}[2J")
    let run = try BoundedRun(in: folder.path)
    #expect(run.status == 1)
    #expect(!run.errors.split(separator: "\n").contains { $0.hasPrefix("::error::") })
    #expect(!run.errors.contains("\u{1B}"))
  }

  @Test func `an attachment larger than the memory is copied piece by piece, and found unchanged`() throws {
    let folder = try FolderOnDisk()
    let (megabytes, size) = (640, 700 << 20)
    try folder.write([], to: "content/centres/alpha/files/hole.pdf")
    #expect(truncate(folder.files + "/hole.pdf", off_t(size)) == 0)
    try folder.write(Array("%PDF".utf8), to: "content/centres/alpha/files/small.pdf")
    #expect(try BoundedRun(in: folder.path, megabytes: megabytes).status == 0)
    let copy = folder.path + "/site-output/centres/alpha/files/hole.pdf"
    var (first, second) = (stat(), stat())
    #expect(stat(copy, &first) == 0 && first.st_size == size)
    #expect(try BoundedRun(in: folder.path, megabytes: megabytes).status == 0)
    #expect(stat(copy, &second) == 0 && second.st_ino == first.st_ino, "the same file")
    // Of the same length, and with another byte far behind.
    let file = open(folder.files + "/hole.pdf", O_WRONLY)
    #expect(pwrite(file, "x", 1, off_t(size - 1)) == 1 && close(file) == 0)
    #expect(try BoundedRun(in: folder.path, megabytes: megabytes).status == 0)
    let published = open(copy, O_RDONLY)
    var byte: UInt8 = 0
    #expect(pread(published, &byte, 1, off_t(size - 1)) == 1 && close(published) == 0 && byte == UInt8(ascii: "x"))
  }
}
