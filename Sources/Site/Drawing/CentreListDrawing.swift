import Disclosure
import Markup

// Lists of centres: a few as cards, many by province with a way to each.
extension PageDrawing {
  var centresSlots: [String: Slot] {
    let groups = isLarge ? CentreGroup.grouping(topCentres) : [CentreGroup(province: nil, centres: topCentres)]
    let sections = groups.enumerated().map { position, group -> HTML in
      let id = "region-\(position + 1)"
      let head: HTML? =
        groups.count < 2 ? nil : #"<h2 id="\#(id)">\#(name(of: group))</h2>\#("\n")"#
      let label: HTML? = groups.count < 2 ? nil : #" aria-labelledby="\#(id)""#
      return "<section class=\"centre-group\"\(label)>\n\(head)\(centreList(group.centres))</section>\n"
    }
    return [
      "title": .text(strings[.centresTitle]), "count": .text(String(corpus.centres.count)),
      "groups": .html(groups.count < 2 ? HTML() : groupLinks(groups, to: { "#region-\($0 + 1)" })),
      "centres": .html(sections.joined()),
    ]
  }

  /// What the home page says of who publishes: every centre, or every province with how many there are.
  var homeCentres: HTML {
    guard isLarge else { return centreList(topCentres) }
    let groups = CentreGroup.grouping(topCentres)
    return groupLinks(groups, to: { self.href(.centres, fragment: "region-\($0 + 1)") })
  }

  /// Above this many centres a page lists them by province: about as many cards as a screen holds.
  static let cardsOnAScreen = 12

  var isLarge: Bool { corpus.centres.count > Self.cardsOnAScreen }

  /// Centres that stand in a list by themselves; the others stand with their parents.
  private var topCentres: [Centre] {
    corpus.centres.filter { $0.parent.flatMap { corpus.centre($0.id) } == nil }
  }

  func name(of group: CentreGroup) -> HTML {
    group.province.map(foreign) ?? "\(strings[.otherRegions])"
  }

  private func groupLinks(_ groups: [CentreGroup], to address: (Int) -> String) -> HTML {
    let items = groups.enumerated().map { position, group -> HTML in
      let count = group.centres.reduce(0) { $0 + 1 + descendants(of: $1.id) }
      return
        #"<li><a href="\#(address(position))">\#(name(of: group))</a> <span class="group-count">\#(count)</span></li>"#
    }
    return #"<ul class="group-list">\#(items)</ul>\#("\n")"#
  }

  private func descendants(of id: String) -> Int {
    (plan.children[id] ?? []).reduce(0) { $0 + 1 + descendants(of: $1.id) }
  }

  func centreList(_ centres: [Centre]) -> HTML {
    guard !centres.isEmpty else { return HTML() }
    let cards = centres.map { centre -> HTML in
      let region: HTML? = centre.region.map { #"<span class="centre-region">\#(foreign($0))</span>"# }
      return
        #"<li class="centre-card"><a href="\#(href(.centre(centre.id)))">\#(name(of: centre))</a>\#(region)<span class="centre-years">\#(holdings(of: centre))</span>\#(children(of: centre))</li>\#("\n")"#
    }
    return "<ul class=\"centre-list\">\n\(cards)</ul>\n"
  }

  private func children(of centre: Centre) -> HTML? {
    guard let children = plan.children[centre.id] else { return nil }
    let items = children.map { child -> HTML in
      #"<li><a href="\#(href(.centre(child.id)))">\#(name(of: child))</a>\#(self.children(of: child))</li>"#
    }
    return #"<ul class="centre-children">\#(items)</ul>"#
  }

  /// How much of a centre is here, and of which years.
  private func holdings(of centre: Centre) -> String {
    let years = corpus.reports(of: centre.id).map(\.year) + corpus.plans(of: centre.id).map(\.year)
    guard let first = years.min(), let last = years.max() else { return strings[.holdingsNone] }
    return strings(.holdings, ["count": String(years.count), "years": strings.span(first, last)])
  }
}

extension Strings {
  /// `2018—2025`, or one year alone.
  func span(_ first: Int, _ last: Int) -> String {
    first == last ? String(first) : self(.yearSpan, ["first": String(first), "last": String(last)])
  }
}
