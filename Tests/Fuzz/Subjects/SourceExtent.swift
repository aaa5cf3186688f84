import CommonMark
import Disclosure

/// The lines of a source as editors count them, to hold places against.
struct SourceExtent {
  /// How many characters each line has.
  private let widths: [Int]
  /// Only of UTF-8 can characters be counted.
  private let countsColumns: Bool

  init(_ bytes: [UInt8]) {
    countsColumns = String(validating: bytes, as: UTF8.self) != nil
    var widths: [Int] = []
    var width = 0
    var previous: UInt8 = 0
    for byte in bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...] {
      if byte == 0x0D || byte == 0x0A && previous != 0x0D {
        widths.append(width)
        width = 0
      } else if byte != 0x0A, byte & 0xC0 != 0x80 {
        width += 1
      }
      previous = byte
    }
    self.widths = widths + [width]
  }

  /// What is wrong with a place, `nil` where it lies in the source; the point behind the end of a line does.
  func problem(with place: SourceLocation) -> String? {
    guard place.line >= 1, place.line <= widths.count, place.column >= 1, place.length >= 1 else {
      return "\(place)+\(place.length) is outside of \(widths.count) lines"
    }
    let width = widths[place.line - 1]
    guard countsColumns, place.column > width + 1 || place.column + place.length - 1 > max(width, place.column) else {
      return nil
    }
    return "\(place)+\(place.length) is outside of a line of \(width) characters"
  }
}

extension ReadDocument {
  /// Every place that the document names.
  var places: [SourceLocation] {
    let tables = body.tables.map(\.grid)
    return findings.map(\.location) + body.headings.map(\.location) + body.links.map(\.location)
      + body.facts.map(\.location) + body.tasks.map(\.location) + body.paragraphs.map(\.location)
      + tables.map(\.location) + tables.flatMap { $0.header.map(\.location) }
      + tables.flatMap { $0.rows.flatMap { [$0.location] + $0.cells.map(\.location) } }
      + (frontMatter?.places ?? [])
  }
}

extension DataNode {
  /// Its own place and those of all that stands in it.
  var places: [SourceLocation] {
    switch value {
    case .text: [location]
    case .list(let items): [location] + items.flatMap(\.places)
    case .mapping(let entries): [location] + entries.flatMap { [$0.keyLocation] + $0.value.places }
    }
  }
}
