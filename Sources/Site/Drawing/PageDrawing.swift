import CommonMark
import Disclosure
import Fingerprints
import Markup
import Tables

/// Draws a page when its turn comes: a function of the plan, the theme and the words of its document, with no clock and no disk
/// but the reading of that document.
struct PageDrawing {
  let plan: SitePlan
  let theme: Theme
  let tree: SourceTree
  let page: SitePlan.Page
  let strings: Strings
  /// What was found; nothing where a page is drawn by itself.
  let results: CheckResults

  var corpus: Corpus { plan.corpus }
  var site: SiteConfiguration { corpus.site }
  var language: Language { page.address.language }

  init(
    _ page: SitePlan.Page, plan: SitePlan, theme: Theme, tree: SourceTree, results: CheckResults = CheckResults()
  ) {
    self.page = page
    self.plan = plan
    self.theme = theme
    self.tree = tree
    self.results = results
    strings = theme.strings(page.address.language)
  }

  /// The whole page, as it stands in its file.
  func draw() throws -> [UInt8] {
    let (layout, slots, title) = try content()
    let main = theme.render(layout, slots, language)
    let isHome = page.kind == .home
    let shell = theme.render(
      .page,
      [
        "lang": .text(language.rawValue),
        "title": .text(isHome ? siteTitle.text : title.text + strings[.titleSeparator] + siteTitle.text),
        "kind": .text(layout.rawValue),
        "head": .html(HeadTags(self, title: title.text).render()), "assets": .text(root + "assets/"),
        "home": .text(href(.home)), "siteTitle": .text(siteTitle.text), "siteLang": .text(siteTitle.language.rawValue),
        "organisation": .text(site.organisation(for: language).text),
        "contentLang": .text(site.organisation(for: language).language.rawValue),
        "navigation": .html(navigation), "languages": .html(languageList),
        "breadcrumbs": .html(isHome ? HTML() : breadcrumbs(title)), "main": .html(main),
        "footerNavigation": .html(footerNavigation), "identifiers": .html(identifiers),
        "asOf": .text(corpus.asOf?.iso ?? ""), "search": .text(page.kind == .search ? "" : href(.search)),
      ], language)
    return shell.bytes
  }

  private func content() throws -> (Layout, [String: Slot], title: Words) {
    switch page.kind {
    case .home: (.home, homeSlots, siteTitle)
    case .centres: (.centres, centresSlots, own(strings[.centresTitle]))
    case .centre(let id): try centreContent(id)
    case .report(let centre, let year): try reportContent(centre, year)
    case .plan(let centre, let year): try planContent(centre, year)
    case .years:
      (
        .years, ["title": .text(strings[.yearsTitle]), "years": .html(corpus.years.isEmpty ? nothingHeld : yearList)],
        own(strings[.yearsTitle])
      )
    case .year(let year): yearContent(year)
    case .reports:
      (
        .year, ["title": .text(strings[.sectionReports]), "documents": .html(reportsTable)],
        own(strings[.sectionReports])
      )
    case .standing(let id): try standingContent(id)
    case .compare: (.compare, compareSlots, own(strings[.compareTitle]))
    case .indicator(let id): indicatorContent(id)
    case .data: (.data, dataSlots, own(strings[.dataTitle]))
    case .search: (.search, searchSlots, own(strings[.searchTitle]))
    case .checks: (.checks, checksSlots, own(strings[.checksTitle]))
    case .check(let rule): rulePageContent(rule)
    case .notFound: (.notFound, ["home": .text(href(.home))], own(strings[.notFoundTitle]))
    case .moved(_, let target): (.moved, movedSlots(to: target), own(strings[.movedTitle]))
    case .coverage(let scope): coverageContent(scope)
    case .totals(let scope): totalsContent(scope)
    case .sideBySide(let pages): try sideBySideContent(pages)
    }
  }

  private func movedSlots(to target: SitePlan.Target) -> [String: Slot] {
    let title = title(of: target)
    return [
      "target": .text(href(target.kind)), "targetTitle": .text(title.text), "titleLang": .text(title.language.rawValue),
    ]
  }

  // MARK: addresses

  /// The way up to the root of the site. A 404 page is shown at any address, so it names the root in full.
  var root: String { page.kind == .notFound ? plan.baseURL?.path ?? "/" : page.address.up }

  func href(_ kind: SitePlan.Kind, fragment: String = "") -> String {
    let target = plan.address(kind, in: language)
    return page.kind == .notFound ? root + target.file : page.address.href(to: target, fragment: fragment)
  }

  // MARK: the document of the page

  /// As it was kept when it was read, or read once more.
  func body(of source: DocumentSource) throws -> Body {
    try corpus.prose.body(of: source.path) ?? readDocument(file: source.file, bytes: bytes(of: source)).body
  }

  /// Reads the words of a document again, and refuses to draw others than those that were checked.
  func bytes(of source: DocumentSource) throws -> [UInt8] {
    try Self.bytes(of: source, in: tree)
  }

  static func bytes(of source: DocumentSource, in tree: SourceTree) throws -> [UInt8] {
    let bytes = try tree.read(source.path, atMost: Limits.standard.fileBytes)
    guard Fingerprint(bytes) == source.fingerprint else {
      throw SystemError(
        path: source.file, reason: Text(zh: "在生成期间被改动", en: "changed while the site was being built"),
        fix: Text(zh: "请重新运行", en: "run the build again"))
    }
    return bytes
  }

  // MARK: the frame

  private var navigation: HTML {
    let main = corpus.pages.filter { !($0.section?.isAboutPortal ?? false) }
    return linkList(
      "nav-list",
      [
        (.home, "\(strings[.navHome])"), (.centres, "\(strings[.navCentres])"), (.years, "\(strings[.navYears])"),
        (.reports, "\(strings[.navReports])"),
      ] + (plan.comparison.isEmpty ? [] : [(.compare, "\(strings[.navCompare])")])
        + main.map { (.standing($0.id), foreign(navigationName(of: $0))) })
  }

  /// What is about the portal rather than about disclosure stands at the foot of the page.
  private var footerNavigation: HTML {
    let pages = corpus.pages.filter { $0.section?.isAboutPortal ?? false }
    return linkList(
      "footer-list",
      pages.map { (.standing($0.id), foreign(navigationName(of: $0))) }
        + (corpus.years.isEmpty ? [] : [(.coverage(.portal), "\(strings[.coverageTitle])")])
        + (plan.hasData ? [(.data, "\(strings[.dataTitle])")] : [])
        + [(.checks, "\(strings[.checksTitle])")])
  }

  private func linkList(_ name: String, _ links: [(SitePlan.Kind, HTML)]) -> HTML {
    let items = links.map { kind, words -> HTML in
      let current: HTML? = kind == page.kind ? #" aria-current="page""# : nil
      return #"<li><a href="\#(href(kind))"\#(current)>\#(words)</a></li>"#
    }
    return #"<ul class="\#(name)">\#(items)</ul>"#
  }

  func navigationName(of page: StandingPage) -> Words {
    page.section.map { own(strings[$0.phrase]) } ?? title(of: page)
  }

  private var languageList: HTML {
    guard site.languages.count > 1, page.kind != .notFound else { return HTML() }
    let items = site.languages.map { other -> HTML in
      let name = theme.strings(other)[.languageName]
      if other == language { return #"<li><span aria-current="true" lang="\#(other.rawValue)">\#(name)</span></li>"# }
      // A former address has no twin in another language: the switch leads to where it leads.
      let kind = if case .moved(_, let target) = page.kind { target.kind } else { page.kind }
      let target = page.address.href(to: plan.address(kind, in: other))
      return #"<li><a href="\#(target)" lang="\#(other.rawValue)" hreflang="\#(other.rawValue)">\#(name)</a></li>"#
    }
    return #"<ul class="language-list">\#(items)</ul>"#
  }

  private func breadcrumbs(_ title: Words) -> HTML {
    var path: [(SitePlan.Kind, HTML)] = [(.home, "\(strings[.navHome])")]
    switch page.kind {
    case .centre(let id):
      path.append((.centres, "\(strings[.navCentres])"))
      path += ancestors(of: id).map { (.centre($0.id), foreign(name(of: $0))) }
    case .report(let centre, _), .plan(let centre, _):
      path.append((.centres, "\(strings[.navCentres])"))
      if let centre = corpus.centre(centre) {
        path += ancestors(of: centre.id).map { (.centre($0.id), foreign(name(of: $0))) }
        path.append((.centre(centre.id), foreign(name(of: centre))))
      }
    case .year: path.append((.years, "\(strings[.navYears])"))
    case .indicator: path.append((.compare, "\(strings[.navCompare])"))
    case .check: path.append((.checks, "\(strings[.checksTitle])"))
    case .coverage(.region): path.append((.coverage(.portal), "\(strings[.coverageTitle])"))
    case .coverage(.portal): break
    case .totals(let scope):
      path.append((.compare, "\(strings[.navCompare])"))
      if scope != .portal { path.append((.totals(.portal), "\(strings[.totalsTitle])")) }
    case .sideBySide(let pages): path += sideBySideTrail(pages)
    case .home, .centres, .years, .reports, .standing, .compare, .data, .search, .checks, .notFound, .moved: break
    }
    let items = path.map { kind, name -> HTML in #"<li><a href="\#(href(kind))">\#(name)</a></li>"# }
    return
      #"<ol class="breadcrumbs">\#(items)<li aria-current="page">\#(lastCrumb(title))</li></ol>"#
  }

  private func lastCrumb(_ title: Words) -> HTML {
    if case .sideBySide(let pages) = page.kind { return heading(of: pages) }
    return foreign(shortTitle ?? title)
  }

  /// What the last crumb says where the whole title would only repeat the way there.
  private var shortTitle: Words? {
    switch page.kind {
    case .report(_, let year): own("\(strings(.yearTitle, ["year": String(year)])) \(strings[.report])")
    case .plan(_, let year): own("\(strings(.yearTitle, ["year": String(year)])) \(strings[.plan])")
    case .coverage(.region(let id, _)): plan.regions[id].map(name)
    case .totals(let scope): scope == .portal ? own(strings[.totalsTitle]) : name(of: scope)
    default: nil
    }
  }

  private func ancestors(of id: String) -> [Centre] {
    var chain: [Centre] = []
    var next = corpus.centre(id)?.parent
    while let parent = next.flatMap({ corpus.centre($0.id) }) {
      chain.append(parent)
      next = parent.parent
    }
    return chain.reversed()
  }

  /// What the footer says of the portal; what is not known is left out.
  private var identifiers: HTML {
    let known: [(Phrase, HTML?)] = [
      (.hostedBy, site.hostedBy.map(foreign)), (.address, site.address.map(foreign)),
      (.telephone, site.telephone.map { "\($0)" }), (.email, site.email.map { "\($0)" }),
      (.siteCode, site.siteCode.map { "\($0)" }), (.icp, site.icp.map(foreign)),
      (.publicSecurity, site.publicSecurity.map(foreign)),
    ]
    let items = known.compactMap { phrase, value -> HTML? in
      value.map { "<li>\(strings[phrase])\(strings[.colon])\($0)</li>" }
    }
    return items.isEmpty ? HTML() : #"<ul class="identifiers">\#(items)</ul>"#
  }
}
