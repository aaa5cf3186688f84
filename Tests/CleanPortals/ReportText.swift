/// One report as a file: front matter, opening, sections, signature.
struct ReportText {
  let text: String

  init(writer: ReportWriter) {
    var writer = writer
    let (office, year) = (writer.office, writer.year)
    let published = Self.publication(of: year, by: &writer.random)
    let signed = Self.signature(before: published, by: &writer.random)
    let kind = writer.say(year <= 2018 ? "{政府信息公开工作年度报告|政府信息公开年度报告}" : "政府信息公开工作年度报告")
    var lines = [
      "title: \(office.name)\(writer.y(year))\(writer.say("{|度}"))\(kind)",
      "published: \(published.iso)", "signed: \(signed.iso)", "issuer: \(office.name)",
      "index: \(office.code)/\(year + 1)-\(String(String(100_000 + writer.random.number(1...9_999)).dropFirst()))",
    ]
    if writer.random.chance(80) { lines.append("period: \(year)-01-01/\(year)-12-31") }
    let short = String(office.place.prefix(1))
    lines.append(
      writer.random.chance(60)
        ? "number: 合\(short)公资发〔\(year + 1)〕\(writer.random.number(1...12))号" : "number: 无文号")
    lines.append("keywords: [\(office.name), 政府信息公开, 年度报告]")
    lines.append("description: \(office.name) \(year) 年政府信息公开工作年度报告。本报告为虚构，仅供测试。")
    let opening = writer.opening()
    let sections = writer.sections()
    // The annex stands last, so a signature below it would be in the wrong place.
    let signature =
      writer.now.edition != "2014" && writer.random.chance(40)
      ? "\n\(office.name)\n\n\(writer.y(signed.year))\(signed.month)月\(signed.day)日\n"
      : ""
    let end = sections.hasSuffix("\n") ? "" : "\n"
    let body = "\(opening)\n\n\(sections)\(end)\(signature)"
    text = "---\n" + lines.joined(separator: "\n") + "\n---\n" + (writer.isSpaced ? Spacing.spaced(body) : body)
  }

  /// Within the time of the law, on a working day and not in the Spring Festival: up to 31 March under the Regulation of 2007, up to
  /// 31 January under art. 49 of that of 2019.
  private static func publication(of year: Int, by random: inout SplitMix64) -> Day {
    if year >= 2019 { return random.workingDay(year + 1, 1, 9...20) }
    return random.chance(50) ? random.workingDay(year + 1, 3, 9...30) : random.workingDay(year + 1, 1, 9...26)
  }

  private static func signature(before published: Day, by random: inout SplitMix64) -> Day {
    while true {
      let day = Day(
        year: published.year, month: published.month, day: random.number(max(4, published.day - 7)...published.day - 1))
      if day.isWorkingDay { return day }
    }
  }
}
