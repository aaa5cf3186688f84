import CommonMark
import Disclosure

extension Rule {
  /// What leaks from attachments stands where nobody looks: properties, comments, tracked changes, the place of a photograph.
  package static let attachment = Rule("attachment", .terminal)

  /// What was not looked at does not pass as clean.
  package static let attachmentUnread = Rule("attachment-unread", .terminal)
}

/// Everything about one attachment that must not be published, and what of it could not be looked at.
///
/// It rests on tools of the system, so it is shown on the terminal and reaches no page.
///
/// - Parameters:
///   - path: where the file is to be read.
///   - displayPath: how findings call it.
package func attachmentFindings(path: String, displayPath: String) -> [Diagnostic] {
  let name = displayPath.split(separator: "/").last.map(String.init) ?? displayPath
  let kind = name.split(separator: ".").dropFirst().last.map { $0.lowercased() } ?? ""
  let reading = AttachmentReader.read(path, extension: kind)
  let file = SourceLocation(file: displayPath)
  return LeakNames.findings(inNameOf: displayPath)
    + reading.texts.flatMap { leaks(in: $0, at: file) }
    + reading.traces.map { $0.finding(at: file) }
    + reading.gaps.map { $0.finding(at: file) }
}

/// The same rules that look at the text of a page; where the file has no lines to show, the place inside stands in the message.
private func leaks(in text: AttachmentText, at file: SourceLocation) -> [Diagnostic] {
  let scanned = ScannedText(.attachment, source: SourceText(file: file.file, bytes: text.bytes), bodyStart: 0)
  return leakFindings(in: scanned, at: text.isFileItself ? nil : file) { text.place(of: $0) }
}

/// Names of files that are published are read by the same rules as their words.
package enum LeakNames {
  /// - Parameter path: of a file; its last part is looked at.
  package static func findings(inNameOf path: String) -> [Diagnostic] {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    // 张三_110101….pdf: what parts a name stands for the end of a line.
    let bytes = name.utf8.map { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".") ? 0x0A : $0 }
    let text = ScannedText(.attachment, source: SourceText(file: path, bytes: bytes), bodyStart: 0)
    return leakFindings(in: text, at: SourceLocation(file: path)) { _ in Text(zh: "文件名", en: "name of the file") }
  }
}

private func leakFindings(
  in text: ScannedText, at file: SourceLocation?, _ place: (Int) -> Text?
) -> [Diagnostic] {
  Rule.leaks.flatMap { rule -> [Diagnostic] in
    guard case .text(let look) = rule.scope else { return [] }
    return look(text).map { found in
      let inside = place(found.range.lowerBound)
      let message = Text(
        zh: (inside.map { "\($0.zh)：" } ?? "") + found.message.zh,
        en: (inside.map { "\($0.en): " } ?? "") + found.message.en)
      var finding = Diagnostic(
        found.severity, rule.id, at: file ?? text.source.location(of: found.range), message, fix: found.fix)
      finding.isSecret = found.isSecret
      return finding
    }
  }
}

extension AttachmentTrace {
  func finding(at file: SourceLocation) -> Diagnostic {
    switch self {
    case .position:
      Diagnostic(
        .warning, "attachment", at: file,
        Text(zh: "图片中有拍摄地点的坐标", en: "the picture tells where it was taken"),
        fix: Text(
          zh: "用图片软件去掉位置信息后重新放入", en: "remove the position with a picture program and put it in again"))
    case .person(let property, let name):
      Diagnostic(
        .warning, "attachment", at: file,
        Text(
          zh: "文件属性 \(property) 中有人名“\(Self.masked(name))”",
          en: "the property \(property) of the file names a person, “\(Self.masked(name))”"),
        fix: Text(zh: "清除文件属性后重新放入", en: "clear the properties of the file and put it in again"))
    }
  }

  /// 张**
  private static func masked(_ name: String) -> String {
    String(name.prefix(1)) + String(repeating: "*", count: max(1, name.count - 1))
  }
}

extension AttachmentGap {
  func finding(at file: SourceLocation) -> Diagnostic {
    let (message, fix) = words
    return Diagnostic(.note, "attachment-unread", at: file, message, fix: fix)
  }

  private var words: (message: Text, fix: Text) {
    let look = Text(zh: "打开文件，人工检查一遍", en: "open the file and look through it")
    return switch self {
    case .tool(.absent(let tool)):
      (
        Text(
          zh: "附件没有检查：没有 \(tool.rawValue)", en: "the attachment was not checked: there is no \(tool.rawValue)"),
        Text(
          zh: "请管理员安装软件包 \(tool.package)（Debian 的名称）后再查一次",
          en: "have the package \(tool.package) (its name in Debian) installed and check again")
      )
    case .tool(.tookTooLong):
      (
        Text(
          zh: "附件没有检查完：读取超过 \(Tool.limits.seconds) 秒",
          en: "the attachment was not fully checked: reading took more than \(Tool.limits.seconds) s"), look
      )
    case .tool(.saidTooMuch):
      (Text(zh: "附件没有检查完：内容超过 16 MiB", en: "the attachment was not fully checked: it holds more than 16 MiB"), look)
    case .tool(.refused):
      (Text(zh: "附件没有检查：文件加密或者损坏", en: "the attachment was not checked: it is encrypted or damaged"), look)
    case .unknownKind:
      (
        Text(zh: "附件没有检查：不认识这种文件", en: "the attachment was not checked: its kind is unknown"),
        Text(zh: "换成 PDF、docx、xlsx 或者图片，或者人工检查一遍", en: "use PDF, docx, xlsx or a picture, or look through it")
      )
    case .noText:
      (Text(zh: "附件没有检查：是扫描件，没有文字", en: "the attachment was not checked: it is a scan without text"), look)
    case .embedded:
      (
        Text(
          zh: "附件没有检查完：其中又嵌有文件", en: "the attachment was not fully checked: there are files within it"),
        Text(zh: "把嵌入的文件另存出来检查，或者改为图片、文字", en: "save the files within it and check them, or put in text instead")
      )
    case .tooManyParts:
      (Text(zh: "附件没有检查完：内部文件太多", en: "the attachment was not fully checked: it is made of too many files"), look)
    }
  }
}
