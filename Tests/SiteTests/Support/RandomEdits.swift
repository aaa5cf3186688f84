import TestSupport

@testable import Site

/// What happens to a portal over the years, at random: documents come and go, move, change; so do its words and its looks.
struct RandomEdits {
  private(set) var content: [String: [UInt8]]
  private(set) var theme: [String: [UInt8]]
  private(set) var baseURL: String?
  private var random: SeededGenerator
  private var counter = 0

  init(of site: MiniSite, theme: [String: [UInt8]], seed: UInt64) {
    content = site.bytes
    self.theme = theme
    random = SeededGenerator(seed: seed)
  }

  private static let centres = ["alpha", "beta", "gamma"]
  private static let years = 2022...2025

  /// As it was before, with other changes to come: an editor takes back what the check refuses.
  mutating func takeBack(to former: RandomEdits) {
    (content, theme, baseURL) = (former.content, former.theme, former.baseURL)
  }

  mutating func count(upTo most: Int) -> Int { Int.random(in: 1...most, using: &random) }

  /// One change, and what it was.
  mutating func next() -> String {
    counter += 1
    let centre = random.pick(Self.centres)
    let year = random.pick(Array(Self.years))
    let report = "centres/\(centre)/reports/\(year).md"
    let plan = "centres/\(centre)/plans/\(year).md"
    let documents = content.keys.filter { $0.hasSuffix(".md") }.sorted()
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<22: return write(Self.report(centre, year, number: counter, links: link(from: report)), to: report)
    case 22..<32: return write(Self.plan(year, number: counter), to: plan)
    case 32..<44: return append("\n\n又一段话，第 \(counter) 次修改。\n", to: random.pick(documents))
    case 44..<54: return remove(random.chance(50) ? report : plan)
    case 54..<56: return remove(random.pick(documents))
    case 56..<64: return write(profile(of: centre), to: "centres/\(centre)/centre.md")
    case 64..<68: return move(random.pick(documents), to: report)
    case 68..<72: return renameCentre(centre, to: random.pick(Self.centres))
    case 72..<76: return write("附件 \(counter)", to: "centres/\(centre)/files/a.txt")
    case 76..<79: return remove("centres/\(centre)/files/a.txt")
    case 79..<84:
      return write(
        "---\ntitle: 页面 \(counter)\norder: \(random.pick([1, 2, 3]))\n---\n正文。\(link(from: "pages/x.md"))\n",
        to: "pages/\(random.pick(["about", "more", "guide"])).md")
    case 84..<88: return toggleDraft(random.pick(documents))
    case 88..<91:
      return write(
        "title: 门户 \(counter)\norganisation: 示范中心\nlanguages: [\(random.pick(["zh-Hans", "zh-Hans, en"]))]\n"
          + (random.chance(50) ? "as-of: 2025-03-0\(random.pick([1, 2]))\n" : ""), to: "site.yml")
    case 91..<93:
      return write(
        "indicators:\n  website-posts: {zh: 网站发布 \(counter), en: Website posts, unit: 条}\n"
          + "  requests-received: {zh: 收到申请数, en: Requests received, unit: 件}\n", to: "indicators.yml")
    case 93..<96: return restyle()
    default:
      baseURL = random.pick([nil, "https://a.example/", "https://a.example/b/"])
      return "the address of the site"
    }
  }

  private mutating func write(_ text: String, to path: String) -> String {
    content[path] = Array(text.utf8)
    return "write \(path)"
  }

  private mutating func append(_ text: String, to path: String) -> String {
    content[path]? += Array(text.utf8)
    return "append to \(path)"
  }

  private mutating func remove(_ path: String) -> String {
    content[path] = nil
    return "remove \(path)"
  }

  private mutating func move(_ path: String, to other: String) -> String {
    content[other] = content[path]
    content[path] = nil
    return "move \(path) to \(other)"
  }

  private mutating func renameCentre(_ centre: String, to other: String) -> String {
    for (path, bytes) in content where path.hasPrefix("centres/\(centre)/") {
      content["centres/\(other)/" + path.dropFirst("centres/\(centre)/".count)] = bytes
      if other != centre { content[path] = nil }
    }
    return "rename \(centre) to \(other)"
  }

  private mutating func toggleDraft(_ path: String) -> String {
    guard let bytes = content[path] else { return "nothing" }
    let text = String(decoding: bytes, as: UTF8.self)
    content[path] = Array(
      (text.contains("draft: true\n")
        ? text.replacing("draft: true\n", with: "")
        : text.replacing("---\n", with: "---\ndraft: true\n", maxReplacements: 1))
        .utf8)
    return "draft \(path)"
  }

  private mutating func restyle() -> String {
    let template = "templates/\(random.pick(["report", "centre", "home"])).html"
    theme[template]? += Array("<!-- \(counter) -->\n".utf8)
    return "restyle \(template)"
  }

  /// A link to some other document, which may be gone by the next change.
  private mutating func link(from path: String) -> String {
    guard random.chance(12),
      let target = content.keys.filter({ $0.hasSuffix(".md") }).sorted().randomElement(using: &random)
    else { return "" }
    let up = String(repeating: "../", count: path.split(separator: "/").count - 1)
    return "见[另一份](\(up)\(target))。"
  }

  private mutating func profile(of centre: String) -> String {
    let other = random.pick(Self.centres)
    let parent = random.chance(30) && other != centre && content["centres/\(other)/centre.md"] != nil
    return """
      ---
      name: \(centre)市公共资源交易中心 \(counter)
      short: \(centre)市
      founded: \(random.pick(Array(Self.years)))
      order: \(random.pick([1, 2, 3]))
      \(parent ? "parent: \(other)\n" : "")---
      """
  }

  private static func plan(_ year: Int, number: Int) -> String {
    """
    ---
    title: \(year) 年政务公开工作要点（\(number)）
    signed: \(year)-03-01
    ---
    ## 一、主要任务

    ### （一）优化主动公开

    每季度公开一次，新文件不少于 \(number) 种解读形式。
    """
  }

  private static func report(_ centre: String, _ year: Int, number: Int, links: String) -> String {
    """
    ---
    title: \(centre)市公共资源交易中心 \(year) 年政府信息公开工作年度报告
    published: \(year + 1)-01-1\(number % 10)
    issuer: \(centre)市公共资源交易中心
    ---
    ## 一、总体情况

    网站发布信息 [\(number) 条](fact:website-posts)，[未收到](fact:requests-received)申请。\(links)

    | 信息内容 | 本年处理决定数量 |
    |---|--:|
    | 行政处罚 | \(number % 7) |
    | 行政强制 | \(number % 3 == 0 ? "" : "\(number)") |
    """
  }
}
