import Disclosure

@testable import Site

/// A whole small site in memory: one centre, one report, one plan and a page, over the real theme. A test changes what it is about.
struct MiniSite {
  /// What makes `indicators.yml` compare: one series of the posts that reports state.
  static let postsSeries = """

    series:
    - id: posts
      zh: 网站发布信息
      unit: 条
      group: publicity
      definition: {zh: 网站发布的信息, en: Items on the website}
      value: fact:website-posts
    """

  /// The same with a second centre and its report.
  static var ofTwoCentres: MiniSite {
    var mini = MiniSite()
    mini["centres/beta/centre.md"] = "---\nname: 乙市公共资源交易中心\nshort: 乙市\n---\n"
    mini["centres/beta/reports/2024.md"] = MiniSite.report().replacing("甲市", with: "乙市")
    return mini
  }

  var files: [String: String] = [
    "site.yml": """
    title: 示范门户
    english: Sample portal
    organisation: 示范中心
    as-of: 2025-03-01
    """,
    "indicators.yml": """
    indicators:
      website-posts: {zh: 网站发布信息数, en: Website posts, unit: 条}
      requests-received: {zh: 收到申请数, en: Requests received, unit: 件}
      fees: {zh: 收费, en: Fees, unit: 万元}
    """,
    "centres/alpha/centre.md": """
    ---
    name: 甲市公共资源交易中心
    short: 甲市
    english: Alpha Centre
    founded: 2023-05-29
    ---
    """,
    "centres/alpha/reports/2024.md": MiniSite.report(),
    "centres/alpha/plans/2024.md": """
    ---
    title: 2024 年政务公开工作要点
    signed: 2024-03-01
    ---
    ## 一、总体要求

    按要求推进。

    ## 二、主要任务

    ### （一）优化主动公开

    每季度公开一次整改情况，新文件不少于 3 种解读形式。

    ### （二）规范依申请公开

    每月更新指南。
    """,
    "pages/about.md": """
    ---
    title: 关于本站
    section: about
    ---
    见[甲市报告](../centres/alpha/reports/2024.md#s-1)。
    """,
  ]

  /// A short report; `requests` may be replaced to show one thing.
  static func report(_ body: String = MiniSite.body, frontMatter: String = "") -> String {
    """
    ---
    title: 甲市公共资源交易中心 2024 年政府信息公开工作年度报告
    published: 2025-01-17
    issuer: 甲市公共资源交易中心
    \(frontMatter)
    ---
    \(body)
    """
  }

  static let body = """
    ## 一、总体情况

    网站发布信息 [28449 条](fact:website-posts)，[未收到](fact:requests-received)申请。

    ### （一）主动公开

    \(enforcement)
    """

  static let enforcement = """
    | 信息内容 | 本年处理决定数量 |
    |---|--:|
    | 行政处罚 | 3 |
    | 行政强制 | |
    """

  subscript(path: String) -> String {
    get { files[path] ?? "" }
    set { files[path] = newValue }
  }

  var bytes: [String: [UInt8]] { files.mapValues { Array($0.utf8) } }

  func planned(baseURL: String? = nil, jobs: Int = 1) throws -> PlannedSite {
    try site(bytes, baseURL: baseURL, jobs: jobs)
  }

  func findings(of rule: RuleID) throws -> [Diagnostic] { try planned().findings.filter { $0.rule == rule } }

  func page(_ path: String, baseURL: String? = nil) throws -> PageReader {
    let planned = try planned(baseURL: baseURL)
    if planned.findings.containsErrors { throw MarkupError(description: "\(planned.findings.map(\.message.en))") }
    guard let bytes = try planned.drawn(only: path) else { throw MarkupError(description: "no page \(path)") }
    return try PageReader(bytes)
  }
}

extension Diagnostic {
  /// `content/centres/…:5:3`, for expectations.
  var place: String { location.description }
}
