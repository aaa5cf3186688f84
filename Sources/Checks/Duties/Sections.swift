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

/// A section by the words that its title has, however it is worded.
struct RequiredSection {
  var title: String
  /// One of these groups, all words of it.
  var words: [[String]]

  static let national: [String: [RequiredSection]] = ["2019": all, "2021": all]

  private static let all = [
    RequiredSection(title: "一、总体情况", words: [["总体"], ["概述"], ["概况"], ["基本情况"]]),
    RequiredSection(title: "二、主动公开政府信息情况", words: [["主动公开"]]),
    RequiredSection(
      title: "三、收到和处理政府信息公开申请情况", words: [["收到", "申请"], ["处理", "申请"], ["申请", "办理"], ["依申请公开"]]),
    RequiredSection(title: "四、政府信息公开行政复议、行政诉讼情况", words: [["复议"], ["诉讼"]]),
    RequiredSection(title: "五、存在的主要问题及改进情况", words: [["问题"], ["改进"]]),
    RequiredSection(title: "六、其他需要报告的事项", words: [["其他", "事项"], ["需要报告"], ["其他需要"]]),
  ]

  func isMeant(by heading: String) -> Bool {
    let heading = Array(heading.utf8)
    return words.contains { $0.allSatisfy { heading.contains($0) } }
  }
}

private struct RequiredSections {
  private(set) var findings: [Diagnostic] = []

  init(_ required: [RequiredSection], in document: CheckedDocument, severity: Diagnostic.Severity) {
    // A report may set its sections one level down, below a title of its own: they stand at the first level that has two of them.
    // Sub-headings of section one are named like sections two and three, and are none.
    let level = (1...6).first { level in
      let titles = document.body.headings.filter { $0.level == level }.map(\.text)
      return required.count { section in titles.contains { section.isMeant(by: $0) } } >= 2
    }
    let headings = document.body.headings.filter { $0.level == level ?? 2 }
    var taken: Set<Int> = []
    let found = required.map { section -> Int? in
      let first = headings.indices.first { !taken.contains($0) && section.isMeant(by: headings[$0].text) }
      if let first { taken.insert(first) }
      return first
    }
    for (index, section) in required.enumerated() where found[index] == nil {
      let next = found[(index + 1)...].compactMap(\.self).first.map { headings[$0].location }
      findings.append(
        Diagnostic(
          severity, "sections",
          at: next ?? headings.last?.location ?? document.location(ofKey: "title"),
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
