import Foundation

/// A portal on the disk with a finding of each severity, and one that its author accepts.
struct CheckPortal {
  let folder: URL

  static let document = "content/centres/alpha/plans/2024.md"

  /// - Parameter body: the plan's text below the front matter; by default with a link that leads nowhere, on line 9.
  static func with(
    body: String = "见[清单](../files/百分,之:三%.txt)。", attachment: String? = "left.txt",
    _ test: (CheckPortal) throws -> Void
  ) throws {
    try withFolder { folder in
      let portal = CheckPortal(folder: folder)
      try portal.write("title: 示例\norganisation: 示例中心\nas-of: 2025-03-01\n", to: "content/site.yml")
      try portal.write(
        "---\nname: 甲市公共资源交易中心\nfounded: 2025-01-01\n---\n", to: "content/centres/alpha/centre.md")
      try portal.write(
        """
        ---
        title: 甲市公共资源交易中心 2024 年政务公开工作要点
        published: 2024-03-01
        allow:
        - {rule: outside-lifetime, reason: 由原机构移交}
        ---
        ## 一、主要任务

        \(body)

        """, to: document)
      if let attachment { try portal.write("收费清单\n", to: "content/centres/alpha/files/" + attachment) }
      try test(portal)
    }
  }

  func write(_ text: String, to path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func text(of path: String) throws -> String { try String(contentsOf: folder.appending(path: path), encoding: .utf8) }

  /// Runs `sitegen check --lang en` with further arguments.
  func check(_ arguments: String..., language: String = "en", environment: [String: String] = [:]) throws -> Run {
    try run([program.path, "check", "--lang", language] + arguments, in: folder, environment: environment)
  }

  /// The findings of `--format json`.
  func findings(_ arguments: String..., environment: [String: String] = [:]) throws -> [[String: Any]] {
    let run = try run(
      [program.path, "check", "--format", "json"] + arguments, in: folder, environment: environment)
    let report = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    return report?["findings"] as? [[String: Any]] ?? []
  }
}
