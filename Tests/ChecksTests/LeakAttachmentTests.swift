import CommonMark
import Disclosure
import Foundation
import Testing

@testable import Checks

@Suite("What attachments hold") struct LeakAttachmentTests {
  private static let hasZip = works("python3", ["-c", "import zipfile"]) && works("unzip", ["-v"])
  private static let hasPDF = works("pdftotext", ["-v"]) && works("pdfinfo", ["-v"])
  private static let hasExif = works("exiftool", ["-ver"])

  @Test(.enabled(if: hasZip, "python3 or unzip is not installed"))
  func `a Word document is read with its comments, tracked changes and properties`() throws {
    let found = try findings(
      in: "年报.docx",
      zip: [
        "word/document.xml": """
        <w:document><w:body><w:p><w:r><w:t>第一段</w:t></w:r></w:p>
        <w:p><w:r><w:t>身份证 110101</w:t></w:r><w:r><w:t>190001010014 &amp; 其他</w:t></w:r></w:p>
        <w:p><w:del><w:r><w:delText>车辆鲁C12345</w:delText></w:r></w:del></w:p></w:body></w:document>
        """,
        "word/comments.xml":
          "<w:comments><w:comment w:id=\"0\"><w:p><w:r><w:t>卡号 6222000000000000012</w:t></w:r></w:p></w:comment></w:comments>",
        "docProps/core.xml":
          "<cp:coreProperties><dc:creator>张小明</dc:creator><cp:lastModifiedBy>甲市中心</cp:lastModifiedBy></cp:coreProperties>",
        "docProps/app.xml": "<Properties><Manager>李四</Manager><Company>甲公司</Company></Properties>",
        "word/styles.xml": "<w:styles><w:t>13800138000</w:t></w:styles>",
      ])
    #expect(
      Set(found.map(\.message.zh)) == [
        "document 第 2 段：公民身份号码 1101**********0014",
        "document 第 3 段：机动车号牌 鲁C****5",
        "comments 第 1 段：银行卡号 6222***********0012",
        "文件属性 creator 中有人名“张**”", "文件属性 Manager 中有人名“李*”",
      ])
    #expect(found.allSatisfy { $0.location == SourceLocation(file: "content/centres/a/files/年报.docx") })
    #expect(found.filter(\.isSecret).count == 3)
  }

  @Test(.enabled(if: hasZip, "python3 or unzip is not installed")) func `a workbook is read cell by cell`() throws {
    let found = try findings(
      in: "b.xlsx",
      zip: [
        "xl/sharedStrings.xml":
          "<sst><si><t>姓名</t></si><si><r><t>6222000000</t></r><r><t>000000012</t></r></si><si><t>电话</t></si></sst>",
        "xl/worksheets/sheet1.xml": """
        <worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
        <row r="2"><c r="A2"><v>5</v></c><c r="B2" t="inlineStr"><is><t>None</t></is></c></row>
        <row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3"><v>13800138000</v></c></row></sheetData></worksheet>
        """,
      ])
    #expect(
      found.map(\.message.zh) == [
        "工作表 sheet1 B1：银行卡号 6222***********0012", "工作表 sheet1 B2：“None”是系统没有取到值时留下的，不是内容",
      ])
    #expect(found.map(\.rule) == ["bank-card", "null-value"])
  }

  @Test(.enabled(if: hasZip && hasExif, "python3, unzip or libimage-exiftool-perl is not installed"))
  func `a photograph within a document is read as one by itself`() throws {
    let found = try findings(
      in: "f.docx", zip: ["word/document.xml": Array("<p>甲</p>".utf8), "word/media/image1.jpeg": Self.photograph])
    #expect(Set(found.map(\.message.zh)) == ["图片中有拍摄地点的坐标", "文件属性 Artist 中有人名“张**”"])
  }

  @Test(.enabled(if: hasZip && !hasExif, "python3 or unzip is not installed, or exiftool is"))
  func `a photograph within a document that cannot be read is said`() throws {
    let found = try findings(
      in: "f.docx", zip: ["word/document.xml": Array("<p>甲</p>".utf8), "word/media/image1.jpeg": Self.photograph])
    #expect(found.map(\.message.zh) == ["附件没有检查：没有 exiftool"])
  }

  @Test(.enabled(if: hasPDF, "poppler-utils is not installed")) func `a PDF is read page by page with its properties`()
    throws
  {
    let found = try findings(
      in: "c.pdf", bytes: Self.pdf(pages: ["All is well", "ID 110101190001010014"], author: "张小明"))
    #expect(
      found.map(\.message.zh) == ["第 2 页：公民身份号码 1101**********0014", "文件属性 Author 中有人名“张**”"])
  }

  @Test(.enabled(if: hasPDF, "poppler-utils is not installed")) func `a PDF without words was not checked`() throws {
    let found = try findings(in: "c.pdf", bytes: Self.pdf(pages: [""], author: nil))
    #expect(found.map(\.rule) == ["attachment-unread"] && found.map(\.message.zh) == ["附件没有检查：是扫描件，没有文字"])
  }

  @Test(.enabled(if: hasExif, "libimage-exiftool-perl is not installed"))
  func `the place and the owner in a photograph are found`() throws {
    let found = try findings(in: "d.jpg", bytes: Self.photograph)
    #expect(
      Set(found.map(\.message.zh)) == ["图片中有拍摄地点的坐标", "文件属性 Artist 中有人名“张**”"], "\(found.map(\.message.zh))")
    #expect(!found.contains { $0.message.en.contains("36") }, "the position itself is not shown")
  }

  @Test(arguments: [
    ("e.csv", Array("姓名,卡号\n李某,6222000000000000012\n".utf8)),
    ("e.txt", Array("\u{FEFF}甲\n卡号 6222000000000000012".utf8)),
    (
      "e.csv",
      [0xD0, 0xD5, 0xC3, 0xFB, 0x2C, 0xBF, 0xA8, 0xBA, 0xC5, 0x0A, 0xC0, 0xEE, 0xC4, 0xB3, 0x2C] as [UInt8]
        + Array("6222000000000000012".utf8)
    ),
  ])
  func `a plain file is read line by line, in UTF-8 and GB 18030`(name: String, bytes: [UInt8]) throws {
    let found = try findings(in: name, bytes: bytes)
    #expect(found.map(\.message.zh) == ["银行卡号 6222***********0012"])
    #expect(
      found.map(\.location.line) == [2] && found.map(\.location.column) == [4] && found.map(\.location.length) == [19])
  }

  @Test(arguments: [
    ("张某_110101190001010014.pdf", ["citizen-id"]), ("13800138000.docx", ["mobile-number"]),
    ("名单（此件不公开）.pdf", ["secrecy-marking"]),
    ("机密★年报.docx", ["secrecy-marking"]), ("report_None.pdf", ["null-value"]), ("2024年报.pdf", []),
    ("123703003103997747-2024.pdf", []),
    ("内部工作流程.docx", []), ("年报-2024-01-31.pdf", []),
  ]) func `the name of a file is read too`(name: String, rules: [String]) {
    let found = LeakNames.findings(inNameOf: "content/centres/a/files/\(name)")
    #expect(found.map(\.rule.description) == rules)
    #expect(found.allSatisfy { $0.message.zh.hasPrefix("文件名：") && $0.location.line == 1 })
  }

  @Test(arguments: [("a.doc", "不认识"), ("a.rar", "不认识"), ("a.docx", "损坏"), ("a.pdf", "损坏"), ("a", "不认识")])
  func `what cannot be read is said, never passed`(name: String, reason: String) throws {
    let found = try findings(in: name, bytes: Array("no such thing".utf8))
    let absent = ["docx": !Self.hasZip, "pdf": !Self.hasPDF][String(name.split(separator: ".").last ?? "")] ?? false
    #expect(found.map(\.rule) == ["attachment-unread"] && found.map(\.severity) == [.note])
    #expect(found[0].message.zh.contains(absent ? "没有" : reason))
  }

  @Test(.enabled(if: hasZip, "python3 or unzip is not installed"))
  func `a file within a file is said not to be checked`() throws {
    let found = try findings(in: "g.docx", zip: ["word/document.xml": "<p>甲</p>", "word/embeddings/a.xlsx": "甲"])
    #expect(found.map(\.message.zh) == ["附件没有检查完：其中又嵌有文件"])
  }

  @Test func `a tool that is absent is named with its package`() {
    let gap = AttachmentGap.tool(.absent(.exiftool)).finding(at: SourceLocation(file: "a.jpg"))
    #expect(gap.message.zh == "附件没有检查：没有 exiftool" && gap.fix?.zh.contains("libimage-exiftool-perl") == true)
  }

  @Test func `a tool is stopped when it says too much, and when the file is none`() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "leak-\(UUID().uuidString)")
    try Data(repeating: 0x61, count: 100_000).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    #expect(Tool.iconv.output([], path: file.path, bytes: 1_000) == .failure(.saidTooMuch))
    #expect(Tool.iconv.output([], path: file.path + "-absent") == .failure(.refused))
    #expect(try Tool.iconv.output([], path: file.path).get().count == 100_000)
    // No second is left from the start.
    #expect(Tool.iconv.output([], path: file.path, seconds: 0) == .failure(.tookTooLong))
  }

  @Test func `words between tags are taken with their entities`() {
    var words = XMLWords(Array("<a:p b=\"1\">甲&lt;&#x4E59;&#19993;&unknown;</a:p><![CDATA[<丁>]]><x/><".utf8))
    var shown: [String] = []
    while let next = words.next() {
      switch next {
      case .tag(let name, _): shown.append("<\(String(decoding: name, as: UTF8.self))>")
      case .text(let text): shown.append(String(decoding: XMLWords.resolved(text), as: UTF8.self))
      }
    }
    #expect(shown == ["<p>", "甲<乙丙&unknown;", "</p>", "<丁>", "<x>", "<>"])
  }

  // MARK: Making attachments

  private func findings(in name: String, bytes: [UInt8]) throws -> [Diagnostic] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "leak-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: name)
    try Data(bytes).write(to: file)
    return attachmentFindings(path: file.path, displayPath: "content/centres/a/files/\(name)")
  }

  private func findings(in name: String, zip parts: [String: String]) throws -> [Diagnostic] {
    try findings(in: name, zip: parts.mapValues { Array($0.utf8) })
  }

  private func findings(in name: String, zip parts: [String: [UInt8]]) throws -> [Diagnostic] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "leak-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, text) in parts {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text).write(to: file)
    }
    let made = folder.appending(path: "made.zip")
    let script =
      "import sys,zipfile,os\nz=zipfile.ZipFile(sys.argv[1],'w')\nfor p in sorted(sys.argv[3:]): z.write(os.path.join(sys.argv[2],p),p)\nz.close()"
    #expect(Self.works("python3", ["-c", script, made.path, folder.path] + parts.keys))
    return try findings(in: name, bytes: Array(Data(contentsOf: made)))
  }

  private static func works(_ tool: String, _ arguments: [String]) -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [tool] + arguments
    (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0 || (tool.hasPrefix("pdf") && process.terminationStatus == 99)
  }

  /// The smallest PDF with a line on each page.
  private static func pdf(pages: [String], author: String?) -> [UInt8] {
    var objects = [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [\(pages.indices.map { "\(5 + 2 * $0) 0 R" }.joined(separator: " "))] /Count \(pages.count) >>",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    let name = author.map { "FEFF" + $0.utf16.map { String(format: "%04X", Int($0)) }.joined() }
    objects.append(name.map { "<< /Author <\($0)> >>" } ?? "<< >>")
    for (index, words) in pages.enumerated() {
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Resources << /Font << /F1 3 0 R >> >> /Contents \(6 + 2 * index) 0 R >>"
      )
      let drawing = words.isEmpty ? "" : "BT /F1 12 Tf 20 100 Td (\(words)) Tj ET"
      objects.append("<< /Length \(drawing.utf8.count) >>\nstream\n\(drawing)\nendstream")
    }
    var text = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(text.utf8.count)
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets { text += String(format: "%010d 00000 n \n", offset) }
    text += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R /Info 4 0 R >>\nstartxref\n\(start)\n%%EOF\n"
    return Array(text.utf8)
  }

  /// A picture of one dot whose EXIF says who took it, and at 36°48′0″ N 118°3′0″ E.
  private static let photograph: [UInt8] = {
    func two(_ number: Int) -> [UInt8] { [UInt8(number >> 8), UInt8(number & 255)] }
    func four(_ number: Int) -> [UInt8] { two(number >> 16) + two(number & 0xFFFF) }
    func entry(_ tag: Int, _ type: Int, _ count: Int, _ value: [UInt8]) -> [UInt8] {
      two(tag) + two(type) + four(count) + value
    }
    func degrees(_ values: [Int]) -> [UInt8] { values.flatMap { four($0) + four(1) } }
    let artist = Array("张小明".utf8) + [0]
    // The header takes 8 bytes, each directory 2 + 12 an entry + 4.
    let first = 8
    let gps = first + 2 + 24 + 4
    let data = gps + 2 + 48 + 4
    var tiff = Array("MM".utf8) + two(42) + four(first)
    tiff += two(2) + entry(0x013B, 2, artist.count, four(data + 48)) + entry(0x8825, 4, 1, four(gps)) + four(0)
    tiff += two(4) + entry(1, 2, 2, Array("N".utf8) + [0, 0, 0]) + entry(2, 5, 3, four(data))
    tiff += entry(3, 2, 2, Array("E".utf8) + [0, 0, 0]) + entry(4, 5, 3, four(data + 24)) + four(0)
    tiff += degrees([36, 48, 0]) + degrees([118, 3, 0]) + artist
    let exif = Array("Exif".utf8) + [0, 0] + tiff
    return [0xFF, 0xD8, 0xFF, 0xE1] + two(exif.count + 2) + exif + [0xFF, 0xD9]
  }()
}
