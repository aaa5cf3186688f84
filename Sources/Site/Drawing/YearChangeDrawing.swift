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
    if !comparison.lines.isEmpty { html += changeTable(comparison, report) }
    for table in comparison.otherTables {
      html += "<p class=\"section-note\">\(strings.markup(.changeOtherForm, ["table": foreign(table.caption)]))</p>\n"
    }
    if comparison.zeroes > 0 {
      html += "<p class=\"section-note\">\(strings(.changeZeroes, ["count": String(comparison.zeroes)]))</p>\n"
    }
    return html
  }

  private func changeTable(_ comparison: YearComparison, _ report: Report) -> HTML {
    let years = [comparison.previous.year, report.year].map { strings(.yearTitle, ["year": String($0)]) }
    let caption: HTML = "\(strings(.changeCaption, ["year": years[1], "previous": years[0]]))"
    var bodies: [(head: HTML, rows: [HTML])] = []
    for line in comparison.lines {
      let head: HTML =
        switch line.subject {
        case .cell(let layout, _, _): foreign(layout.caption)
        case .indicator: "\(strings[.changeFacts])"
        }
      if bodies.last?.head != head { bodies.append((head, [])) }
      bodies[bodies.count - 1].rows.append(row(line, comparison, report))
    }
    return OverviewTable(
      id: "change", classes: "change-table", caption: caption,
      heads: [
        .init(words: strings[.changeItem]), .init(words: years[0], isNumeric: true),
        .init(words: years[1], isNumeric: true), .init(words: strings[.changeDifference], isNumeric: true),
      ], groups: bodies.map { .init(head: $0.head, rows: $0.rows) }
    ).render()
  }

  private func row(_ line: YearComparison.Line, _ comparison: YearComparison, _ report: Report) -> HTML {
    let previous = comparison.previous
    let old = href(.report(centre: previous.centre, year: previous.year), fragment: line.before.anchor)
    // One unit for the whole line stands with its name, so that digits stand under digits.
    let unit = line.unit ?? ""
    let unitName = theme.tableWords(language).unitNames[unit].map { "\($0)" } ?? foreign(unit)
    let unitWords: HTML? =
      unit.isEmpty
      ? nil : #"<span class="change-unit">\#(strings.markup(.changeUnit, ["unit": unitName]))</span>"#
    return
      #"<tr><th scope="row">\#(name(of: line.subject))\#(unitWords)</th>\#(cell(line.before, unit, old))\#(cell(line.now, unit, "#" + line.now.anchor))\#(difference(line, comparison))</tr>\#("\n")"#
  }

  private func cell(_ side: YearComparison.Line.Side, _ unit: String, _ address: String) -> HTML {
    let words = theme.tableWords(language)
    let cell = FigureCell(side.figure, statedUnit: unit, words: words)
    let lang: HTML? = words.language == language ? nil : #" lang="\#(words.language.rawValue)""#
    return #"<td class="\#(cell.classes)"\#(lang)><a href="\#(address)">\#(cell.content)</a></td>"#
  }

  private func difference(_ line: YearComparison.Line, _ comparison: YearComparison) -> HTML {
    guard !comparison.isPartYear, let difference = line.difference else {
      return #"<td class="number change-unknown">\#(strings[.changeUnknown])</td>"#
    }
    if difference.mantissa == 0 { return #"<td class="number change-none">\#(strings[.changeNone])</td>"# }
    return difference.mantissa > 0
      ? #"<td class="number change-up">+\#(difference.description)</td>"#
      : #"<td class="number change-down">−\#(difference.negated.description)</td>"#
  }

  /// The label of a row with the one above it, and of the column where several are compared or the rows have none.
  private func name(of subject: YearComparison.Line.Subject) -> HTML {
    switch subject {
    case .indicator(let id): corpus.indicators[id].map { foreign($0.name) } ?? "\(id)"
    case .cell(let layout, let row, let column):
      foreign(
        Words(
          [
            label(row, of: layout.rows),
            YearComparison.comparedColumns(of: layout).count == 1 ? nil : label(column, of: layout.columns),
          ].compactMap(\.self).joined(separator: " · "), in: language.ofLabels))
    }
  }

  private func label(_ node: Int, of axis: LabelAxis) -> String? {
    guard axis.figureNodes.count > 1 else { return nil }
    let chain = (axis.ancestors(of: node) + [node]).suffix(2).map { strings(axis.nodes[$0].label) }
    let words = chain.filter { !$0.isEmpty }.joined(separator: " · ")
    return words.isEmpty ? nil : words
  }
}
