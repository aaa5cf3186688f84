import Disclosure

/// Where lines hold what must not be shown: identity numbers, bank cards, telephones, addresses of people.
///
/// All of them are covered in every line that is printed, also in that of another finding: a line with a telephone that is only a
/// warning may hold an identity number too.
struct SecretPlaces {
  private struct Line: Hashable {
    let file: String
    let number: Int
  }

  private var places: [Line: [SourceLocation]] = [:]
  /// From where on a file holds more of them than are listed.
  private var unlisted: [String: SourceLocation] = [:]

  init(of findings: [Diagnostic]) {
    for finding in findings where finding.isSecret {
      let place = finding.location
      places[Line(file: place.file, number: place.line), default: []].append(place)
      if finding.rule == "further-findings" { unlisted[place.file] = min(place, unlisted[place.file] ?? place) }
    }
  }

  /// The line with a dot for each character that is secret; `nil` where nobody knows which are.
  func covered(_ line: String, file: String, number: Int) -> String? {
    let start = unlisted[file]
    if let start, number > start.line { return nil }
    let places = places[Line(file: file, number: number)] ?? []
    guard !places.isEmpty else { return line }
    var scalars = Array(line.unicodeScalars)
    // A line that is no UTF-8 has other columns here than where it was read.
    if scalars.contains("\u{FFFD}") { return nil }
    func cover(_ range: Range<Int>) {
      for index in range.clamped(to: scalars.indices) { scalars[index] = "●" }
    }
    for place in places { cover(place.column - 1..<place.column - 1 + place.length) }
    if let start, number == start.line { cover(start.column - 1..<max(start.column - 1, scalars.count)) }
    return String(String.UnicodeScalarView(scalars))
  }
}
