import Foundation

@testable import Site

/// A portal on the disk for tests of what a memory cannot hold: links, devices, names.
struct FolderOnDisk: ~Copyable {
  let path: String

  var content: String { path + "/content" }
  var files: String { content + "/centres/alpha/files" }

  /// The files of a `MiniSite` below `content/`, and an empty folder for attachments.
  init(_ site: MiniSite = MiniSite()) throws {
    path = FileManager.default.temporaryDirectory.appending(path: "sitegen-\(UUID().uuidString)").path
    for (file, text) in site.files {
      // The program checks all it publishes, so the report has every section of the form.
      let whole = file.hasSuffix("reports/2024.md") ? text + Self.otherSections : text
      try write(Array(whole.utf8), to: "content/" + file)
    }
    try FileManager.default.createDirectory(atPath: files, withIntermediateDirectories: true)
  }

  private static let otherSections =
    [
      "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项",
    ].map { "\n\n## \($0)" }.joined() + "\n"

  deinit {
    // What a test could not remove lies below the folder for temporary files.
    try? FileManager.default.removeItem(atPath: path)
  }

  func write(_ bytes: [UInt8], to file: String) throws {
    let url = URL(filePath: path + "/" + file)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  /// - Parameter target: as the link shall say it.
  func link(_ file: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path + "/" + file, withDestinationPath: target)
  }

  func planned() throws -> PlannedSite {
    try PlannedSite(
      content: SourceTree(folder: content), theme: [SourceTree(memory: try Checkout.theme.get(), name: "theme")],
      settings: BuildSettings(rules: []))
  }

  /// The errors as `path rule`, the path below `content/`.
  func errors() throws -> [String] {
    try planned().findings.filter { $0.severity == .error }.map {
      "\($0.location.file.dropFirst(content.count + 1)) \($0.rule)"
    }
  }
}
