import Foundation
import Testing

@Suite("The architecture") struct ArchitectureTests {
  /// What each target may import, as ARCHITECTURE.md and the manifest say. System libraries stand with the one file that may know them.
  private static let allowed: [String: Set<String>] = [
    "Disclosure": [],
    "Markup": [],
    "Forms": ["Disclosure", "Synchronization"],
    "Checks": ["CommonMark", "Forms", "Disclosure", "Embedded", "Fingerprints", "Glibc", "Synchronization"],
    "Fingerprints": ["CHash"],
    "Embedded": ["CEmbedded"],
    "Indicators": ["Forms", "Disclosure"],
    "Tables": ["Disclosure", "Markup", "Synchronization"],
    "Charting": ["Markup"],
    "Search": ["CHash"],
    "CommonMark": ["Disclosure", "Markup", "CCmarkGFM", "CYaml", "CArena"],
    "Site": [
      "Checks", "Charting", "Indicators", "Tables", "Search", "CommonMark", "Forms", "Markup", "Disclosure",
      "Fingerprints",
      "Mustache",
      "CExchange", "CHash", "CProgram", "Glibc",
      "Dispatch",
      "Synchronization",
    ],
    "sitegen": [
      "Site", "Checks", "Embedded", "Markup", "Disclosure", "ArgumentParser", "CStart", "Glibc", "Synchronization",
    ],
  ]

  private static func imports(in folder: URL) throws -> [(file: String, module: String)] {
    let files =
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
    return try files.filter { $0.pathExtension == "swift" }.flatMap { file in
      try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line -> (String, String)? in
        let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
        guard let position = words.firstIndex(of: "import"), words.count > position + 1 else { return nil }
        let modifiers = ["package", "public", "internal", "private"]
        guard words[..<position].allSatisfy({ $0.hasPrefix("@") || modifiers.contains($0) }) else { return nil }
        // `import func Glibc.mkfifo` names the module behind the kind.
        if ["func", "struct", "class", "enum", "typealias"].contains(words[position + 1]), words.count > position + 2 {
          return (file.lastPathComponent, String(words[position + 2].prefix { $0 != "." }))
        }
        return (file.lastPathComponent, words[position + 1])
      }
    }
  }

  @Test(arguments: allowed.keys.sorted()) func `a target imports only what it may know`(target: String) throws {
    let imports = try Self.imports(in: Checkout.root.appending(path: "Sources/\(target)"))
    for (file, module) in imports {
      #expect(Self.allowed[target]?.contains(module) == true, "\(target)/\(file) imports \(module)")
    }
  }

  @Test func `every Swift target of the package is held`() throws {
    let sources = Checkout.root.appending(path: "Sources")
    let targets = try FileManager.default.contentsOfDirectory(atPath: sources.path).filter {
      try !Self.imports(in: sources.appending(path: $0)).isEmpty
    }
    #expect(Set(targets).isSubset(of: Set(Self.allowed.keys)), "\(targets)")
  }

  @Test(arguments: [
    ("CCmarkGFM", "CommonMark"), ("CYaml", "CommonMark"), ("CExchange", "Site"), ("CEmbedded", "Embedded"),
    ("CStart", "sitegen"),
  ])
  func `one file alone touches a C library`(module: String, target: String) throws {
    let files = try Self.imports(in: Checkout.root.appending(path: "Sources")).filter { $0.module == module }.map(
      \.file)
    #expect(Set(files).count == 1, "\(module): \(files)")
  }

  /// Rules look at texts; only what runs the tools of the system for attachments touches the system.
  @Test func `one file of the rules alone touches the system`() throws {
    let files = try Self.imports(in: Checkout.root.appending(path: "Sources/Checks")).filter { $0.module == "Glibc" }
    #expect(Set(files.map(\.file)) == ["Tool.swift"])
  }

  @Test func `each test target imports what it tests and what stands below`() throws {
    let tests = Checkout.root.appending(path: "Tests")
    for folder in try FileManager.default.contentsOfDirectory(atPath: tests.path) where folder.hasSuffix("Tests") {
      let target = folder == "CommandTests" ? "sitegen" : String(folder.dropLast(5))
      let below: Set<String> = (Self.allowed[target] ?? []).union([
        target, "Testing", "Foundation", "Glibc", "Synchronization", "Dispatch",
      ])
      // Tests of what stands above cmark and YAML write their samples as Markdown and YAML.
      let samples: Set<String> = ["TestSupport", "CleanPortals", "CommonMark", "Forms", "Markup", "Disclosure"]
      for (file, module) in try Self.imports(in: tests.appending(path: folder)) {
        #expect(below.union(samples).contains(module), "\(folder)/\(file) imports \(module)")
      }
    }
  }
}
