import Disclosure
import Markup

// Which page puts what beside each other, and the way to it.
extension PageDrawing {
  func sideBySideContent(_ pages: SideBySide) throws -> (Layout, [String: Slot], title: Words) {
    switch pages {
    case .centres: centreChoice
    case .centre(let id):
      besideContent([id] + (corpus.centre(id).map(plan.peers) ?? []).map(\.id), title: title(of: pages))
    case .pair(let one, let other): besideContent([one, other], title: title(of: pages))
    case .regions: regionChoice
    case .region(let id, let part): regionContent(id, part: part)
    case .sections: sectionChoice
    case .sectionsOfYear(let year, let part): try sectionsContent(of: year, part: part)
    case .sectionsOfCentre(let id): try sectionsContent(ofCentre: id)
    case .plans: planList
    }
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
    return [(.compare, "\(strings[.navCompare])")] + above.map { (.sideBySide($0), foreign(title(of: $0))) }
  }

  func title(of pages: SideBySide) -> Words {
    func short(_ id: String) -> String { corpus.centre(id).map { shortName(of: $0).text } ?? id }
    return switch pages {
    case .centres: own(strings[.sideCentres])
    case .centre(let id): own(strings(.sideBeside, ["centre": short(id)]))
    case .pair(let one, let other): own(strings(.sidePair, ["one": short(one), "other": short(other)]))
    case .regions: own(strings[.sideRegions])
    case .region(let id, _):
      own(strings(.sideRegion, ["region": plan.regions[id]?.province ?? strings[.otherRegions]]))
    case .sections: own(strings[.sideSections])
    case .sectionsOfYear(let year, _): own(strings(.sectionsOfYear, ["year": String(year)]))
    case .sectionsOfCentre(let id): own(strings(.sectionsOfCentre, ["centre": short(id)]))
    case .plans: own(strings[.sidePlans])
    }
  }

  /// The ways to compare beside the series, as far as the portal has them.
  var sideBySideWays: HTML {
    let ways: [(SideBySide, Phrase)] = [
      (.centres, .sideCentresNote), (.regions, .sideRegionsNote), (.sections, .sideSectionsNote),
      (.plans, .sidePlansNote),
    ]
    let items = ways.filter { plan.has(.sideBySide($0.0)) }.map { pages, note -> HTML in
      #"<li><a href="\#(href(.sideBySide(pages)))">\#(title(of: pages).text)</a> <span class="side-note">\#(strings[note])</span></li>\#("\n")"#
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
      return "<\(heading)>\(name(of: region))</\(heading)>\n\(list(centres))"
    }.joined()
  }

  func name(of region: ComparedRegion) -> HTML { region.province.map(foreign) ?? "\(strings[.otherRegions])" }

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
