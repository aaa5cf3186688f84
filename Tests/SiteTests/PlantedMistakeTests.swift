import Checks
import CleanPortals
import Disclosure
import Foundation
import Testing

@testable import Site

/// What the rules miss, and what they report of reports that are correct.
///
/// Six hundred portals are read here, which takes minutes: `make planted` runs them.
@Suite("Planted mistakes", .enabled(if: PlantedMistakes.isWanted, "make planted runs them"))
struct PlantedMistakeTests {
  private static let plants = 15

  @Test(arguments: PlantedMistakes.all.map(\.rule))
  func `every planted mistake is reported at its place by its rule`(rule: String) throws {
    let mistake = try #require(PlantedMistakes.all.first { $0.rule == rule })
    var (planted, found) = (0, 0)
    for number in 0..<80 where planted < Self.plants {
      var patient = Patient(number, years: mistake.years)
      guard let place = mistake.plant(&patient, number), !place.file.isEmpty else { continue }
      planted += 1
      let reported = try self.reported(rule, in: patient)
      let isFound = reported.contains {
        $0.file == "content/" + place.file && (place.line == nil || $0.line == place.line)
      }
      found += isFound ? 1 : 0
      #expect(
        isFound,
        "\(number): planted at \(place.file):\(place.line ?? 0) “\(place.line.map { patient.lines(of: place.file)[$0 - 1] } ?? "")”, reported \(reported)"
      )
    }
    #expect(planted == Self.plants, "only \(planted) could be planted")
    print("planted \(planted), found \(found): \(rule)")
  }

  /// Every other rule has plants among the tests of its own module; those of attachments and of the network need tools.
  @Test(.disabled(if: PlantedMistakes.isOne, "SITEGEN_ONLY_RULE asks for one rule alone"))
  func `each rule about what a report says is planted`() {
    let planted = Set(PlantedMistakes.all.map(\.rule))
    for rule in Rule.all {
      switch rule.scope {
      case .reading, .terminal: continue
      case .text, .words, .document, .portal:
        #expect(planted.contains(rule.id.description) || rule.id == "waiver", "\(rule.id) is not planted")
      }
    }
    #expect(PlantedMistakes.all.count * Self.plants >= 300)
  }

  /// `make test` names the release program, which reads a thousand reports in a second; without it they are read here, in minutes.
  @Test(.disabled(if: PlantedMistakes.isOne, "SITEGEN_ONLY_RULE asks for one rule alone"))
  func `a thousand correct reports have no finding`() throws {
    let portal = CleanPortal(seed: 20_261_121, centres: 84, years: 2014...2025)
    #expect(portal.reports.count >= 1000)
    let findings =
      try ProcessInfo.processInfo.environment["SITEGEN_PROGRAM"].map {
        try told(by: $0, of: portal.files, severity: "warning")
      } ?? read(portal)
    #expect(findings.isEmpty, "\(findings.prefix(10))")
    print("correct reports \(portal.reports.count), errors and warnings \(findings.count)")
  }

  /// Errors and warnings. Of the first year of each centre nobody can say what it carried over: a note, and no fault.
  private func read(_ portal: CleanPortal) throws -> [String] {
    let content = Dictionary(uniqueKeysWithValues: portal.files.map { ($0.path, Array($0.text.utf8)) })
    let corpus = try Corpus(
      reading: SourceTree(memory: content, name: "content"), jobs: 2, rules: PlantedMistakes.rules)
    return corpus.findings.filter { $0.severity != .note }.map { "\($0.location) \($0.message.zh) [\($0.rule)]" }
  }

  /// Where a rule reports something, by the release program where there is one: it is fifty times as fast as this one.
  private func reported(_ rule: String, in patient: Patient) throws -> [(file: String, line: Int)] {
    guard let program = ProcessInfo.processInfo.environment["SITEGEN_PROGRAM"], PlantedMistakes.without == nil else {
      // What reading reports of itself cannot be switched off, for nothing could be read then; such a finding is dropped here.
      return try patient.findings().filter { $0.rule.description == rule && $0.rule != PlantedMistakes.without }
        .map { ($0.location.file, $0.location.line) }
    }
    let told = try told(by: program, of: patient.files.map { ($0.key, $0.value) }, severity: "note", rule: rule)
    return told.compactMap { line in
      guard let match = line.firstMatch(of: /^::[a-z]+ file=([^,]+),line=([0-9]+),/), let number = Int(match.2) else {
        return nil
      }
      return (String(match.1), number)
    }
  }

  /// The findings as a program tells them to GitHub, a line each.
  private func told(by program: String, of files: [(path: String, text: String)], severity: String, rule: String? = nil)
    throws -> [String]
  {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sitegen-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, text) in files {
      let file = folder.appending(path: "content/" + path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments =
      ["check", "--severity", severity, "--format", "github", "--lang", "zh"] + (rule.map { ["--rule", $0] } ?? [])
    process.currentDirectoryURL = folder
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let told = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    try #require([0, 1].contains(process.terminationStatus))
    return String(decoding: told, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
