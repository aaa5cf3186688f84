import Foundation
import Testing

@Suite("sitegen check --fix") struct CheckFixTests {
  private static let body =
    "⼯作,透明，见鲁政办字[2020]179号。\r\n\r\n"
    + "<!-- sitegen-allow document-number: 原件如此 -->\r\n另见鲁政办字[2021]1号。"

  /// The plan of `CheckPortal`, with a byte order mark and the line ends of Windows.
  private func withPortal(_ test: (CheckPortal) throws -> Void) throws {
    try CheckPortal.with(body: "文", attachment: nil) { portal throws in
      let plan = try portal.text(of: CheckPortal.document).replacing("\n", with: "\r\n")
      try portal.write("\u{FEFF}" + plan.replacing("文\r\n", with: Self.body + "\r\n"), to: CheckPortal.document)
      try portal.write("title: 公开,透明\norganisation: 示例中心\nas-of: 2025-03-01\n", to: "content/site.yml")
      try test(portal)
    }
  }

  @Test func `it writes what alters no meaning, shows it, and leaves line ends and accepted faults as they are`() throws
  {
    try withPortal { portal throws in
      let before = try Data(contentsOf: portal.folder.appending(path: CheckPortal.document))
      let run = try portal.check("--fix")
      #expect(run.status == 0 && run.errors.hasPrefix("Mended 2 file(s)"), "\(run.errors)")
      #expect(run.output.hasPrefix("--- a/content/centres/alpha/plans/2024.md\n"))
      #expect(run.output.contains("\n-⼯作,透明，见鲁政办字[2020]179号。\n+工作，透明，见鲁政办字〔2020〕179号。\n"))
      #expect(run.output.contains("\n-title: 公开,透明\n+title: 公开，透明\n"))
      let expected = String(decoding: before, as: UTF8.self)
        .replacing("⼯作,透明，见鲁政办字[2020]179号", with: "工作，透明，见鲁政办字〔2020〕179号")
      let after = try Data(contentsOf: portal.folder.appending(path: CheckPortal.document))
      #expect(Array(after) == Array(expected.utf8))
      #expect(after.starts(with: [0xEF, 0xBB, 0xBF]) && expected.contains("另见鲁政办字[2021]1号。\r\n"))
      // What was found before is gone, and what is accepted is still told.
      #expect(run.output.contains("[document-number]") && !run.output.contains("[ocr-residue]"))
    }
  }

  @Test func `a second run changes no byte and says so`() throws {
    try withPortal { portal throws in
      _ = try portal.check("--fix")
      let once = try Data(contentsOf: portal.folder.appending(path: CheckPortal.document))
      let run = try portal.check("--fix")
      #expect(run.errors.hasPrefix("There is nothing that can be mended"), "\(run.errors)")
      #expect(try Data(contentsOf: portal.folder.appending(path: CheckPortal.document)) == once)
    }
  }

  @Test func `only the files and the rules that are asked for are mended`() throws {
    try withPortal { portal throws in
      let site = try portal.text(of: "content/site.yml")
      let run = try portal.check("--fix", "--rule", "ocr-residue", "content/centres")
      #expect(run.output.contains("+工作,透明，见鲁政办字[2020]179号"), "\(run.output)")
      #expect(try portal.text(of: "content/site.yml") == site)
    }
  }

  @Test func `a report for machines stays whole, and the changes go to the other stream`() throws {
    try withPortal { portal throws in
      let run = try portal.check("--fix", "--format", "json")
      #expect(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) is [String: Any])
      #expect(run.errors.contains("+title: 公开，透明"))
    }
  }

  @Test func `a draft, and what YAML reads as a list, are left alone`() throws {
    try CheckPortal.with(body: "公开,透明", attachment: nil) { portal throws in
      let plan = try portal.text(of: CheckPortal.document)
      let list = plan.replacing("allow:", with: "keywords: [公开,\n 透明,公正,\n 便民]\nallow:")
      try portal.write(list.replacing("---\ntitle", with: "---\ndraft: true\ntitle"), to: CheckPortal.document)
      #expect(try portal.check("--fix").errors.hasPrefix("There is nothing"))
      try portal.write(list, to: CheckPortal.document)
      let run = try portal.check("--fix")
      #expect(run.errors.hasPrefix("Mended 1 file(s)"), "\(run.errors)")
      #expect(try portal.text(of: CheckPortal.document) == list.replacing("\n公开,透明", with: "\n公开，透明"))
    }
  }
}
