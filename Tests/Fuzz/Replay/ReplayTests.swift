import Foundation
import FuzzSubjects
import TestSupport
import Testing

/// What every test run sees of the fuzzing: the kept inputs, and a fixed number of seeded changes to them.
///
/// libFuzzer needs a build of its own of everything, which takes minutes; this runs the same rules in the build that is there.
@Suite("Any bytes leave the rules of reading and drawing whole") struct ReplayTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "corpus")

  private static func inputs(_ subject: Subject) throws -> [(name: String, bytes: [UInt8])] {
    let folder = folder.appending(path: subject.rawValue)
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map {
      ($0, Array(try Data(contentsOf: folder.appending(path: $0))))
    }
  }

  @Test(arguments: Subject.allCases) func `every kept input`(subject: Subject) throws {
    let inputs = try Self.inputs(subject)
    #expect(inputs.count >= 8, "a corpus of \(inputs.count) files says nothing")
    for (name, bytes) in inputs { #expect(subject.violations(of: bytes) == [], "\(subject.rawValue)/\(name)") }
  }

  @Test(arguments: Subject.allCases) func `seeded changes of the kept inputs`(subject: Subject) throws {
    let words = try Self.dictionary(subject)
    let inputs = try Self.inputs(subject).map(\.bytes)
    var changes = ByteChanges(seed: 20_250_117, words: words)
    let runs = Int(ProcessInfo.processInfo.environment["SITEGEN_FUZZ_RUNS"] ?? "") ?? 1_000
    for run in 0..<runs {
      let input = changes.changed(inputs[run % inputs.count], mixedWith: inputs)
      let violations = subject.violations(of: input)
      #expect(violations == [], "run \(run) of \(subject.rawValue): \(Data(input).base64EncodedString())")
      if !violations.isEmpty { return }
    }
  }

  /// The words of libFuzzer's dictionary of a subject, so that both change inputs alike.
  private static func dictionary(_ subject: Subject) throws -> [[UInt8]] {
    let file = folder.deletingLastPathComponent().appending(path: "dictionaries/\(subject.rawValue).dict")
    let words = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
      unescaped(Array($0.utf8.dropFirst().dropLast()))
    }
    #expect(words.count > 20)
    return words
  }

  /// `\"`, `\\` and `\xE4` are the escapes of the format.
  private static func unescaped(_ bytes: [UInt8]) -> [UInt8] {
    var word: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let escape = rest.popFirst() else {
        word.append(byte)
        continue
      }
      if escape == UInt8(ascii: "x"), let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
        word.append(value)
        rest = rest.dropFirst(2)
      } else {
        word.append(escape)
      }
    }
    return word
  }
}
