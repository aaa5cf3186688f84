import Disclosure
import Indicators
import Markup

// What several centres come to together: the sum of each series, how many are in it, and which are not and why.
extension PageDrawing {
  func totalsContent(_ scope: TotalsScope) -> (Layout, [String: Slot], title: Words) {
    let subject = name(of: scope)
    let totals = Totals(of: plan.centres(in: scope), in: plan)
    let slots: [String: Slot] = [
      "heading": .html(strings.markup(.totalsOf, ["subject": foreign(subject)])),
      "summary": .html(totalsSummary(totals)), "sums": .html(totalsTable(totals)),
      "parts": .drawn { totalsParts(totals) }, "years": .drawn { totalsByYear(totals) },
      "scopes": .drawn { scope == .portal ? totalsScopes : HTML() },
    ]
    return (.totals, slots, own(strings(.totalsOf, ["subject": subject.text])))
  }

  func name(of scope: TotalsScope) -> Words {
    switch scope {
    case .portal: own(strings[.totalsPortal])
    case .region(let id): plan.regions[id].map(name) ?? own(id)
    case .family(let id): corpus.centre(id).map(name) ?? own(id)
    }
  }

  private func totalsSummary(_ totals: Totals) -> HTML {
    let basis = strings(
      .totalsBasis,
      [
        "year": String(totals.year), "held": String(totals.reports.held), "count": String(totals.reports.existing),
      ])
    let complete =
      totals.completeYear.map { strings(.totalsComplete, ["year": String($0)]) } ?? strings[.totalsNeverComplete]
    return "<p>\(basis)\(strings[.sentenceSeparator])\(complete)</p>\n"
  }

  // MARK: the sums of one year

  private func totalsTable(_ totals: Totals) -> HTML {
    OverviewTable(
      id: "totals", classes: "totals-table",
      caption: "\(strings(.totalsCaption, ["year": String(totals.year)]))",
      heads: [
        .init(words: strings[.seriesName]), .init(words: strings[.totalsSum], isNumeric: true),
        .init(words: strings[.totalsCounted], isNumeric: true), .init(words: strings[.totalsNotCounted]),
      ], groups: groups(totals.lines.filter(\.hasNumbers)) { totalsRow($0, totals) }
    ).render() + withoutNumbers(totals)
  }

  private func groups(_ lines: [Totals.Line], row: (Totals.Line) -> HTML) -> [OverviewTable.Group] {
    SeriesDefinition.Group.allCases.compactMap { group in
      let rows = lines.filter { $0.definition.group == group }.map(row)
      return rows.isEmpty ? nil : OverviewTable.Group(head: "\(strings[group.phrase])", rows: rows)
    }
  }

  private func totalsRow(_ line: Totals.Line, _ totals: Totals) -> HTML {
    let definition = line.definition
    let head: HTML =
      #"<tr><th scope="row"><a href="\#(href(.indicator(definition.id)))">\#(foreign(definition.name))</a></th>"#
    if definition.isOwnToEachCentre {
      return #"\#(head)<td colspan="3" class="series-absent">\#(strings[.totalsOwnDefinition])</td></tr>\#("\n")"#
    }
    let sum = Totals.Sum(line.rollUp)
    let counted = strings(.totalsShare, ["counted": String(sum.counted), "count": String(sum.expected)])
    let gaps = gapWords(line.rollUp)
    return """
      \(head)\(sumCell(line, sum, totals))<td class="number">\(counted)</td><td>\(gaps.isEmpty ? strings[.totalsNoGap] : gaps)</td></tr>

      """
  }

  /// The sum leads to the numbers it was made of.
  private func sumCell(_ line: Totals.Line, _ sum: Totals.Sum, _ totals: Totals) -> HTML {
    guard let amount = sum.amount else { return #"<td class="number series-absent">\#(strings[.seriesNone])</td>"# }
    let definition = line.definition
    let place =
      showsParts(totals) ? "#\(partsID(definition))" : href(.indicator(definition.id), fragment: "series-table")
    let partYears = line.rollUp.partYears.compactMap { corpus.centre($0.centre) }
    var remarks: [HTML] = []
    if !partYears.isEmpty {
      remarks.append(strings.markup(.totalsPartYears, ["centres": names(of: partYears, atMost: 3)]))
    }
    if sum.hasImplied { remarks.append("\(strings[.totalsHasImplied])") }
    let remark = remarks.map { #"<span class="series-remark">\#($0)</span>"# as HTML }
    return
      #"<td class="number"><a href="\#(place)">\#(amountWords(sum))</a> <span class="series-unit">\#(unit(of: definition, amount))</span>\#(remark)</td>"#
  }

  private func amountWords(_ sum: Totals.Sum) -> String {
    guard let amount = sum.amount?.description else { return strings[.seriesNone] }
    return switch sum.qualifier {
    case .exactly: amount
    // “At least 0” says nothing.
    case .atLeast where sum.amount?.mantissa == 0: strings[.totalsZero]
    case .atLeast: strings(.seriesAtLeast, ["value": amount])
    case .almost: strings(.seriesAlmost, ["value": amount])
    case nil: strings(.totalsUnbounded, ["value": amount])
    }
  }

  private func unit(of definition: SeriesDefinition, _ amount: Decimal) -> String {
    guard language == .english else { return definition.unit.zh }
    return amount == Decimal(mantissa: 1, scale: 0) ? definition.unit.one : definition.unit.many
  }

  /// “无年报 3、口径不同 1”: what keeps how many out of the sum.
  private func gapWords(_ rollUp: RollUp) -> String {
    var order: [String] = []
    var counts: [String: Int] = [:]
    for part in rollUp.missing {
      let reason = reason(of: part)
      if counts[reason] == nil { order.append(reason) }
      counts[reason, default: 0] += 1
    }
    return order.map { strings(.totalsGap, ["reason": $0, "count": String(counts[$0] ?? 0)]) }
      .joined(separator: strings[.listSeparator])
  }

  private func reason(of part: RollUp.Part) -> String {
    part.reading.absence.map { strings[$0.phrase] } ?? strings[.totalsOtherDefinition]
  }

  /// So many names, then how many more there are.
  private func names(of centres: [Centre], atMost limit: Int) -> HTML {
    var names = centres.prefix(limit).map { foreign(shortName(of: $0)) }
    if centres.count > limit {
      names.append("\(strings(.seriesMoreCentres, ["count": String(centres.count - limit)]))")
    }
    return names.joined(separator: "\(strings[.listSeparator])")
  }

  /// Series of which no centre has a number in any year are named, not listed.
  private func withoutNumbers(_ totals: Totals) -> HTML {
    let lines = totals.lines.filter { !$0.hasNumbers }
    guard !lines.isEmpty else { return HTML() }
    let names = lines.map { foreign($0.definition.name) }.joined(separator: "\(strings[.listSeparator])")
    return #"<p class="section-note">\#(strings.markup(.totalsWithoutNumbers, ["series": names]))</p>\#("\n")"#
  }

  // MARK: the parts

  /// Above this many centres a page tells of those that are missing only; the page of the series has every number.
  private static let centresWithParts = 20
  private static let namedGaps = 10

  private func showsParts(_ totals: Totals) -> Bool { totals.centres.count <= Self.centresWithParts }

  private func partsID(_ definition: SeriesDefinition) -> String { "parts-\(definition.id)" }

  private func totalsParts(_ totals: Totals) -> HTML {
    let isWhole = showsParts(totals)
    return totals.lines.filter { $0.rollUp.sum != nil }.map { line -> HTML in
      let shown = isWhole ? line.rollUp.parts : Array(line.rollUp.missing.prefix(Self.namedGaps))
      guard !shown.isEmpty else { return HTML() }
      let left = isWhole ? 0 : line.rollUp.missing.count - shown.count
      let more: HTML? =
        left == 0
        ? nil
        : #"<li><a href="\#(href(.indicator(line.definition.id), fragment: "series-table"))">\#(strings(.seriesMoreCentres, ["count": String(left)]))</a></li>"#
      let id = partsID(line.definition)
      return """
        <section class="totals-parts" aria-labelledby="\(id)">
        <h3 id="\(id)">\(foreign(line.definition.name))</h3>
        <ul class="totals-part-list">\(shown.map { item($0, line.definition) })\(more)</ul>
        </section>

        """
    }.joined()
  }

  private func item(_ part: RollUp.Part, _ definition: SeriesDefinition) -> HTML {
    guard let centre = corpus.centre(part.centre) else { return HTML() }
    let name: HTML = #"<a href="\#(href(.centre(centre.id)))">\#(foreign(shortName(of: centre)))</a>"#
    var words = HTML()
    var remarks: [HTML] = []
    if let point = part.reading.point {
      words =
        #"<a href="\#(address(of: point, centre))">\#(amount(of: point))</a> \#(unitText(of: definition, point))"#
      remarks = self.remarks(of: point).map { "\($0)" }
    } else if let absence = part.reading.absence {
      words = "\(strings[absence.phrase])"
    }
    switch part.role {
    case .counted: break
    case .included(let holder):
      let holder = corpus.centre(holder).map { foreign(shortName(of: $0)) } ?? "\(holder)"
      remarks.append(strings.markup(.totalsIncluded, ["centre": holder]))
    case .otherDefinition: remarks.append("\(strings[.totalsOtherDefinition])")
    case .missing: remarks.append("\(strings[.totalsMissing])")
    case .nothingToCount: remarks.append("\(strings[.totalsNothingToCount])")
    }
    let below = remarks.map { #"<span class="series-remark">\#($0)</span>"# as HTML }
    return #"<li>\#(name)\#(strings[.colon])\#(words)\#(below)</li>"#
  }

  // MARK: all years

  private func totalsByYear(_ totals: Totals) -> HTML {
    let lines = totals.lines.filter { $0.hasNumbers && !$0.definition.isOwnToEachCentre }
    guard !lines.isEmpty else { return HTML() }
    return OverviewTable(
      id: "totals-years", classes: "series-table", caption: "\(strings[.totalsYearsCaption])",
      heads: [.init(words: strings[.seriesName])]
        + totals.years.map { .init(words: String($0), isNumeric: true) },
      groups: groups(lines) { line in
        let breaks = line.definition.lawfulBreaks.filter { totals.years.contains($0.year) }.map { found -> HTML in
          let words = strings(.seriesBreak, ["before": String(found.year - 1), "after": String(found.year)])
          return #"<span class="series-remark">\#(words)\#(strings[.colon])\#(strings[.chartBreak])</span>"#
        }
        return
          #"<tr><th scope="row"><a href="\#(href(.indicator(line.definition.id)))">\#(foreign(line.definition.name))</a> <span class="series-unit">\#(unitText(of: line.definition))</span>\#(breaks)</th>\#(line.sums.map(yearCell))</tr>\#("\n")"#
      }
    ).render()
  }

  private func yearCell(_ sum: Totals.Sum) -> HTML {
    guard sum.amount != nil else { return #"<td class="number series-absent">\#(strings[.seriesNone])</td>"# }
    let share = strings(.totalsShare, ["counted": String(sum.counted), "count": String(sum.expected)])
    let remarks = [share] + contents(of: sum)
    let below = remarks.map { #"<span class="series-remark">\#($0)</span>"# as HTML }
    return #"<td class="number">\#(amountWords(sum))\#(below)</td>"#
  }

  /// What a sum holds beside numbers that were stated for a whole year.
  private func contents(of sum: Totals.Sum) -> [String] {
    [
      sum.hasPartYears ? strings[.totalsHasPartYears] : nil, sum.hasImplied ? strings[.totalsHasImplied] : nil,
    ].compactMap(\.self)
  }

  // MARK: other sums

  private var totalsScopes: HTML {
    let regions = plan.regions.all.filter { $0.isSummedUp(in: corpus) }.map { TotalsScope.region($0.id) }
    let families = corpus.centres.filter { plan.children[$0.id] != nil }.map { TotalsScope.family($0.id) }
    func list(_ scopes: [TotalsScope], _ heading: Phrase) -> HTML? {
      guard !scopes.isEmpty else { return nil }
      let items = scopes.map { scope -> HTML in
        #"<li><a href="\#(href(.totals(scope)))">\#(foreign(name(of: scope)))</a> <span class="group-count">\#(plan.centres(in: scope).count)</span></li>"#
      }
      return "<h3>\(strings[heading])</h3>\n<ul class=\"group-list\">\(items)</ul>\n"
    }
    return [list(regions, .totalsRegions), list(families, .totalsFamilies)].compactMap(\.self).joined()
  }
}
