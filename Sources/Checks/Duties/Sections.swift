import Disclosure
import Forms

extension Rule {
  /// The sections of the report form, all of them and in its order (条例 article 50; the form notices of 2019 and 2021).
  ///
  /// Offices word the titles freely, so a section is known by the words it cannot do without. The notice of 2019 lets reports of that
  /// edition follow the layout as far as they can: there it is a warning. The annex of 2014 fixed no sections.
  static let sections = Rule(
    "sections",
    .document { document in
      guard document.kind == .report, let year = document.year else { return [] }
      let edition =
        FormLibrary.national.editions.first { $0.id == document.edition }
        ?? FormLibrary.national.editions.last { $0.isPrescribed(for: year) }
      guard let edition, !edition.sections.isEmpty, let titles = RequiredSection.national[edition.id] else { return [] }
      return RequiredSections(titles, in: document, severity: edition.id == "2021" ? .error : .warning).findings
    })
}

private struct RequiredSections {
  private(set) var findings: [Diagnostic] = []

  init(_ required: [RequiredSection], in document: CheckedDocument, severity: Diagnostic.Severity) {
    let headings = document.body.headings
    let found = RequiredSection.places(of: required, in: headings)
    let level = found.compactMap(\.self).first.map { headings[$0].level } ?? 2
    for (index, section) in required.enumerated() where found[index] == nil {
      let next = found[(index + 1)...].compactMap(\.self).first.map { headings[$0].location }
      findings.append(
        Diagnostic(
          severity, "sections",
          at: next ?? headings.last { $0.level == level }?.location ?? document.location(ofKey: "title"),
          Text(zh: "缺少“\(section.title)”这一部分", en: "the section “\(section.title)” is missing"),
          fix: Text(
            zh: next == nil ? "在文末补上这一部分；没有内容的写明“无”" : "在此之前补上这一部分；没有内容的写明“无”",
            en: next == nil
              ? "add it at the end; where there is nothing to report, say so"
              : "add it before this one; where there is nothing to report, say so")))
    }
    let order = found.compactMap(\.self)
    for (before, after) in zip(order, order.dropFirst()) where before > after {
      findings.append(
        Diagnostic(
          severity, "sections", at: headings[after].location,
          Text(
            zh: "“\(headings[after].text)”应在“\(headings[before].text)”之后",
            en: "“\(headings[after].text)” belongs behind “\(headings[before].text)”"),
          fix: Text(zh: "按格式规定的顺序排列各部分", en: "put the sections in the order of the form")))
    }
  }
}
