import Disclosure

extension Rule {
  /// Sign-off (三审三校): where `site.yml` asks for it, every report and plan is signed off by each role, in their order, before it was
  /// published, and each sign-off is bound to the text it was given for.
  static let signOff = Rule("sign-off", .document { SignOffs($0)?.findings ?? [] })
}

private struct SignOffs {
  private(set) var findings: [Diagnostic] = []
  private let document: CheckedDocument

  init?(_ document: CheckedDocument) {
    let roles = document.duties.signOff
    guard !roles.isEmpty, document.kind == .report || document.kind == .plan else { return nil }
    self.document = document
    let entries = document.frontMatter?["review"]?.list ?? []
    let text = ReviewedText(of: document)
    var last: (role: String, date: CalendarDate)?
    for role in roles {
      guard let entry = entries.last(where: { $0["role"]?.text == role }) else {
        report(
          at: document.location(ofKey: entries.isEmpty ? "title" : "review"),
          Text(zh: "缺少“\(role)”签署", en: "“\(role)” has not signed it off"), sign(role))
        continue
      }
      if let date = entry["date"]?.text.flatMap(CalendarDate.init(iso:)) {
        if let last, date < last.date {
          report(
            at: entry.location,
            Text(
              zh: "“\(role)”（\(date.iso)）早于“\(last.role)”（\(last.date.iso)）",
              en: "“\(role)” (\(date.iso)) comes before “\(last.role)” (\(last.date.iso))"),
            Text(zh: "核对签署日期，按次序审核", en: "check the dates; the roles sign in their order"))
        }
        if let published = document.published,
          (published.year, published.month, published.day) < (date.year, date.month, date.day)
        {
          report(
            at: entry.location,
            Text(
              zh: "“\(role)”（\(date.iso)）晚于公布（\(published.iso)）",
              en: "“\(role)” (\(date.iso)) comes after publication (\(published.iso))"),
            Text(zh: "先审后发；核对两个日期", en: "sign-off comes before publication; check both dates"))
        }
        last = (role, date)
      }
      check(entry, role, text)
    }
  }

  /// Whether the text is still the one that was signed off.
  private mutating func check(_ entry: DataNode, _ role: String, _ text: ReviewedText) {
    guard let seal = entry["seal"]?.text else {
      report(
        at: entry.location, Text(zh: "“\(role)”没有与正文绑定", en: "“\(role)” is not bound to the text"), sign(role))
      return
    }
    let (changed, gone) = text.changes(since: seal)
    let names = changed.map(\.title)
    guard !names.isEmpty || !gone.isEmpty else { return }
    let removed = gone.isEmpty ? Text(zh: "", en: "") : Text(zh: "删去的部分 \(gone.count) 处", en: "\(gone.count) removed")
    report(
      at: changed.first?.location ?? entry.location,
      Text(
        zh: "“\(role)”之后改动过：\((names.map(\.zh) + [removed.zh].filter { !$0.isEmpty }).joined(separator: "、"))",
        en: "edited since “\(role)”: \((names.map(\.en) + [removed.en].filter { !$0.isEmpty }).joined(separator: ", "))"
      ),
      sign(role))
  }

  private func sign(_ role: String) -> Text {
    Text(
      zh: "审核现在的文本后运行 sitegen sign --role \(role) --name 审核人 \(document.file)",
      en: "review the text as it is now, then run sitegen sign --role \(role) --name NAME \(document.file)")
  }

  private mutating func report(at place: SourceLocation, _ message: Text, _ fix: Text) {
    findings.append(Diagnostic(.error, "sign-off", at: place, message, fix: fix))
  }
}
