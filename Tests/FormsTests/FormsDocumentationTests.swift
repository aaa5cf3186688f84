import Disclosure
import Forms
import TestSupport
import Testing

@Suite("The example in docs/forms.md") struct FormsDocumentationTests {
  private func example() throws -> (layout: TableLayout, library: FormLibrary) {
    let (edition, findings) = decoded(try #require(try fencedBlocks("yaml", of: "forms.md").first))
    #expect(findings.isEmpty, "unexpected: \(findings)")
    let form = try #require(edition)
    return (form.tables[0], FormLibrary(FormLibrary.national.editions + [form]))
  }

  @Test func `it decodes without a finding`() throws {
    let layout = try example().layout
    #expect(layout.rows.figureNodes.count == 10)
    #expect(layout.rows.depth == 4)
    #expect(layout.columns.figureNodes.count == 3)
    #expect(layout.relations.map(\.severity) == [.error, .warning, .error, .error, .note])
  }

  @Test func `its report binds figure by figure, beside the national forms`() throws {
    let library = try example().library
    let report = MarkedReport(
      try #require(try fencedBlocks("markdown", of: "forms.md").first), year: 2030, library: library)
    #expect(report.binding.findings.isEmpty, "unexpected: \(report.binding.findings)")
    #expect(report.binding.edition?.id == "2030")
    #expect(report.figure("open.admitted.works.roads", "halves.first") == "4宗")
    #expect(report.figure("open.admitted.works.water", "year") == nil, "left out")
    #expect(report.figure("change", "halves.second") == "-1宗")
    #expect(report.figure("fees", "halves.first") == "26.5万元")
    #expect(report.figure("fees", "halves.second") == "30000元")
    #expect(report.figure("satisfaction", "year") == "98.6分")
    #expect(report.figure("satisfaction", "halves.second") == "n.a.")
  }

  @Test func `its report satisfies every relation of its form, year by year`() throws {
    let (layout, library) = try example()
    let text = try #require(try fencedBlocks("markdown", of: "forms.md").first)
    let table = try #require(MarkedReport(text, year: 2030, library: library).table)
    let before = MarkedReport(
      text.replacing("| （四）结转下年 | 5 | 4 | 4 |", with: "| （四）结转下年 | 3 | 5 | 3 |"), year: 2031, library: library)
    for relation in layout.relations {
      for column in layout.columns.figureNodes.map({ layout.columns.nodes[$0].path }) {
        guard let sides = table.sides(of: relation, at: column, lastYear: before.table) else {
          #expect(relation.source == "satisfaction >= 0" && column == "halves.second", "only 不适用 has no sum")
          continue
        }
        #expect(relation.holds(left: sides.left, right: sides.right), "\(relation.source) at \(column): \(sides)")
      }
    }
  }

  @Test func `every key and every rule that the page names is one`() throws {
    // A word the page explains in a table's first column is accepted by the decoder, in the place it is explained for.
    let (_, findings) = decoded(
      """
      edition: "2031"
      name: 表
      instrument: 号
      years: {from: 2031, to: 2032}
      sections: [一]
      note: 备注
      tables:
        - id: t
          caption: 表
          section: 一
          corner: 角
          corner-aliases: [头]
          style: indented
          unit: 件
          unit-column: 单位
          note: 备注
          columns: [{id: c, zh: 列, en: Column, aliases: [栏], note: 备注}]
          rows:
            - {id: r, zh: 行, figures: true, unit: 元, kind: money, signed: true, optional: false, explanation: 说明,
               children: [{id: s, zh: 下}]}
          relations: [{down: r >= 0, severity: note, note: 备注}]
      """)
    #expect(findings.isEmpty, "unexpected: \(findings)")
  }
}
