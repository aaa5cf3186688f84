import CommonMark
import Disclosure
import Forms
import Foundation
import Markup
import Tables

@testable import Site

/// A small portal in memory with the real theme, which the fuzzed document becomes a part of.
///
/// The one file here that knows how pages are drawn: what is fuzzed goes through the same code as in a build.
struct SamplePortal {
  static let shared = SamplePortal()

  let corpus: Corpus
  private let reading: DocumentReading
  private let plan: SitePlan
  private let theme: Theme
  private let tree: SourceTree

  static let reportPath = "centres/alpha/reports/2024.md"
  static let reportKind = ContentPath.report(centre: "alpha", year: 2024)

  static let files: [String: [UInt8]] = [
    "site.yml": "title: 示范门户\nenglish: Sample\norganisation: 示范中心\nlanguages: [zh-Hans, en]\nas-of: 2025-03-01\n",
    "indicators.yml":
      "indicators:\n  a: {zh: 网站发布信息数, en: Website posts, unit: 条}\n  b: {zh: 收费, en: Fees, unit: 万元}\n  c: {zh: 增减, unit: 件, signed: true}\n",
    "centres/alpha/centre.md": "---\nname: 甲市公共资源交易中心\nshort: 甲市\nenglish: Alpha\nfounded: 2023-05-29\n---\n",
    "centres/alpha/files/a.png": "x",
    "centres/alpha/files/b.pdf": "x",
    reportPath: "---\ntitle: 年报\npublished: 2025-01-17\n---\n## 一、总体情况\n\n[3 条](fact:a)\n\n\(sections)",
    "centres/alpha/plans/2024.md": "---\ntitle: 要点\n---\n## 一、要求\n\n### （一）公开\n\n每季度公开，不少于 3 种。\n",
    "pages/about.md": "---\ntitle: 关于\nsection: about\n---\n见[年报](../centres/alpha/reports/2024.md)。\n",
  ].mapValues { Array($0.utf8) }

  /// The other sections that a report has to have.
  private static let sections =
    "## 二、主动公开政府信息情况\n\n## 三、收到和处理政府信息公开申请情况\n\n## 四、政府信息公开行政复议、行政诉讼情况\n\n## 五、存在的主要问题及改进情况\n\n## 六、其他需要报告的事项\n"

  private init() {
    do {
      tree = SourceTree(memory: Self.files, name: "content")
      corpus = try Corpus(reading: tree, jobs: 1)
      plan = SitePlan(of: corpus, baseURL: BaseURL("https://zwgk.example.gov.cn/x/"))
      theme = try Self.theme(for: corpus.site.languages)
    } catch {
      preconditionFailure("the sample portal cannot be read: \(error)")
    }
    precondition(!corpus.findings.containsErrors, "the sample portal is at fault: \(corpus.findings)")
    reading = DocumentReading(forms: corpus.forms, indicators: corpus.indicators, displayPath: { "content/\($0)" })
  }

  private static func theme(for languages: [Language]) throws -> Theme {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let (theme, findings) = try Theme.reading(
      [SourceTree(folder: root.appending(path: "theme").path)], languages: languages)
    guard let theme else { preconditionFailure("the theme cannot be used: \(findings)") }
    return theme
  }

  /// A document of the portal, and what is wrong with it.
  func read(_ path: String, as kind: ContentPath, _ bytes: [UInt8]) -> (
    document: DocumentReading.Document?, findings: [Diagnostic]
  ) {
    let read = reading.read(path, as: kind, bytes: bytes).read
    return (read.document, read.findings + read.checked)
  }

  /// The prose of a report, as its page shows it.
  func prose(_ report: Report, _ body: Body) -> [UInt8] {
    let kind = SitePlan.Kind.report(centre: report.centre, year: report.year)
    let page = SitePlan.Page(kind: kind, address: plan.address(kind, in: corpus.site.languages[0]))
    let tables = Dictionary(uniqueKeysWithValues: report.tables.map { ($0.number, $0.table) })
    return ProseDrawing(
      PageDrawing(page, plan: plan, theme: theme, tree: tree), body, path: Self.reportPath, facts: report.facts,
      tables: tables
    ).render().bytes
  }

  /// One page of the portal with some of its files replaced, chosen by number, and its feed; nothing where there is an error.
  func page(_ number: Int, with replaced: [String: [UInt8]]) throws -> (pages: [[UInt8]], findings: [Diagnostic]) {
    let tree = SourceTree(memory: Self.files.merging(replaced) { $1 }, name: "content")
    let corpus = try Corpus(reading: tree, jobs: 1)
    let plan = SitePlan(of: corpus, baseURL: BaseURL("https://zwgk.example.gov.cn/x/"))
    let findings = corpus.findings + plan.findings
    guard !findings.containsErrors else { return ([], findings) }
    let theme = corpus.site.languages == self.corpus.site.languages ? theme : try Self.theme(for: corpus.site.languages)
    let page = plan.pages[number % plan.pages.count]
    return ([try PageDrawing(page, plan: plan, theme: theme, tree: tree).draw()], findings)
  }

  /// The file of a report that readers take away.
  func publicMarkdown(_ report: Report, of document: [UInt8]) -> [UInt8]? {
    corpus.centre(report.centre).map { PublicMarkdown(report, of: $0, address: nil).render(document) }
  }

  func tableHTML(_ table: StatutoryTable) -> [UInt8] {
    StatutoryTableDrawing(table, context: "", words: theme.tableWords(corpus.site.languages[0])).render().bytes
  }

  func resolves(_ address: String, isImage: Bool) -> LinkResolver.Destination {
    plan.resolver.resolve(address, from: Self.reportPath, isImage: isImage)
  }
}
