import Checks
import CommonMark

/// Where the sections stand that the form prescribes for every report, in the words of one of them.
struct ReportSections {
  struct Section {
    /// As the form words it; reports word it freely.
    var title: String
    /// Among the headings of the report.
    var heading: Int
    /// What stands below the heading.
    var segments: ArraySlice<Segment>
  }

  private(set) var sections: [Section] = []

  /// - Parameter edition: of the report; nothing is found where it prescribes no sections, as that of 2014.
  init(of body: Body, edition: String?) {
    guard let required = Self.titles(of: edition) else { return }
    var starts: [Int: Int] = [:]
    for (position, segment) in body.segments.enumerated() {
      if case .heading(let index) = segment { starts[index] = position }
    }
    let places = RequiredSection.places(of: required, in: body.headings)
    for (section, place) in zip(required, places) {
      guard let place, let start = starts[place] else { continue }
      let level = body.headings[place].level
      let next = body.headings.indices.dropFirst(place + 1).first { body.headings[$0].level <= level }
      let segments = body.segments[(start + 1)..<(next.flatMap { starts[$0] } ?? body.segments.endIndex)]
      guard body.isWhole(segments) else { continue }
      sections.append(Section(title: section.title, heading: place, segments: segments))
    }
  }

  static func titles(of edition: String?) -> [RequiredSection]? { edition.flatMap { RequiredSection.national[$0] } }

  subscript(title: String) -> Section? { sections.first { $0.title == title } }
}

extension Body {
  /// Whether every element that begins in a run of segments ends in it. A heading inside a quotation or a list begins a run that the
  /// page cannot take out of it.
  fileprivate func isWhole(_ segments: ArraySlice<Segment>) -> Bool {
    var depth = 0
    for case .html(let range) in segments {
      var index = range.lowerBound
      while index + 1 < range.upperBound {
        defer { index += 1 }
        switch buffer[index] {
        case UInt8(ascii: "<"): depth += buffer[index + 1] == UInt8(ascii: "/") ? -1 : 1
        case UInt8(ascii: "/") where buffer[index + 1] == UInt8(ascii: ">"): depth -= 1
        default: continue
        }
        if depth < 0 { return false }
      }
    }
    return depth == 0
  }
}
