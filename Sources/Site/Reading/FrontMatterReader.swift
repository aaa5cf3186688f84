import Disclosure

/// Takes typed values out of front matter or a data file, and collects what is wrong with each key at its place.
struct FrontMatterReader {
  private let node: DataNode?
  /// Where a missing key is reported: the start of the front matter, or of the file.
  let start: SourceLocation
  private(set) var findings: [Diagnostic] = []

  /// - Parameter kind: what the document is, for messages: 年度报告, annual report.
  init(_ node: DataNode?, file: String, kind: Text, keys: [String]) {
    self.node = node
    start = SourceLocation(file: file, line: node?.location.line ?? 1, column: 1)
    guard let node else { return }
    guard let entries = node.entries else {
      findings.append(
        Diagnostic(
          .error, "front-matter", at: node.location,
          Text(zh: "这里应由“键: 值”组成", en: "this should be made of keys and values"),
          fix: Text(zh: "每行写一项，如 title: 标题", en: "write one key a line, such as title: …")))
      return
    }
    for entry in entries where !keys.contains(entry.key) {
      let meant = Spelling.nearest(to: entry.key, among: keys)
      findings.append(
        Diagnostic(
          .error, "unknown-key", at: entry.keyLocation,
          Text(zh: "\(kind.zh)没有“\(entry.key)”这一项", en: "\(kind.en) has no key “\(entry.key)”").didYouMean(meant),
          fix: Text(
            zh: meant.map { "改为 \($0)" } ?? "可用的有：\(keys.joined(separator: "、"))；编辑之间的备注请用 memo",
            en: meant.map { "write \($0)" }
              ?? "it may have: \(keys.joined(separator: ", ")); remarks among editors go into memo")))
    }
  }

  func node(_ key: String) -> DataNode? { node?[key].flatMap { $0.isAbsent ? nil : $0 } }

  func location(_ key: String) -> SourceLocation { node?[key]?.location ?? start }

  /// Where the key itself stands, for findings about what it asks for.
  func keyLocation(_ key: String) -> SourceLocation { node?.entries?.first { $0.key == key }?.keyLocation ?? start }

  mutating func text(_ key: String) -> String? {
    guard let node = node(key) else { return nil }
    guard let text = node.text else { return refuse(node, key, zh: "一段文字", en: "a text") }
    return text
  }

  mutating func required(_ key: String) -> String {
    if let text = text(key), text.contains(where: { !$0.isWhitespace }) { return text }
    if node(key)?.text != nil || node(key) == nil {
      findings.append(
        Diagnostic(
          .error, "missing-key", at: keyLocation(key), Text(zh: "缺少“\(key)”", en: "“\(key)” is missing"),
          fix: Text(zh: "在文件开头的两行 --- 之间补上 \(key): …", en: "add \(key): … between the two lines --- at the top")))
    }
    return ""
  }

  /// One text or a list of texts.
  mutating func texts(_ key: String) -> [String] {
    guard let node = node(key) else { return [] }
    if let text = node.text { return [text] }
    guard let list = node.list, list.allSatisfy({ $0.text != nil }) else {
      return refuse(node, key, zh: "一段文字或一列文字", en: "a text or a list of texts") ?? []
    }
    return list.compactMap(\.text)
  }

  mutating func date(_ key: String) -> CalendarDate? {
    guard let text = text(key) else { return nil }
    return CalendarDate(iso: text)
      ?? refuse(node(key), key, zh: "一个存在的日期，如 2025-01-17", en: "a day that exists, such as 2025-01-17")
  }

  mutating func dayOrYear(_ key: String) -> DayOrYear? {
    guard let text = text(key) else { return nil }
    return DayOrYear(text)
      ?? refuse(node(key), key, zh: "日期或年份，如 2024-05-29 或 2024", en: "a day or a year, such as 2024-05-29 or 2024")
  }

  mutating func period(_ key: String) -> ReportingPeriod? {
    guard let text = text(key) else { return nil }
    return ReportingPeriod(iso: text)
      ?? refuse(
        node(key), key, zh: "起止日期，如 2024-01-01/2024-12-31", en: "two days in order, such as 2024-01-01/2024-12-31")
  }

  mutating func flag(_ key: String) -> Bool {
    switch text(key) {
    case "true": return true
    case nil, "false": return false
    default: return refuse(node(key), key, zh: "true 或 false", en: "true or false") ?? false
    }
  }

  mutating func number(_ key: String) -> Int? {
    guard let text = text(key) else { return nil }
    return Int(text) ?? refuse(node(key), key, zh: "整数", en: "a whole number")
  }

  /// An address of the open web; never `javascript:`, never a path.
  mutating func webAddress(_ key: String) -> String? {
    guard let text = text(key) else { return nil }
    let isWeb = ["https://", "http://"].contains { text.hasPrefix($0) && text.utf8.count > $0.utf8.count }
    let isPlain = text.utf8.allSatisfy {
      $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">")
    }
    return isWeb && isPlain
      ? text : refuse(node(key), key, zh: "以 https:// 开头的网址", en: "an address that begins with https://")
  }

  /// A telephone number or a mail address, of these characters only.
  mutating func contact(_ key: String, of characters: String) -> String? {
    guard let text = text(key) else { return nil }
    if text.allSatisfy(characters.contains) { return text }
    return refuse(node(key), key, zh: "电话号码或电子邮箱本身", en: "a plain telephone number or mail address")
  }

  mutating func report(_ diagnostic: Diagnostic) { findings.append(diagnostic) }

  private mutating func refuse<Value>(_ node: DataNode?, _ key: String, zh: String, en: String) -> Value? {
    let found = node?.text
    findings.append(
      Diagnostic(
        .error, "wrong-value", at: node?.location ?? start,
        Text(
          zh: "“\(key)”应是\(zh)" + (found.map { "，而不是“\($0)”" } ?? ""),
          en: "“\(key)” should be \(en)" + (found.map { ", not “\($0)”" } ?? "")),
        fix: Text(zh: "改正此值；不知道时整行删去", en: "correct it, or remove the line where it is not known")))
    return nil
  }
}
