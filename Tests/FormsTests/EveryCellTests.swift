import CommonMark
import Disclosure
import Forms
import Testing

@Suite("Every cell of every table of every edition is bound to its own address") struct EveryCellTests {
  @Test(arguments: [("2014", 2018), ("2019", 2020), ("2021", 2024)], LabelStyle.allCases)
  func `a report with another number in every cell reads back number by number`(
    edition: (id: String, year: Int), style: LabelStyle
  ) throws {
    var start = 1
    var expected: [String: Figure] = [:]
    let text = FormLibrary.national.edition(edition.id)!.tables.map { layout -> String in
      let table = WrittenTable(layout, style: style, startingAt: start)
      start += table.figures.count
      expected.merge(table.figures) { _, _ in preconditionFailure("two tables share an address") }
      return table.markdown
    }.joined(separator: "\n")
    let report = MarkedReport(text, year: edition.year)
    #expect(report.binding.findings.isEmpty, "unexpected: \(report.binding.findings)")
    #expect(report.binding.edition?.id == edition.id)
    #expect(report.binding.figures.count == expected.count)
    for (address, figure) in expected { #expect(report.binding.figures[address] == figure, "\(address)") }
  }

  @Test func `every figure knows the line and column it was written in`() throws {
    for layout in FormLibrary.national.layouts {
      let written = WrittenTable(layout, startingAt: 1000)
      let lines = written.markdown.split(separator: "\n", omittingEmptySubsequences: false).map {
        Array($0.unicodeScalars)
      }
      let report = MarkedReport(
        written.markdown, year: layout.edition == "2014" ? 2018 : layout.edition == "2019" ? 2019 : 2024)
      let table = try #require(report.table)
      for row in layout.rows.figureNodes.indices {
        for column in layout.columns.figureNodes.indices {
          let location = try #require(table[position: row, column]?.location)
          var view = String.UnicodeScalarView()
          view.append(
            contentsOf: lines[location.line - 1][(location.column - 1)..<(location.column - 1 + location.length)])
          let node = layout.rows.figureNodes[row]
          #expect(String(view) == written.rows[node][written.labelCells + column])
          #expect(location.file == "2024.md")
        }
      }
    }
  }
}
