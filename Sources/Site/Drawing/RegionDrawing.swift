import Disclosure
import Indicators
import Markup

// The centres of a region: a row for each, a column for the first series of each group.
extension PageDrawing {
  var regionChoice: [String: Slot] {
    let items = plan.regions.all.map { region -> HTML in
      // A centre that is alone in its region has its peers elsewhere.
      let pages: SideBySide =
        region.centres.count > 1 ? .region(region.id, part: 1) : .centre(region.centres[0].id)
      return
        #"<li><a href="\#(href(.sideBySide(pages)))">\#(foreign(name(of: region)))</a> <span class="group-count">\#(region.centres.count)</span></li>"#
    }
    return ["note": .text(strings[.sideRegionsNote]), "groups": .html("<ul class=\"group-list\">\(items)</ul>\n")]
  }

  func regionSlots(_ id: String, part: Int) -> [String: Slot] {
    guard let region = plan.regions[id] else { preconditionFailure("the plan names regions of the corpus only") }
    let parts = SideBySide.parts(of: region.centres.count, each: SideBySide.centresInPart)
    return [
      "note": .text(strings[.sideBesideNote]), "tables": .html(regionTable(region, part: part)),
      "parts": .html(partLinks(part, of: parts) { .region(id, part: $0) }),
    ]
  }

  private func regionTable(_ region: ComparedRegion, part: Int) -> HTML {
    // The year is that of the whole region, so that its parts speak of the same one.
    let records = plan.comparison.records(of: region.centres)
    let columns = SeriesDefinition.Group.allCases.compactMap { group in
      plan.comparison.definitions.lazy.filter { $0.group == group && !$0.isOwnToEachCentre }
        .compactMap { ComparedSeries($0, of: records, plan.comparison) }.first { $0.year != nil }
    }
    guard !columns.isEmpty else { return "<p>\(strings[.seriesNone])</p>\n" }
    let first = (part - 1) * SideBySide.centresInPart
    let rows = region.centres.indices.dropFirst(first).prefix(SideBySide.centresInPart).map { index -> HTML in
      let centre = region.centres[index]
      let cells = columns.map { comparedCell($0.readings[index], of: centre, in: $0) }
      return
        #"<tr><th scope="row"><a href="\#(href(.sideBySide(.centre(centre.id))))">\#(foreign(name(of: centre)))</a></th>\#(cells)</tr>\#("\n")"#
    }
    return OverviewTable(
      id: "side-region", classes: "side-table",
      caption: strings.markup(
        .sideRegionCaption, ["region": foreign(name(of: region)), "count": "\(region.centres.count)"]),
      heads: [.init(words: strings[.centre])]
        + columns.map { column in
          let unit: HTML =
            #"<span class="series-year">\#(column.year.map { strings(.yearTitle, ["year": String($0)]) } ?? "")\#(strings[.listSeparator])\#(unitName(of: column.definition))</span>"#
          return .init(
            words: "",
            markup:
              #"<a href="\#(href(.indicator(column.definition.id)))">\#(foreign(column.definition.name))</a>\#(unit)"#,
            isNumeric: true)
        }, groups: [.init(rows: rows)]
    ).render()
  }
}
