import Charting
import Disclosure
import Indicators
import Markup

// Two centres, or one and its peers: every series in the newest year they share, and whether the numbers may be compared.
extension PageDrawing {
  var centreChoice: [String: Slot] {
    let note =
      corpus.centres.count > SideBySide.centresInPairs
      ? strings(.sideNoPairs, ["limit": String(SideBySide.centresInPairs)]) : strings[.sideCentresNote]
    return ["note": .text(note), "groups": .html(centreLinks(corpus.centres) { .centre($0.id) })]
  }

  /// - Parameter ids: the centre the page is about first.
  func besideSlots(_ ids: [String]) -> [String: Slot] {
    let centres = ids.compactMap { corpus.centre($0) }
    return [
      "note": .text(strings[.sideBesideNote]), "pairs": .html(pairLinks(centres)),
      "chart": .drawn { besideChart(centres) }, "tables": .html(besideTables(centres)),
    ]
  }

  /// From the page of a centre to each two of which it is one; from such a page to both.
  private func pairLinks(_ centres: [Centre]) -> HTML {
    let kinds: [(SideBySide, HTML)] =
      if case .sideBySide(.pair) = page.kind {
        centres.map { (.centre($0.id), heading(of: .centre($0.id))) }
      } else {
        centres.dropFirst().map { centre in
          let pair = pair(centres[0], centre)
          return (pair, heading(of: pair))
        }
      }
    let items = kinds.filter { plan.has(.sideBySide($0.0)) }.map { kind, words -> HTML in
      #"<li><a href="\#(href(.sideBySide(kind)))">\#(words)</a></li>"#
    }
    return items.isEmpty ? HTML() : "<ul class=\"side-list\">\(items)</ul>\n"
  }

  /// Both orders are one page.
  private func pair(_ one: Centre, _ other: Centre) -> SideBySide {
    plan.has(.sideBySide(.pair(one.id, other.id))) ? .pair(one.id, other.id) : .pair(other.id, one.id)
  }

  // MARK: the chart

  /// The requests received over the years: what the law has every office count first.
  ///
  /// Only in a portal of few centres: a thousand of them take half as long as all the tables, and the page of the series has it.
  private func besideChart(_ centres: [Centre]) -> HTML {
    guard !isLarge, let definition = plan.comparison.definitions.first(where: { $0.group == .requests }) else {
      return HTML()
    }
    let known = centres.map { ($0, plan.series(definition, of: $0)) }.filter { $0.1.newest != nil }
    guard known.count > 1 else { return HTML() }
    var captioned = indicatorChart(definition, known)
    captioned.caption.message = strings(definition.name)
    captioned.caption.tableID = "side-\(SeriesDefinition.Group.requests.rawValue)"
    captioned.caption.headingLevel = 2
    return captioned.figure(words: chartWords)
  }

  // MARK: the tables

  private func besideTables(_ centres: [Centre]) -> HTML {
    let records = plan.comparison.records(of: centres)
    let tables = SeriesDefinition.Group.allCases.compactMap { group -> HTML? in
      let definitions = plan.comparison.definitions.filter { $0.group == group }
      // A thousand centres have a thousand such pages; each then has what its readers ask first.
      let shown = isLarge ? definitions.enumerated().filter { $0 == 0 || $1.isHeadline }.map(\.element) : definitions
      let rows = shown.compactMap { definition -> HTML? in
        ComparedSeries(definition, of: records, plan.comparison).map { row($0, centres) }
      }
      return rows.isEmpty ? nil : table(group, rows, centres)
    }
    let note: HTML? = isLarge ? "<p class=\"section-note\">\(strings[.sideFirstOnly])</p>\n" : nil
    return tables.isEmpty ? "<p>\(strings[.seriesNone])</p>\n" : "\(note)\(tables)"
  }

  private func table(_ group: SeriesDefinition.Group, _ rows: [HTML], _ centres: [Centre]) -> HTML {
    """
    <section class="series-group" aria-labelledby="\(group.rawValue)">
    <h2 id="\(group.rawValue)">\(strings[group.phrase])</h2>
    \(OverviewTable(
      id: "side-\(group.rawValue)", classes: "side-table",
      caption: "\(strings(.sideCaption, ["group": strings[group.phrase], "count": String(centres.count)]))",
      heads: [.init(words: strings[.seriesName]), .init(words: strings[.year])]
        + centres.map { centre in
          .init(words: "", markup: #"<a href="\#(href(.centre(centre.id)))">\#(foreign(shortName(of: centre)))</a>"#, isNumeric: true)
        } + [.init(words: strings[.sideVerdict])],
      groups: [.init(rows: rows)]
    ).render())</section>

    """
  }

  private func row(_ compared: ComparedSeries, _ centres: [Centre]) -> HTML {
    let definition = compared.definition
    let year: HTML = compared.year.map { "\($0)" } ?? "\(strings[.sideOwnNewest])"
    let cells = zip(centres, compared.readings).map { comparedCell($1, of: $0, in: compared) }
    return """
      <tr><th scope="row"><a href="\(href(.indicator(definition.id)))">\(foreign(definition.name))</a> <span class="series-unit">\(unitName(of: definition))</span></th><td class="side-year">\(year)</td>\(cells)<td class="side-verdict">\(verdict(of: compared))</td></tr>

      """
  }

  /// A number with its place and all that keeps it from being compared; the word for a missing one.
  func comparedCell(_ reading: Reading, of centre: Centre, in compared: ComparedSeries) -> HTML {
    switch reading {
    case .absence(let absence): return #"<td class="number series-absent">\#(strings[absence.phrase])</td>"#
    case .point(let point):
      var words = remarks(of: point)
      if compared.year == nil { words.insert(strings(.yearTitle, ["year": String(point.year)]), at: 0) }
      if compared.otherDefinitions.contains(centre.id) { words.append(strings[.chartBreak]) }
      let marks = words.map { #"<span class="series-remark">\#($0)</span>"# as HTML }
      return #"<td class="number"><a href="\#(address(of: point, centre))">\#(amount(of: point))</a>\#(marks)</td>"#
    }
  }

  private func verdict(of compared: ComparedSeries) -> String {
    switch compared.verdict {
    case .comparable: strings[.sideComparable]
    case .partly(let count): strings(.sidePartly, ["count": String(count)])
    case .ownDefinition: strings[.sideOwnDefinition]
    case .noCommonYear: strings[.sideNoCommonYear]
    case .tooFew: strings[.sideTooFew]
    }
  }
}
