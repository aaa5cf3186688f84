import CommonMark

/// A section by the words that its title has, however it is worded.
package struct RequiredSection: Sendable {
  package var title: String
  /// One of these groups, all words of it.
  var words: [[String]]

  /// By edition.
  package static let national: [String: [RequiredSection]] = ["2019": all, "2021": all]

  /// Those of the forms in force, in their order.
  package static let inOrder = all

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

  /// Where each section begins, among all headings of a document.
  ///
  /// A report may set its sections one level down, below a title of its own: they stand at the first level that has two of them.
  /// Sub-headings of section one are named like sections two and three, and are none.
  package static func places(of required: [RequiredSection], in headings: [Heading]) -> [Int?] {
    places(of: required, in: headings, level: \.level, text: \.text)
  }

  /// The same for headings of which only this is known.
  package static func places<Element>(
    of required: [RequiredSection], in headings: [Element], level levelOf: (Element) -> Int,
    text: (Element) -> String
  ) -> [Int?] {
    let level =
      (1...6).first { level in
        let titles = headings.filter { levelOf($0) == level }.map(text)
        return required.count { section in titles.contains { section.isMeant(by: $0) } } >= 2
      } ?? 2
    var taken: Set<Int> = []
    return required.map { section in
      headings.indices.first {
        levelOf(headings[$0]) == level && !taken.contains($0) && section.isMeant(by: text(headings[$0]))
          && taken.insert($0).inserted
      }
    }
  }
}
