import Foundation
import Testing

/// A portal in two versions that takes no time to read, so that most of a build is publishing.
///
/// Between the versions a page and some attachments change, some come and some go, each in a folder of its own too.
struct SmallSite {
  enum Version: String, CaseIterable { case old, new }

  let folder: URL
  /// What a build of each version makes, by path.
  private(set) var expected: [Version: [String: Data]] = [:]

  static func with(attachments: Int, _ body: (SmallSite) throws -> Void) throws {
    try withFolder { folder in
      var site = SmallSite(folder: folder)
      try FileManager.default.copyItem(
        at: checkout.appending(path: "theme").resolvingSymlinksInPath(), to: folder.appending(path: "theme"))
      for version in Version.allCases {
        try site.write(version, attachments: attachments)
        try #require(try site.build(version, to: "reference").status == 0)
        site.expected[version] = try snapshot(folder.appending(path: "reference"))
        for name in ["reference", ".reference.spare"] {
          try? FileManager.default.removeItem(at: folder.appending(path: name))
        }
      }
      try #require(site.expected[.old] != site.expected[.new])
      try body(site)
    }
  }

  private func write(_ version: Version, attachments: Int) throws {
    var files = [
      "site.yml": "title: 示范门户\nenglish: Sample portal\norganisation: 示范中心\nas-of: 2025-03-01\n",
      "indicators.yml": "indicators:\n  website-posts: {zh: 网站发布信息数, en: Website posts, unit: 条}\n",
      "centres/alpha/centre.md":
        "---\nname: 甲市公共资源交易中心\nshort: 甲市\nenglish: Alpha Centre\nfounded: 2023-05-29\n---\n",
      "pages/about.md": "---\ntitle: 关于本站\nsection: about\n---\n\(version.rawValue)\n",
      "centres/alpha/files/only-\(version.rawValue)/list.txt": "in one version only\n",
      // A file in one version, a folder in the other.
      "centres/alpha/files/kind" + (version == .old ? "" : "/list.txt"): "of two kinds\n",
    ]
    for number in 0..<attachments {
      let isChanged = number.isMultiple(of: 3)
      // Long enough that writing takes more than one moment.
      let text = String(repeating: "attachment \(number)\(isChanged ? " " + version.rawValue : "")\n", count: 500)
      files["centres/alpha/files/\(number / 10)/\(number).txt"] = text
    }
    for (path, text) in files {
      let file = folder.appending(path: "content-\(version.rawValue)").appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  func arguments(_ version: Version, to output: String = "site-output", jobs: Int = 2) -> [String] {
    ["build", "--content", "content-\(version.rawValue)", "--output", output, "--jobs", "\(jobs)"]
  }

  func start(
    _ version: Version, to output: String = "site-output", jobs: Int = 2, through wrapper: [String] = []
  ) throws -> StartedProgram {
    try StartedProgram(wrapper + [program.path] + arguments(version, to: output, jobs: jobs), in: folder)
  }

  @discardableResult
  func build(
    _ version: Version, to output: String = "site-output", jobs: Int = 2, through wrapper: [String] = []
  ) throws -> Run {
    try start(version, to: output, jobs: jobs, through: wrapper).wait()
  }

  /// The version that stands at the output as a whole; nothing where it is neither.
  func standing() throws -> Version? {
    let found = try snapshot(folder.appending(path: "site-output"))
    return Version.allCases.first { expected[$0] == found }
  }

  /// What a build uses while it works, and nobody after it.
  func leftovers() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      $0.hasPrefix(".site-output.") && ($0.hasSuffix(".lock") || $0.hasSuffix(".staging") || $0.hasSuffix(".aside"))
    }
  }

  /// Brings a version to stand, with or without what a build leaves to the next.
  func stand(_ version: Version, withSpare: Bool) throws {
    try build(version)
    try #require(try standing() == version)
    try settle(withSpare: withSpare)
  }

  /// Sees to it that what a build leaves to the next is there or is not; the site stays.
  func settle(withSpare: Bool) throws {
    let spare = folder.path + "/.site-output.spare"
    if withSpare, !FileManager.default.fileExists(atPath: spare) {
      let version = try #require(try standing())
      for version in [version == .old ? .new : .old, version] { try build(version) }
    }
    if !withSpare { try? FileManager.default.removeItem(atPath: spare) }
    try #require(FileManager.default.fileExists(atPath: spare) == withSpare)
  }
}

/// Every file and folder below a folder, with the bytes of the files; nothing where there is no such folder.
func snapshot(_ folder: URL) throws -> [String: Data] {
  var found: [String: Data] = [:]
  var pending = [""]
  while let path = pending.popLast() {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path + "/" + path) else {
      if path.isEmpty { return [:] }
      throw CocoaError(.fileReadUnknown)
    }
    for name in names {
      let inner = path.isEmpty ? name : path + "/" + name
      let full = folder.path + "/" + inner
      var status = stat()
      // Foundation looks up the name of the owner for each file, which costs more than reading it.
      guard lstat(full, &status) == 0 else { throw CocoaError(.fileReadUnknown) }
      switch status.st_mode & S_IFMT {
      case S_IFDIR:
        found[inner + "/"] = Data()
        pending.append(inner)
      case S_IFREG: found[inner] = try Data(contentsOf: URL(filePath: full))
      default: found[inner] = Data("neither file nor folder".utf8)
      }
    }
  }
  return found
}
