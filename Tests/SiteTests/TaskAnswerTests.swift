import CommonMark
import Disclosure
import Testing

@testable import Site

@Suite("Answers to the tasks of a plan") struct TaskAnswerTests {
  private static let plan = "centres/alpha/plans/2024/index.html"

  private func quotes(_ markdown: String) -> [String: AnswerQuote] {
    AnswerQuote.all(in: readDocument(file: "a.md", bytes: Array(markdown.utf8)).body)
  }

  @Test func `an answer is quoted with the sentence it stands in, and no more`() {
    let quote = quotes("头一句。全年**已**[按季度公开](task:2024/2.1)三次；另一句。\n")["task-2024-2.1"]
    #expect(quote == AnswerQuote(before: "全年已", words: "按季度公开", after: "三次；"))
  }

  @Test func `a sentence ends with its paragraph or its item, and what stands for a sign is that sign`() {
    let quotes = quotes("- 甲\n- A & B [公开](task:2024/2.1)\n- 乙\n\n段落[第二](task:2024/2.2)\n\n后一段\n")
    #expect(quotes["task-2024-2.1"] == AnswerQuote(before: "A & B", words: "公开", after: ""))
    #expect(quotes["task-2024-2.2"] == AnswerQuote(before: "段落", words: "第二", after: ""))
  }

  @Test func `a task is answered several times in one report, each time in its own sentence`() {
    let quotes = quotes("[一](task:2024/2.1)。又[一](task:2024/2.1)！\n")
    #expect(quotes["task-2024-2.1"]?.after == "。" && quotes["task-2024-2.1-2"]?.before == "又")
  }

  @Test func `a plan counts what is answered, quotes it and leads to the place`() throws {
    var mini = MiniSite()
    mini["centres/alpha/reports/2024.md"] = MiniSite.report(MiniSite.body + "\n\n全年已[按季度公开](task:2024/2.1)整改情况。\n")
    let page = try mini.page(Self.plan)
    #expect(page.root.all("p").first { $0.classes == ["task-totals"] }?.text == "任务 2 项；已答复 1 项；年报未提及 1 项")
    let quote = try #require(page.root.all("blockquote").first { $0.classes == ["task-quote"] })
    #expect(quote.text == "全年已按季度公开整改情况。" && quote.all("mark").map(\.text) == ["按季度公开"])
  }

  @Test func `a report that need not be there yet is told apart from one that is missing`() throws {
    var mini = MiniSite()
    mini["indicators.yml"] += """

      series:
      - {id: posts, zh: 网站发布信息, unit: 条, group: publicity, definition: {zh: 信息, en: Items}, value: "fact:website-posts"}
      """
    mini["pages/about.md"] = "---\ntitle: 关于\n---\n"
    mini["centres/alpha/reports/2023.md"] = MiniSite.report().replacing("2024", with: "2023")
    mini.files["centres/alpha/reports/2024.md"] = nil
    func answer() throws -> String? {
      try mini.page(Self.plan).root.descendants.first { $0.classes.contains("task-answer-none-yet") }?.text
    }
    mini["site.yml"] = mini["site.yml"].replacing("2025-03-01", with: "2024-06-30")
    #expect(try answer() == "2024 年年报尚未到公布期限")
    let row = try #require(try mini.page("compare/plans/index.html")["plan-list"]).all("tr").last
    #expect(row?.all("td").map(\.text) == ["2024 年政务公开工作要点", "2", "2024 年年报尚未到公布期限"])
    mini["site.yml"] = mini["site.yml"].replacing("2024-06-30", with: "2026-06-30")
    #expect(try answer()?.contains("未到") == false)
  }
}
