import Checks
import Disclosure
import Fingerprints
import Markup
import Testing

@testable import Site

@Suite("Pages of the rules and of their results") struct CheckPagesTests {
  private static let report = "centres/zibo/reports/2018/index.html"

  private func page(_ path: String, of planned: PlannedSite) throws -> PageReader {
    try PageReader(try #require(try planned.drawn(only: path), "\(path)"))
  }

  /// The shipped content with the one fault of 2018 that its editors accept.
  private func shipped() throws -> PlannedSite {
    try site(try Checkout.content.get(), rules: Rule.all.filter { $0.id == "cross-footing" })
  }

  private func elements(_ name: String, in page: PageReader) -> [Element] {
    page.root.descendants.filter { $0.classes.contains(name) }
  }

  @Test func `every rule has a page in every language, with its words and its examples`() throws {
    let drawn = try site(try Checkout.content.get()).drawn()
    for rule in Rule.all {
      let words = try #require(RulePage.all[rule.id], "\(rule.id)")
      for (folder, language) in [("", Language.chinese), ("en/", .english)] {
        let page = try PageReader(try #require(drawn["\(folder)checks/\(rule.id)/index.html"], "\(rule.id)"))
        let main = try #require(page.main)
        #expect(main.all("h1").map(\.text) == [words.title(language)], "\(rule.id)")
        #expect(main.all("code").first?.text == rule.id.description)
        #expect(main.all("pre").map(\.text) == (words.wrong + words.right).map(\.text), "\(rule.id)")
        let first = words.explanation(language).replacing("`", with: "").folded.prefix(12)
        #expect(main.text.folded.contains(first), "\(rule.id) does not say “\(first)”")
      }
    }
  }

  @Test func `the page of all results names every rule once, in its group`() throws {
    let page = try page("checks/index.html", of: try site(try Checkout.content.get()))
    #expect(elements("rule-meta", in: page).flatMap { $0.all("code") }.map(\.text) == Rule.all.map(\.id.description))
    #expect(elements("rule-group", in: page).count == Rule.groups.count)
    #expect(page.root.all("a").contains { $0["aria-current"] == "page" && $0.text == "核对规则与结果" }, "the footer")
  }

  @Test func `an accepted fault is shown with its reason on the report, at its table and among all results`() throws {
    let planned = try shipped()
    let accepted = try #require(planned.findings.first { $0.acceptance != nil })
    let reason = try #require(accepted.acceptance)
    let report = try page(Self.report, of: planned)
    let shown = try #require(elements("finding-accepted", in: report).first)
    #expect(shown.text.contains(accepted.message.zh) && shown.text.contains("理由：\(reason)"))
    #expect(shown.all("a").first?["href"] == "#annex.requests.concluded/count")
    let note = try #require(elements("table-note-accepted", in: report).first)
    #expect(note.text.contains(accepted.message.zh) && note.text.contains(reason))
    let all = try page("checks/index.html", of: planned)
    #expect(elements("finding-reason", in: all).map(\.text) == ["本处差异经编者确认保留，理由：\(reason)"])
    let link = try #require(elements("finding-table", in: all).first?.all("a").first { $0.text == accepted.message.zh })
    #expect(link["href"] == "../\(Self.report)#annex.requests.concluded/count")
    #expect(try page("checks/cross-footing/index.html", of: planned).main?.text.contains(accepted.message.zh) == true)
  }

  @Test func `the reason stays in the language of its author, and says so on an English page`() throws {
    let planned = try shipped()
    let line = try #require(elements("finding-reason", in: try page("en/" + Self.report, of: planned)).first)
    let reason = try #require(planned.findings.compactMap(\.acceptance).first)
    #expect(line.all("span").map(\.text) == [reason] && line.all("span").first?["lang"] == "zh-Hans")
    #expect(line.text.hasPrefix("The editors know"))
  }

  @Test func `a clean report says that nothing was found, and which rules ran`() throws {
    var mini = MiniSite()
    mini["centres/alpha/reports/2024.md"] = MiniSite.report("## 一、总体情况\n\n如期公开。\n")
    let planned = try mini.planned()
    let findings = planned.findings.filter { $0.location.file.hasSuffix("reports/2024.md") }
    try #require(findings.isEmpty, "\(findings)")
    let page = try mini.page("centres/alpha/reports/2024/index.html")
    #expect(elements("check-clean", in: page).count == 1)
    let ran = elements("check-groups", in: page).flatMap { $0.all("li") }.map(\.text)
    #expect(ran.contains("链接与附件") && ran.contains("文件与格式"))
    #expect(!ran.contains("勾稽关系"), "without a table there is nothing to add up")
    let hindered = elements("hindrance-list", in: page).flatMap { $0.all("li") }.map(\.text)
    #expect(hindered.contains("勾稽关系：本页没有法定统计表"))
    #expect(hindered.contains("三审三校：本站未要求登记审签"))
  }

  @Test func `a check that could not be made says why`() throws {
    var content = try Checkout.content.get()
    let corpus = try site(content).corpus
    func reasons(_ corpus: Corpus, _ centre: String, _ year: Int) throws -> [Hindrance.Reason] {
      corpus.hindrances(of: try #require(corpus.report(centre, year))).map(\.reason)
    }
    #expect(try reasons(corpus, "zibo", 2024).contains(.noReportBefore(year: 2023)))
    #expect(try reasons(corpus, "zibo", 2018).contains(.noContinuation))
    #expect(try reasons(corpus, "wuzhong", 2024).contains(.notExistingBefore(year: 2023)))
    #expect(try reasons(corpus, "zibo", 2018).contains(.publicationNotStated) == false)
    let path = "centres/zibo/reports/2018.md"
    let text = String(decoding: content[path] ?? [], as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("published:") }
    content[path] = Array(lines.joined(separator: "\n").utf8)
    #expect(try reasons(try site(content).corpus, "zibo", 2018).contains(.publicationNotStated))
  }

  @Test func `what depends on the machine never reaches a page`() throws {
    let planned = try MiniSite().planned()
    let plan = SitePlan(of: planned.corpus, baseURL: nil)
    let file = planned.corpus.reports[0].source.file
    let findings = ["inside-files", "unit"].map { (rule: RuleID) in
      Diagnostic(.warning, rule, at: SourceLocation(file: file), Text(zh: "一处", en: "one"))
    }
    let results = CheckResults(findings, of: plan, rules: [Rule("inside-files", .terminal), Rule("unit", .reading)])
    #expect(results.findings.map(\.rule) == ["unit"] && results.findings(of: "inside-files").isEmpty)
  }

  @Test func `a long list is cut, and says how much more there is`() throws {
    let planned = try MiniSite().planned()
    let plan = SitePlan(of: planned.corpus, baseURL: nil)
    let file = planned.corpus.reports[0].source.file
    let findings = (1...250).map {
      Diagnostic(.note, "unit", at: SourceLocation(file: file, line: $0), Text(zh: "第 \($0) 处", en: "number \($0)"))
    }
    let theme = try #require(
      try Theme.reading([SourceTree(memory: try Checkout.theme.get(), name: "theme")], languages: [.chinese]).theme)
    func rows(_ kind: SitePlan.Kind, _ name: String) throws -> (Int, String) {
      let page = SitePlan.Page(kind: kind, address: plan.address(kind, in: .chinese))
      let drawing = PageDrawing(
        page, plan: plan, theme: theme, tree: SourceTree(memory: [:], name: "content"),
        results: CheckResults(findings, of: plan))
      let reader = try PageReader(try drawing.draw())
      return (elements(name, in: reader).count, reader.main?.text ?? "")
    }
    let (all, words) = try rows(.checks, "finding-label")
    #expect(all == 200 && words.contains("另有 50 处") && words.contains("提示 250 处"))
    let (places, more) = try rows(.check("unit"), "finding")
    #expect(places == 50 && more.contains("另有 200 处"))
  }

  @Test func `a theme without the place for it leaves the section out, and no link leads there`() throws {
    var mini = MiniSite()
    mini["centres/alpha/reports/2024.md"] = MiniSite.report("[5 个](fact:requests-received)")
    let over = SourceTree(memory: ["templates/document-checks.html": Array("\n".utf8)], name: "over")
    let planned = try PlannedSite(
      content: SourceTree(memory: mini.bytes, name: "content"),
      theme: [SourceTree(memory: try Checkout.theme.get(), name: "theme"), over], settings: BuildSettings())
    let report = try page("centres/alpha/reports/2024/index.html", of: planned)
    #expect(report["checks"] == nil && elements("contents-list", in: report).allSatisfy { !$0.text.contains("核对结果") })
    let links = try page("checks/index.html", of: planned).root.all("a").compactMap { $0["href"] }
    #expect(links.contains { $0.contains("reports/2024") } && links.allSatisfy { !$0.hasSuffix("#checks") })
  }

  // MARK: what a page is made from

  @Test func `a finding that comes or goes makes its pages new, and no others`() throws {
    let mini = MiniSite.ofTwoCentres
    let plan = SitePlan(of: try mini.planned().corpus, baseURL: nil)
    let place = SourceLocation(file: "content/centres/alpha/reports/2024.md", line: 3)
    let finding = Diagnostic(.warning, "unit", at: place, Text(zh: "单位不同", en: "another unit"))
    func keys(_ findings: [Diagnostic]) -> [SitePlan.Kind: Fingerprint?] {
      let keys = PageKeys(
        plan, results: CheckResults(findings, of: plan), program: Fingerprint([1]), theme: Fingerprint([2]))
      return Dictionary(
        uniqueKeysWithValues: plan.pages.map {
          ($0.kind, keys.key(of: OutputFile(path: $0.address.file, content: .page($0))))
        })
    }
    func changed(_ before: [Diagnostic], _ after: [Diagnostic]) -> Set<SitePlan.Kind> {
      let (old, new) = (keys(before), keys(after))
      return Set(new.keys.filter { new[$0] != old[$0] })
    }
    let touched: Set<SitePlan.Kind> = [.report(centre: "alpha", year: 2024), .checks, .check("unit")]
    #expect(changed([], [finding]) == touched)
    #expect(changed([finding], [finding.accepted(because: "原件如此")]) == touched)
  }

  // MARK: Chinese in English sentences

  @Test func `Chinese between English words says so, and tags are left alone`() {
    let html: HTML = #"<p title="甲">see <em>国办发〔2017〕47号</em>, “甲 2 乙”, A &amp; B</p>"#
    #expect(
      html.markingHan().string
        == #"<p title="甲">see <em><span lang="zh-Hans">国办发〔2017〕47号</span></em>, “<span lang="zh-Hans">甲 2 乙</span>”, A &amp; B</p>"#
    )
    #expect(HTML(escaping: "no Han — “at all”").markingHan().string == "no Han — “at all”")
  }
}
