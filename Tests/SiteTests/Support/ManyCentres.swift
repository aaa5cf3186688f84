@testable import Site

/// A made-up portal of several centres with one series of facts, for what is said of centres together.
struct ManyCentres {
  var site = MiniSite()

  /// - Parameter series: further lines of the series `posts`.
  init(series: String = "") {
    for path in site.files.keys where path.hasPrefix("centres/") { site.files[path] = nil }
    site["pages/about.md"] = "---\ntitle: 关于本站\nsection: about\n---\n无\n"
    site["indicators.yml"] = """
      indicators:
        posts: {zh: 发布信息, en: Posts, unit: 条}
        posts-change: {zh: 发布信息增减, en: Change of posts, unit: 条, signed: true}
      series:
        - id: posts
          zh: 发布信息
          en: Posts
          unit: 条
          english-unit: [post, posts]
          group: publicity
          definition: {zh: 发布的信息, en: Posts}
          value: fact:posts
      """
    if !series.isEmpty { site["indicators.yml"] += "\n    " + series }
  }

  mutating func centre(_ id: String, order: Int = 0, _ frontMatter: String...) {
    site["centres/\(id)/centre.md"] =
      "---\nname: \(id) 中心\nshort: \(id)\norder: \(order)\n\(frontMatter.map { $0 + "\n" }.joined())---\n"
  }

  /// - Parameter posts: as the report says it, such as `12 条`; nothing for a report that says no number.
  mutating func report(_ centre: String, _ year: Int, posts: String? = nil, _ frontMatter: String...) {
    let words = posts.map { "发布信息 [\($0)](fact:posts)。" } ?? "无。"
    site["centres/\(centre)/reports/\(year).md"] =
      "---\ntitle: \(centre) \(year) 年年报\n\(frontMatter.map { $0 + "\n" }.joined())---\n## 一、总体情况\n\n\(words)\n"
  }
}

extension Element {
  /// The rows of a table below its head: the words of all cells.
  var bodyRows: [[String]] {
    all("tbody").flatMap { $0.all("tr") }.map { row in
      row.elements.map(\.wordsWithoutRemarks)
    }
  }

  private var wordsWithoutRemarks: String {
    children.map { child in
      switch child {
      case .text(let text): text
      case .element(let element):
        element.classes.contains { $0.hasSuffix("-remark") } ? "" : element.wordsWithoutRemarks
      }
    }.joined()
  }

  /// Elements of a class, in document order.
  func marked(_ name: String) -> [Element] { descendants.filter { $0.classes.contains(name) } }
}
