import CommonMark
import Disclosure
import Glibc
import Testing

@testable import Site

/// The prose that waits between reading and drawing is afterwards exactly what it was, wherever it waited.
@Suite("Prose between reading and drawing") struct ProseStoreTests {
  /// The prose of every document of the shipped content and of one that answers a task, by path; statutory tables stay in, which
  /// is more than a build keeps.
  private static func bodies() throws -> [(path: String, body: Body)] {
    var files = try Checkout.content.get()
    files["answer.md"] = Array("# 一、回应\n\n[按季度公开](task:2025/2.4)，![图](a.png)\n\n| a | b |\n|:-:|--:|\n| **1** |".utf8)
    let tree = SourceTree(memory: files, name: "content")
    return try tree.entries().map(\.path).filter { $0.hasSuffix(".md") }.map { path in
      let read = readDocument(file: path, bytes: try tree.read(path, atMost: Limits.standard.fileBytes))
      return (path, read.body.slimmed(withoutTables: []))
    }
  }

  @Test func `what does not fit into memory comes back from the file as it was`() throws {
    let folder = try FolderOnDisk()
    let store = ProseStore(in: folder.path, limit: 0)
    let bodies = try Self.bodies()
    #expect(bodies.count > 10)
    #expect(bodies.contains { !$0.body.links.isEmpty } && bodies.contains { !$0.body.tasks.isEmpty })
    #expect(bodies.contains { !$0.body.tables.isEmpty })
    for (path, body) in bodies { store.keep(body, of: path, file: path) }
    for (path, body) in bodies { #expect(store.body(of: path) == body, "\(path)") }
    #expect(store.body(of: "nobody.md") == nil)
    #expect(try SourceTree.names(in: folder.path) == ["content"], "the file has no name")
  }

  @Test func `memory comes first, and what fits nowhere is not kept`() throws {
    let bodies = try Self.bodies()
    let first = try #require(bodies.first)
    let inMemory = ProseStore(in: nil)
    let nowhere = ProseStore(in: nil, limit: 0)
    let missing = ProseStore(in: "/nowhere/at/all", limit: 0)
    for store in [inMemory, nowhere, missing] { store.keep(first.body, of: first.path, file: first.path) }
    #expect(inMemory.body(of: first.path) == first.body)
    #expect(nowhere.body(of: first.path) == nil && missing.body(of: first.path) == nil)
  }

  @Test func `a record that is cut or changed is no prose and never a crash`() throws {
    let body = try #require(try Self.bodies().max { $0.body.links.count < $1.body.links.count }).body
    var writer = RecordWriter(file: "a.md")
    body.store(in: &writer)
    func read(_ bytes: [UInt8]) -> Body? {
      bytes.withUnsafeBytes { bytes in
        var record = RecordReader(bytes, file: "a.md")
        guard let body = try? record.value(Body.self), record.isAtEnd else { return nil }
        return body
      }
    }
    #expect(read(writer.bytes) == body)
    for count in stride(from: 0, to: writer.bytes.count, by: 7) { #expect(read(Array(writer.bytes[..<count])) == nil) }
    for index in writer.bytes.indices.filter({ $0.isMultiple(of: 3) }) {
      var changed = writer.bytes
      changed[index] ^= 0xFF
      // Whatever is read, every piece of it can be asked for.
      guard let other = read(changed) else { continue }
      for case .html(let range) in other.segments { _ = other.buffer[range] }
      for heading in other.headings { _ = other.inlineSegments[heading.title] }
    }
  }
}
