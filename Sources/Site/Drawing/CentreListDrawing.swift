import Disclosure
import Markup

// Lists of centres: a few as cards, many by province with a way to each.
extension PageDrawing {
  var centresSlots: [String: Slot] {
    let groups = isLarge ? CentreGroup.grouping(topCentres) : [CentreGroup(province: nil, centres: topCentres)]
    let lists = groups.enumerated().map { position, group -> HTML in
      // One list needs no heading beside the page's own, and a section is nothing without one.
      if groups.count < 2 { return "<div class=\"centre-group\">\n\(centreList(group.centres))</div>\n" }
      let id = "region-\(position + 1)"
      return """
        <section class="centre-group" aria-labelledby="\(id)">
        <h2 id="\(id)">\(name(of: group))</h2>
        \(centreList(group.centres, under: group.province))</section>

        """
    }
    return [
      "title": .text(strings[.centresTitle]), "count": .text(String(corpus.centres.count)),
      "groups": .html(groups.count < 2 ? HTML() : groupLinks(groups, to: { "#region-\($0 + 1)" })),
      "centres": .html(corpus.centres.isEmpty ? nothingHeld : lists.joined()),
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

  /// - Parameter province: what the heading above the list says already.
  func centreList(_ centres: [Centre], under province: String? = nil) -> HTML {
    guard !centres.isEmpty else { return HTML() }
    let cards = centres.map { centre -> HTML in
      let below = centre.region.map { $0.hasPrefix(province ?? "") ? String($0.dropFirst(province?.count ?? 0)) : $0 }
      let region: HTML? = below.flatMap { words in
        words.isEmpty ? nil : #"<span class="centre-region">\#(foreign(words))</span>"#
      }
      return
        #"<li class="centre-card"><a href="\#(href(.centre(centre.id)))">\#(foreign(name(of: centre)))</a>\#(region)<span class="centre-years">\#(holdings(of: centre))</span>\#(children(of: centre))</li>\#("\n")"#
    }
    return "<ul class=\"centre-list\">\n\(cards)</ul>\n"
  }

  private func children(of centre: Centre) -> HTML? {
    guard let children = plan.children[centre.id] else { return nil }
    let items = children.map { child -> HTML in
      #"<li><a href="\#(href(.centre(child.id)))">\#(foreign(name(of: child)))</a>\#(self.children(of: child))</li>"#
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
