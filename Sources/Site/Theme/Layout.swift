import Markup

/// The layouts of a theme and the slots each offers; the lists stand in `docs/theme.md` too.
enum Layout: String, CaseIterable {
  case page, home, centres, centre, report, plan, years, year, standing, moved
  case notFound = "not-found"
  case compare, indicator
  case data, search
  case checks
  case checkRule = "check-rule"
  case coverage, totals
  case choice, sections
  case sideBySide = "side-by-side"

  /// Slots that hold text: a template writes `{{name}}`, which escapes.
  var textSlots: Set<String> {
    switch self {
    case .page:
      [
        "lang", "title", "kind", "assets", "home", "siteTitle", "siteLang", "organisation", "asOf", "contentLang",
        "search",
      ]
    case .home: ["siteTitle", "siteLang", "description", "contentLang", "coveragePage"]
    case .centres: ["title", "count"]
    case .centre: ["title", "titleLang", "english", "contentLang"]
    case .report, .plan: ["title", "contentLang"]
    case .standing: ["title", "titleLang", "contentLang"]
    case .years, .year, .compare, .checks: ["title"]
    case .coverage, .totals: []
    case .data: ["title", "package"]
    case .search: ["title", "folder", "pages", "assets"]
    case .indicator: ["title", "titleLang", "unit", "assets"]
    case .checkRule: ["title", "titleLang", "contentLang"]
    case .moved: ["target", "targetTitle", "titleLang"]
    case .notFound: ["home"]
    case .choice, .sideBySide, .sections: ["note"]
    }
  }

  /// Slots that hold ready HTML: a template writes `{{{name}}}`.
  var rawSlots: Set<String> {
    switch self {
    case .page: ["head", "navigation", "languages", "breadcrumbs", "main", "footerNavigation", "identifiers"]
    case .home: ["summary", "balance", "newest", "comparison", "centres", "years", "platform", "coverage"]
    case .centres: ["groups", "centres"]
    case .centre: ["badges", "profile", "notes", "documents", "series", "children", "body"]
    case .report: Self.documentSlots.union(["change", "balance", "checks"])
    case .plan: Self.documentSlots.union(["overview", "checks"])
    case .years: ["years"]
    case .year: ["coverage", "documents", "series", "neighbours"]
    case .compare: ["groups", "ways"]
    case .indicator: ["definition", "chart", "table", "parts", "sentences", "breaks", "absent", "downloads"]
    case .data: ["tables", "statuses", "absences"]
    case .search: ["documents"]
    case .checks: ["summary", "findings", "rules"]
    case .checkRule: ["metadata", "body", "wrong", "right", "withoutExample", "findings", "group"]
    case .standing: ["metadata", "contents", "body"]
    case .coverage: ["heading", "years", "regions", "table", "legend", "deadlines"]
    case .totals: ["heading", "summary", "sums", "parts", "years", "scopes"]
    case .moved, .notFound: []
    case .choice: ["title", "groups"]
    case .sideBySide: ["title", "pairs", "chart", "tables", "parts"]
    case .sections: ["title", "contents", "sections", "others", "parts", "neighbours"]
    }
  }

  private static let documentSlots: Set<String> = [
    "badges", "metadata", "original", "notices", "contents", "body", "notes", "citation", "downloads", "neighbours",
  ]

  /// Raw slots that a layout may not leave out.
  var requiredSlots: [String] {
    switch self {
    case .page: ["head", "main"]
    case .report, .plan, .standing: ["body"]
    case .centre, .year: ["documents"]
    case .centres: ["centres"]
    case .years: ["years"]
    case .compare: ["groups"]
    case .indicator: ["table"]
    case .data: ["tables"]
    case .search: ["documents"]
    case .checks: ["findings", "rules"]
    case .checkRule: ["body", "findings"]
    case .coverage: ["heading", "regions", "table"]
    case .totals: ["heading", "sums"]
    case .choice: ["groups"]
    case .sideBySide: ["tables"]
    case .sections: ["sections"]
    case .home, .moved, .notFound: []
    }
  }

  var slots: Set<String> { textSlots.union(rawSlots) }
}

/// What fills a slot.
enum Slot {
  case text(String)
  case html(HTML)
  /// HTML that takes some work: it is drawn only where the theme shows it.
  case drawn(() -> HTML)
}
