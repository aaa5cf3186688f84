import Checks
import Disclosure
import Markup

// Who published what, and when: centre by year and kind, each in words and with a sign, so that no colour has to say it.
extension PageDrawing {
  func coverageContent(_ scope: CoverageScope) -> (Layout, [String: Slot], title: Words) {
    let (centres, subject) = covered(scope)
    let title = subject.map { strings(.coverageOf, ["subject": $0.text]) } ?? strings[.coverageTitle]
    let heading = subject.map { strings.markup(.coverageOf, ["subject": foreign($0)]) } ?? "\(title)"
    let isOnePage = scope != .portal || corpus.centres.count <= CoverageScope.centresOnOnePage
    let slots: [String: Slot] = [
      "heading": .html(heading), "years": .drawn { coverageYears(centres) },
      "regions": .drawn { isOnePage ? otherParts(scope) : coverageByRegion },
      "table": .drawn { isOnePage ? coverageTable(centres) : HTML() }, "legend": .html(coverageLegend),
      "deadlines": .html(coverageDeadlines),
    ]
    return (.coverage, slots, own(title))
  }

  /// The centres of a page of coverage, and whose they are where they are not all.
  private func covered(_ scope: CoverageScope) -> ([Centre], Words?) {
    guard case .region(let id, let part) = scope, let region = plan.regions[id] else { return (corpus.centres, nil) }
    return (CoverageScope.centres(of: region, part: part), name(of: region))
  }

  func name(of region: ComparedRegion) -> Words {
    region.province.map { Words($0, in: .chinese) } ?? own(strings[.otherRegions])
  }

  // MARK: years in words

  private func coverageYears(_ centres: [Centre]) -> HTML {
    let items = plan.coveredYears.map { year -> HTML in
      let name = strings(.yearTitle, ["year": String(year)])
      let link: HTML = corpus.years.contains(year) ? #"<a href="\#(href(.year(year)))">\#(name)</a>"# : "\(name)"
      return "<li>\(link)\(strings[.colon])\(coverageSentence(CoverageCount(of: centres, in: year, plan)))</li>\n"
    }
    return "<ul class=\"coverage-years\">\n\(items)</ul>\n"
  }

  /// “3 个机构应有年报，收录 2 份（按期 1 份、日期未载明 1 份、未收录 1 份）；工作要点 1 份”
  func coverageSentence(_ count: CoverageCount) -> String {
    let details: [(Phrase, Int)] = [
      (.coverageCountOnTime, count.onTime), (.coverageCountLate, count.late),
      (.coverageCountUndated, count.dayNotStated), (.coverageCountMissing, count.missing.count),
      (.coverageCountPartYear, count.partYear),
    ]
    let reports = strings(.coverageReports, ["due": String(count.due), "held": String(count.reports)])
    let said = details.filter { $0.1 > 0 }.map { strings($0, ["count": String($1)]) }
    let words =
      count.due == 0
      ? strings[.coverageNothingDue]
      : strings(.coverageDetails, ["reports": reports, "details": said.joined(separator: strings[.listSeparator])])
    guard !corpus.plans.isEmpty else { return words }
    return words + strings[.semicolon] + strings(.coveragePlans, ["count": String(count.plans)])
  }

  // MARK: regions of a large portal

  private var coverageByRegion: HTML {
    let years = plan.coveredYears
    let rows = plan.regions.all.map { region -> HTML in
      let cells = years.map { year -> HTML in
        let count = CoverageCount(of: region.centres, in: year, plan)
        guard count.due > 0 else { return #"<td class="number state-not-existing">\#(strings[.coverageNotDue])</td>"# }
        let late: HTML? =
          count.late == 0
          ? nil
          : #"<span class="coverage-remark">\#(strings(.coverageCountLate, ["count": String(count.late)]))</span>"#
        return
          #"<td class="number">\#(strings(.coverageShare, ["held": String(count.reports), "due": String(count.due)]))\#(late)</td>"#
      }
      return
        #"<tr><th scope="row"><a href="\#(href(.coverage(.region(region.id, part: 1))))">\#(foreign(name(of: region)))</a></th><td class="number">\#(region.centres.count)</td>\#(cells)</tr>\#("\n")"#
    }
    return OverviewTable(
      id: "coverage-regions", classes: "matrix", caption: "\(strings[.coverageRegionsCaption])",
      heads: [.init(words: strings[.region]), .init(words: strings[.centresTitle], isNumeric: true)]
        + years.map { .init(words: String($0), isNumeric: true) }, groups: [.init(rows: rows)]
    ).render()
  }

  /// The parts of a region that has more than one page.
  private func otherParts(_ scope: CoverageScope) -> HTML {
    guard case .region(let id, let shown) = scope, let region = plan.regions[id],
      CoverageScope.parts(of: region) > 1
    else { return HTML() }
    let items = (1...CoverageScope.parts(of: region)).map { part -> HTML in
      let centres = CoverageScope.centres(of: region, part: part)
      let current: HTML? = part == shown ? #" aria-current="page""# : nil
      let ends = [centres.first, centres.last].compactMap { $0.map { foreign(shortName(of: $0)) } }
      return
        #"<li><a href="\#(href(.coverage(.region(id, part: part))))"\#(current)>\#(ends.joined(separator: "\(strings[.coverageTo])"))</a> <span class="group-count">\#(centres.count)</span></li>"#
    }
    return "<ul class=\"group-list\">\(items)</ul>\n"
  }

  // MARK: the table

  /// A body of the table for each centre, with a row for its reports and one for its plans.
  private func coverageTable(_ centres: [Centre]) -> HTML {
    let years = plan.coveredYears
    let hasPlans = !corpus.plans.isEmpty
    let groups = centres.map { centre -> OverviewTable.Group in
      let span: HTML? = hasPlans ? #" rowspan="2""# : nil
      let head: HTML =
        #"<th class="coverage-centre" scope="rowgroup"\#(span)><a href="\#(href(.centre(centre.id)))">\#(foreign(shortName(of: centre)))</a></th>"#
      let reports = years.map { coverageCell(report: $0, of: centre) }
      var rows: [HTML] = [#"<tr>\#(head)<th scope="row">\#(strings[.report])</th>\#(reports)</tr>\#("\n")"#]
      if hasPlans {
        let plans = years.map { coverageCell(plan: $0, of: centre) }
        rows.append(#"<tr><th scope="row">\#(strings[.plan])</th>\#(plans)</tr>\#("\n")"#)
      }
      return OverviewTable.Group(rows: rows)
    }
    return OverviewTable(
      id: "coverage", classes: "coverage-table", caption: "\(strings[.coverageTableCaption])",
      heads: ([strings[.centre], strings[.documents]] + years.map(String.init)).map { .init(words: $0) },
      groups: groups
    ).render()
  }

  private func coverageCell(report year: Int, of centre: Centre) -> HTML {
    let state = plan.reportState(of: centre, in: year)
    guard let report = corpus.report(centre.id, year) else { return coverageCell(state, missing: .noReport) }
    var remarks: [String] = []
    if let published = report.issuance.published { remarks.append(published.iso) }
    remarks.append(report.edition.map { strings(.coverageEdition, ["edition": $0]) } ?? strings[.coverageNoTable])
    if !otherEditions(report).isEmpty { remarks.append(strings[.badgeMixedForm]) }
    if let words = partYearWords(report) { remarks.append(words) }
    return coverageCell(
      state, missing: .noReport, href: href(.report(centre: centre.id, year: year)), remarks: remarks)
  }

  private func coverageCell(plan year: Int, of centre: Centre) -> HTML {
    let state = plan.planState(of: centre, in: year)
    guard let plan = corpus.plan(centre.id, year) else { return coverageCell(state, missing: .noPlan) }
    let day = plan.issuance.published ?? plan.issuance.signed
    return coverageCell(
      state, missing: .noPlan, href: href(.plan(centre: centre.id, year: year)), remarks: [day?.iso].compactMap(\.self))
  }

  private func coverageCell(
    _ state: CoverageState, missing: Phrase, href: String? = nil, remarks: [String] = []
  ) -> HTML {
    let words = coverageWords(state, missing: missing)
    let link: HTML = href.map { #"<a href="\#($0)">\#(words)</a>"# } ?? "\(words)"
    let below = remarks.map { #"<span class="coverage-remark">\#($0)</span>"# as HTML }
    return #"<td class="\#(state.name)">\#(coverageSign(state))\#(link)\#(below)</td>"#
  }

  private func coverageWords(_ state: CoverageState, missing: Phrase) -> String {
    switch state {
    case .report(.onTime): strings[.coverageOnTime]
    case .report(.late(let days)): strings(.coverageLate, ["days": String(days)])
    case .report(.dayNotStated): strings[.coverageUndated]
    case .plan: strings[.coverageHeld]
    case .missing: strings[missing]
    case .notDue: strings[.coverageNotDue]
    case .notFounded: strings[.absentNotFounded]
    case .closed: strings[.absentClosed]
    }
  }

  private func coverageSign(_ state: CoverageState) -> HTML {
    #"<span class="coverage-sign" aria-hidden="true">\#(strings[state.sign])</span>"#
  }

  // MARK: what the signs mean

  private var coverageLegend: HTML {
    var states: [(CoverageState, Phrase, Phrase)] = [
      (.report(.onTime), .coverageOnTime, .coverageMeansOnTime),
      (.report(.late(days: 0)), .coverageCountLateHead, .coverageMeansLate),
      (.report(.dayNotStated), .coverageUndated, .coverageMeansUndated),
    ]
    if !corpus.plans.isEmpty { states.append((.plan, .coverageHeld, .coverageMeansHeld)) }
    states += [
      (.missing, .noReport, .coverageMeansMissing), (.notDue, .coverageNotDue, .coverageMeansNotDue),
      (.notFounded, .coverageNotExisting, .coverageMeansNotExisting),
    ]
    let items = states.map { state, words, meaning -> HTML in
      #"<div class="\#(state.name)"><dt>\#(coverageSign(state))\#(strings[words])</dt><dd>\#(strings[meaning])</dd></div>\#("\n")"#
    }
    return "<dl class=\"coverage-legend\">\n\(items)</dl>\n"
  }

  /// The deadlines that were asked, each with the years it held for.
  private var coverageDeadlines: HTML {
    var spans: [(law: Text, years: ClosedRange<Int>)] = []
    for year in plan.coveredYears.reversed() {
      let law = site.duties.deadline(for: year).law
      if let last = spans.last, last.law == law {
        spans[spans.count - 1].years = last.years.lowerBound...year
      } else {
        spans.append((law, year...year))
      }
    }
    let items = spans.map { law, years -> HTML in
      let day = site.duties.deadline(for: years.upperBound).day.iso
      return
        "<li>\(strings.markup(.coverageDeadline, ["years": "\(strings.span(years.lowerBound, years.upperBound))", "law": foreign(law), "last": "\(years.upperBound)", "day": "\(day)"]))</li>\n"
    }
    return items.isEmpty ? HTML() : "<ul class=\"coverage-deadlines\">\n\(items)</ul>\n"
  }
}

extension CoverageState {
  /// The class of a cell; a style may colour it, its sign and its words say the same.
  fileprivate var name: String {
    switch self {
    case .report(.onTime): "coverage-on-time"
    case .report(.late): "coverage-late"
    case .report(.dayNotStated): "coverage-undated"
    case .plan: "coverage-held"
    case .missing: "coverage-missing"
    case .notDue: "coverage-not-due"
    case .notFounded, .closed: "coverage-not-existing"
    }
  }

  fileprivate var sign: Phrase {
    switch self {
    case .report(.onTime): .coverageSignOnTime
    case .report(.late): .coverageSignLate
    case .report(.dayNotStated): .coverageSignUndated
    case .plan: .coverageSignHeld
    case .missing: .coverageSignMissing
    case .notDue: .coverageSignNotDue
    case .notFounded, .closed: .coverageSignNotExisting
    }
  }
}
