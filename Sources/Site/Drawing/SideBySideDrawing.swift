import Disclosure
import Markup

// Which page puts what beside each other, and the way to it.
extension PageDrawing {
  func sideBySideContent(_ pages: SideBySide) throws -> (Layout, [String: Slot], title: Words) {
    var (layout, slots): (Layout, [String: Slot]) =
      switch pages {
      case .centres: (.choice, centreChoice)
      case .centre(let id):
        (.sideBySide, besideSlots([id] + (corpus.centre(id).map(plan.peers) ?? []).map(\.id)))
      case .pair(let one, let other): (.sideBySide, besideSlots([one, other]))
      case .regions: (.choice, regionChoice)
      case .region(let id, let part): (.sideBySide, regionSlots(id, part: part))
      case .sections: (.choice, sectionChoice)
      case .sectionsOfYear(let year, let part): (.sections, try sectionSlots(of: year, part: part))
      case .sectionsOfCentre(let id): (.sections, try sectionSlots(ofCentre: id))
      case .plans: (.choice, planList)
      }
    slots["title"] = .html(heading(of: pages))
    return (layout, slots, title(of: pages))
  }

  func sideBySideTrail(_ pages: SideBySide) -> [(SitePlan.Kind, HTML)] {
    let above: [SideBySide] =
      switch pages {
      case .centres, .regions, .sections, .plans: []
      case .centre: [.centres]
      case .pair(let one, _): [.centres, .centre(one)]
      case .region: [.regions]
      case .sectionsOfYear, .sectionsOfCentre: [.sections]
      }
    return [(.compare, "\(strings[.navCompare])")] + above.map { (.sideBySide($0), heading(of: $0)) }
  }

  /// What a page of these is called where markup may stand: names in another language say which.
  func heading(of pages: SideBySide) -> HTML {
    let (phrase, names) = names(on: pages)
    let first = names.first.map(foreign) ?? HTML()
    return strings.markup(
      phrase,
      ["centre": first, "region": first, "year": first, "one": first, "other": names.last.map(foreign) ?? HTML()])
  }

  /// The same for the tab of the browser.
  func title(of pages: SideBySide) -> Words {
    let (phrase, names) = names(on: pages)
    let first = names.first?.text ?? ""
    return own(
      strings(
        phrase, ["centre": first, "region": first, "year": first, "one": first, "other": names.last?.text ?? ""]))
  }

  /// The words of a title, and the names that stand in it.
  private func names(on pages: SideBySide) -> (Phrase, [Words]) {
    func short(_ id: String) -> Words { corpus.centre(id).map(shortName) ?? own(id) }
    return switch pages {
    case .centres: (.sideCentres, [])
    case .centre(let id): (.sideBeside, [short(id)])
    case .pair(let one, let other): (.sidePair, [short(one), short(other)])
    case .regions: (.sideRegions, [])
    case .region(let id, _):
      (.sideRegion, [plan.regions[id].map(name) ?? own(strings[.otherRegions])])
    case .sections: (.sideSections, [])
    case .sectionsOfYear(let year, _): (.sectionsOfYear, [own(String(year))])
    case .sectionsOfCentre(let id): (.sectionsOfCentre, [short(id)])
    case .plans: (.sidePlans, [])
    }
  }

  /// The ways to compare beside the series, as far as the portal has them.
  var compareWays: HTML {
    let ways: [(SitePlan.Kind, HTML, Phrase)] =
      [
        (.totals(.portal), "\(strings[.totalsTitle])", .waysTotals),
        (.years, "\(strings[.waysYears])", .waysYearsNote),
        (.coverage(.portal), "\(strings[.coverageTitle])", .waysCoverage),
      ]
      + ([
        (.centres, .sideCentresNote), (.regions, .sideRegionsNote), (.sections, .sideSectionsNote),
        (.plans, .sidePlansNote),
      ]
      as [(SideBySide, Phrase)]).map { (.sideBySide($0), heading(of: $0), $1) }
    let items = ways.filter { plan.has($0.0) }.map { kind, heading, note -> HTML in
      #"<li><a href="\#(href(kind))">\#(heading)</a> <span class="side-note">\#(strings[note])</span></li>\#("\n")"#
    }
    return items.isEmpty ? HTML() : "<ul class=\"side-ways\">\n\(items)</ul>\n"
  }

  /// Links to one page for each centre, by region where there are many.
  func centreLinks(_ centres: [Centre], headingLevel: Int = 2, to kind: (Centre) -> SideBySide) -> HTML {
    let listed = Set(centres.map(\.id))
    func list(_ centres: [Centre]) -> HTML {
      let items = centres.map { centre -> HTML in
        #"<li><a href="\#(href(.sideBySide(kind(centre))))">\#(foreign(name(of: centre)))</a></li>"#
      }
      return "<ul class=\"side-list\">\(items)</ul>\n"
    }
    guard isLarge else { return list(centres) }
    return plan.regions.all.map { region -> HTML in
      let centres = region.centres.filter { listed.contains($0.id) }
      guard !centres.isEmpty else { return HTML() }
      let heading = HTML.raw("h\(headingLevel)")
      return "<\(heading)>\(foreign(name(of: region)))</\(heading)>\n\(list(centres))"
    }.joined()
  }

  /// The parts of a long list, with the way to the one before and the one behind.
  func partLinks(_ part: Int, of parts: ClosedRange<Int>, to kind: (Int) -> SideBySide) -> HTML {
    guard parts.count > 1 else { return HTML() }
    let previous: HTML? =
      part > 1
      ? #"<li class="previous"><a rel="prev" href="\#(href(.sideBySide(kind(part - 1))))">\#(strings[.sidePreviousPart])</a></li>"#
      : nil
    let next: HTML? =
      part < parts.upperBound
      ? #"<li class="next"><a rel="next" href="\#(href(.sideBySide(kind(part + 1))))">\#(strings[.sideNextPart])</a></li>"#
      : nil
    let here = strings(.sidePart, ["part": String(part), "parts": String(parts.upperBound)])
    return #"<p class="side-part">\#(here)</p><ul class="neighbour-list">\#(previous)\#(next)</ul>\#("\n")"#
  }
}
