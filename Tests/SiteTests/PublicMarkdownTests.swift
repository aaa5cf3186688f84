import Disclosure
import Testing

@testable import Site

@Suite("The Markdown that readers may take away") struct PublicMarkdownTests {
  private static let report = "centres/alpha/reports/2024/alpha-2024-report.md"

  private func file(_ mini: MiniSite, _ path: String, baseURL: String? = nil) throws -> String {
    String(decoding: try #require(try mini.planned(baseURL: baseURL).drawn(only: path)), as: UTF8.self)
  }

  @Test func `its front matter has public keys only`() throws {
    var mini = MiniSite()
    mini["centres/alpha/reports/2024.md"] =
      MiniSite.report(
        frontMatter: """
          review:
            - {role: 初审, name: 某某科, date: 2025-01-10}
          memo: 内部备注
          keywords: [关键词]
          aliases: [/old/]
          index: "001"
          note: 说"明"：冒号 \\ 斜线
          # 前置信息里的注释
          """) + "\n\n[//]: # (编者之间的话)\n"
    let text = try file(mini, Self.report)
    for hidden in ["初审", "某某科", "内部备注", "memo", "review", "关键词", "/old/", "注释", "编者之间"] {
      #expect(!text.contains(hidden), "\(hidden)")
    }
    #expect(text.contains(#"index: "001""#) && text.contains(#"  - "说\"明\"：冒号 \\ 斜线""#))
    #expect(text.contains("published: \"2025-01-17\""))
    #expect(text.contains("网站发布信息 [28449 条](fact:website-posts)"))
  }

  @Test func `put into another portal it gives the same figures, notes and derivations`() throws {
    let content = try Checkout.content.get()
    let planned = try site(content)
    for report in planned.corpus.reports {
      let path = try #require(PublicMarkdown.path(of: .report(centre: report.centre, year: report.year)))
      let taken: [UInt8] = try #require(try planned.drawn(only: path))
      var other = content
      other["centres/\(report.centre)/reports/\(report.year).md"] = taken
      let again = try site(other)
      #expect(!again.findings.containsErrors, "\(again.findings)")
      let copy = try #require(again.corpus.report(report.centre, report.year))
      #expect(
        copy.issuance == report.issuance && copy.period == report.period && copy.source.notes == report.source.notes)
      #expect(copy.facts.map { $0?.quantity } == report.facts.map { $0?.quantity })
      #expect(copy.tables.count == report.tables.count)
      for (table, before) in zip(copy.tables.map(\.table), report.tables.map(\.table)) {
        #expect(table.derivation == before.derivation && table.layout == before.layout)
        for row in table.layout.rows.figureNodes.indices {
          for column in table.layout.columns.figureNodes.indices {
            #expect(table[position: row, column]?.figure == before[position: row, column]?.figure)
          }
        }
      }
    }
  }

  @Test func `it says who, when and where on its second line`() throws {
    let text = try file(MiniSite(), Self.report, baseURL: "https://www.example.gov.cn/zwgk/")
    let line = text.split(separator: "\n").dropFirst().first
    #expect(
      line == "# 甲市公共资源交易中心 · 2024 · https://www.example.gov.cn/zwgk/centres/alpha/reports/2024/")
  }

  @Test func `reports and plans offer it with its size, in every language`() throws {
    var mini = MiniSite()
    mini["site.yml"] += "\nlanguages: [zh-Hans, en]\n"
    let planned = try mini.planned()
    for (page, file) in [
      ("centres/alpha/reports/2024/", "alpha-2024-report.md"), ("centres/alpha/plans/2024/", "alpha-2024-plan.md"),
    ] {
      let size = try #require(try planned.drawn(only: page + file)).count
      for folder in ["", "en/"] {
        let reader = try PageReader(try #require(try planned.drawn(only: folder + page + "index.html")))
        let list = try #require(reader.root.descendants.first { $0.classes.contains("download-list") })
        let link = try #require(list.all("a").first)
        #expect(link["href"]?.hasSuffix(page + file) == true && link["download"] == file)
        #expect(list.text.contains(PageDrawing.kilobytes(size)))
      }
    }
    #expect(PageDrawing.kilobytes(1) == "0.1" && PageDrawing.kilobytes(10_050) == "10.1")
  }
}
