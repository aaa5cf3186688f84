import Foundation

@testable import Site

/// A folder on the disk into which a test publishes files of its own.
struct OutputSandbox {
  let folder: String
  var site: String { folder + "/out" }
  var spare: String { folder + "/.out.spare" }

  static func with(_ body: (OutputSandbox) throws -> Void) throws {
    // With its links resolved, as messages name it.
    let temporary = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    let folder = temporary.appending(path: "sitegen-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(OutputSandbox(folder: folder))
  }

  static func files(_ contents: [String: String]) -> [OutputFile] {
    contents.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .map { OutputFile(path: $0, content: .text(Array(contents[$0]!.utf8))) }
  }

  /// - Parameter unchanged: the files that the test says are those of the former site.
  @discardableResult
  func publish(_ contents: [String: String], unchanged: Set<String> = [], jobs: Int = 2) throws -> Published {
    try OutputFolder(site, outside: []).publish(Self.files(contents), jobs: jobs) { file, _ in
      guard case .text(let bytes) = file.content, !unchanged.contains(file.path) else { return .unchanged }
      return .bytes(bytes)
    }
  }

  func status(_ path: String) throws -> stat {
    var status = stat()
    guard lstat(path, &status) == 0 else { throw SystemError(path: path, code: errno) }
    return status
  }

  func write(_ text: String, to path: String) throws {
    try FileManager.default.createDirectory(
      at: URL(filePath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: path))
  }

  /// The files below a folder with their text, and its folders, each with a slash behind it.
  func tree(_ top: String) throws -> [String: String] {
    var found: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: top) {
      switch try status(top + "/" + path).st_mode & S_IFMT {
      case S_IFDIR: found[path + "/"] = ""
      case S_IFREG: found[path] = try String(contentsOfFile: top + "/" + path, encoding: .utf8)
      default: found[path] = "neither file nor folder"
      }
    }
    return found
  }

  /// The site as it has to be: these files, the folders they need, and the marker.
  func wanted(_ contents: [String: String]) throws -> [String: String] {
    var wanted = contents
    for path in contents.keys { for folder in foldersAbove(path) { wanted[folder + "/"] = "" } }
    wanted[OutputMarker.name] = "This folder was made by sitegen and is replaced by its next build.\n"
    return wanted
  }
}
