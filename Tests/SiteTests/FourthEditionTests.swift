import Disclosure
import Testing

@testable import Site

@Suite("A further edition is a file, not a release") struct FourthEditionTests {
  private static let form = """
    edition: "2031"
    name: {zh: 年度报告格式（2031 年）, en: Report format (2031)}
    instrument: 国办公开办函〔2031〕1号
    years: {from: 2031}
    tables:
      - id: ledger
        caption: {zh: 公开台账, en: Disclosure ledger}
        corner: {zh: 项目, en: Item}
        columns:
          - zh: 渠道
            en: Channels
            children:
              - {id: online, zh: 线上, en: Online}
              - {id: counter, zh: 窗口, en: Counter}
          - {id: share, zh: 占比, en: Share, unit: "%", kind: decimal}
          - {id: cost, zh: 经费（万元）, en: Cost, unit: 万元, kind: money}
        rows:
          - id: stock
            zh: 一、存量
            en: 1. Stock
            children:
              - id: open
                zh: （一）公开
                en: (1) Open
                children:
                  - id: full
                    zh: 1.全部公开
                    en: 1. In full
                    children:
                      - {id: text, zh: 甲类文本, en: Texts}
                      - {id: data, zh: 乙类数据, en: Data}
                  - {id: partial, zh: 2.部分内容公开, en: 2. In part}
              - {id: closed, zh: （二）未公开, en: (2) Closed, optional: true}
          - {id: in-force, zh: 二、年末有效, en: 2. In force at year's end}
        relations:
          - {down: stock.open.partial <= stock.open.full.text, severity: warning}
          - {down: in-force = last(in-force) + stock.open.full.text - stock.open.partial, severity: note}
    """

  private static let report = """
    ---
    title: 2031 年报
    ---
    ## 一、台账

    | 项目 | 线上 | 窗口 | 占比 | 经费（万元） |
    |---|--:|--:|--:|--:|
    | 一、存量 | | | | |
    | （一）公开 | | | | |
    | 1.全部公开 | | | | |
    | 甲类文本 | 11 | 12 | 13.5 | 14.25 |
    | 乙类数据 | 21 | 22 | 23.5 | 24.25 |
    | 2.部分内容公开 | 31 | 32 | 33.5% | 34.25万元 |
    | 二、年末有效 | 41 | 42 | 43.5 | 44.25 |
    """

  @Test func `its reports bind and render, with another depth, decimals, money and relations`() throws {
    var mini = MiniSite()
    mini["forms/2031.yml"] = Self.form
    mini["centres/alpha/reports/2031.md"] = Self.report
    let planned = try mini.planned()
    #expect(
      !planned.findings.contains { $0.severity != .note && $0.location.file.contains("2031") }, "\(planned.findings)")
    let table = try #require(planned.corpus.report("alpha", 2031)?.tables.first?.table)
    #expect(table.layout.relations.map(\.severity) == [.warning, .note] && table.layout.relations[1].isContinuation)
    let page = try PageReader(try #require(try planned.drawn(only: "centres/alpha/reports/2031/index.html")))
    #expect(page["ledger.stock.open.full.text/online"]?.text == "11")
    // Nothing beside the cell says the unit, so the cell does.
    #expect(page["ledger.stock.open.full.data/share"]?.text == "23.5%")
    #expect(page["ledger.stock.open.partial/cost"]?.text == "34.25")
    #expect(page["ledger.stock.closed/online"] == nil)
    let cell = try #require(page["ledger.stock.open.full.text/counter"])
    #expect(page.headers(of: cell) == ["一、存量", "（一）公开", "1.全部公开", "甲类文本", "渠道", "窗口"])
  }

  @Test func `a fault in the file is found at its place`() throws {
    var mini = MiniSite()
    mini["forms/2031.yml"] = Self.form.replacing("stock.open.partial <= ", with: "stock.open.partiel <= ")
    let found = try mini.findings(of: "form-file")
    #expect(found.map(\.place) == ["content/forms/2031.yml:36:16"])
    #expect(found.first?.message.en.contains("did you mean stock.open.partial?") == true)
    mini["forms/2031.yml"] = Self.form.replacing("edition: \"2031\"", with: "edition: \"2021\"")
    #expect(try mini.findings(of: "form-file").count == 1)
  }
}
