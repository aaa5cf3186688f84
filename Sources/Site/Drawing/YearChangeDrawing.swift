import Disclosure
import Markup
import Tables

extension PageDrawing {
  /// A report beside that of the year before, or why there is nothing to compare.
  func yearChange(of report: Report, _ centre: Centre) -> HTML {
    let before = report.year - 1
    guard let previous = corpus.report(centre.id, before) else {
      let reason: Phrase = centre.existed(in: before) ? .changeNoEarlier : .changeNotExisting
      return "<p class=\"section-note\">\(strings(reason, ["year": String(before)]))</p>\n"
    }
    let comparison = YearComparison(of: report, with: previous)
    var html: HTML = "<p class=\"section-note\">\(strings[.changeNote])</p>\n"
    if comparison.isPartYear { html += "<p class=\"section-note\">\(strings[.changePartYear])</p>\n" }
    if !comparison.lines.isEmpty { html += YearChangeTable(self, comparison, report).render() }
    for table in comparison.otherTables {
      html += "<p class=\"section-note\">\(strings.markup(.changeOtherForm, ["table": foreign(table.caption)]))</p>\n"
    }
    if comparison.zeroes > 0 {
      html += "<p class=\"section-note\">\(strings(.changeZeroes, ["count": String(comparison.zeroes)]))</p>\n"
    }
    return html
  }
}

/// The lines of a comparison as a table.
///
/// Most of a large portal's pages have one of dozens of lines, so what is the same in all of them is put together once.
private struct YearChangeTable {
  private let drawing: PageDrawing
  private let comparison: YearComparison
  private let report: Report
  private let words: TableWords
  /// The way to the page of the year before.
  private let previousPage: String
  /// Of the cells, where the words of tables are in another language than the page.
  private let lang: HTML?

  init(_ drawing: PageDrawing, _ comparison: YearComparison, _ report: Report) {
    self.drawing = drawing
    self.comparison = comparison
    self.report = report
    words = drawing.theme.tableWords(drawing.language)
    let previous = comparison.previous
    previousPage = drawing.href(.report(centre: previous.centre, year: previous.year))
    lang = words.language == drawing.language ? nil : #" lang="\#(words.language.rawValue)""#
  }

  func render() -> HTML {
    let strings = drawing.strings
    let years = [comparison.previous.year, report.year].map { strings(.yearTitle, ["year": String($0)]) }
    let caption: HTML = "\(strings(.changeCaption, ["year": years[1], "previous": years[0]]))"
    var bodies: [OverviewTable.Group] = []
    var current: TableLayout?
    var hasManyColumns = false
    for line in comparison.lines {
      switch line.subject {
      case .cell(let layout, let row, let column):
        if bodies.isEmpty || current !== layout {
          current = layout
          hasManyColumns = YearComparison.comparedColumns(of: layout).count > 1
          bodies.append(.init(head: drawing.foreign(layout.caption), rows: []))
        }
        let labels = [label(row, of: layout.rows), hasManyColumns ? label(column, of: layout.columns) : nil]
        let name = Words(labels.compactMap(\.self).joined(separator: " · "), in: drawing.language.ofLabels)
        bodies[bodies.count - 1].rows.append(self.row(line, drawing.foreign(name)))
      case .indicator(let id):
        if bodies.isEmpty || current != nil {
          current = nil
          bodies.append(.init(head: "\(strings[.changeFacts])", rows: []))
        }
        let name = drawing.corpus.indicators[id].map { drawing.foreign($0.name) } ?? "\(id)"
        bodies[bodies.count - 1].rows.append(row(line, name))
      }
    }
    return OverviewTable(
      id: "change", classes: "change-table", caption: caption,
      heads: [
        .init(words: strings[.changeItem]), .init(words: years[0], isNumeric: true),
        .init(words: years[1], isNumeric: true), .init(words: strings[.changeDifference], isNumeric: true),
      ], groups: bodies
    ).render()
  }

  private func row(_ line: YearComparison.Line, _ name: HTML) -> HTML {
    // One unit for the whole line stands with its name, so that digits stand under digits.
    let unit = line.unit ?? ""
    let unitName = words.unitNames[unit].map { "\($0)" } ?? drawing.foreign(unit)
    let unitWords: HTML? =
      unit.isEmpty
      ? nil
      : #"<span class="change-unit">\#(drawing.strings.markup(.changeUnit, ["unit": unitName]))</span>"#
    let before = cell(line.before, unit, previousPage + PageAddress.fragment(line.before.anchor))
    let now = cell(line.now, unit, PageAddress.fragment(line.now.anchor))
    return #"<tr><th scope="row">\#(name)\#(unitWords)</th>\#(before)\#(now)\#(difference(line))</tr>\#("\n")"#
  }

  private func cell(_ side: YearComparison.Line.Side, _ unit: String, _ address: String) -> HTML {
    let cell = FigureCell(side.figure, statedUnit: unit, words: words)
    return #"<td class="\#(cell.classes)"\#(lang)><a href="\#(address)">\#(cell.content)</a></td>"#
  }

  private func difference(_ line: YearComparison.Line) -> HTML {
    guard !comparison.isPartYear, let difference = line.difference else {
      return #"<td class="number change-unknown">\#(drawing.strings[.changeUnknown])</td>"#
    }
    if difference.mantissa == 0 { return #"<td class="number change-none">\#(drawing.strings[.changeNone])</td>"# }
    return difference.mantissa > 0
      ? #"<td class="number change-up">+\#(difference.description)</td>"#
      : #"<td class="number change-down">−\#(difference.negated.description)</td>"#
  }

  /// The label of a row with the one above it, and of the column where several are compared or the rows have none.
  private func label(_ node: Int, of axis: LabelAxis) -> String? {
    guard axis.figureNodes.count > 1 else { return nil }
    let chain = (axis.ancestors(of: node) + [node]).suffix(2).map { drawing.strings(axis.nodes[$0].label) }
    let words = chain.filter { !$0.isEmpty }.joined(separator: " · ")
    return words.isEmpty ? nil : words
  }
}
