import CommonMark
import Disclosure
import Testing

@Suite("Places in generated documents") struct PlaceTests {
  @Test(arguments: 0..<4)
  func `every fact stands behind its bracket and every address is written where it is said to be`(part: Int) {
    var (facts, links, cells) = (0, 0, 0)
    for index in 0..<500 {
      let seed = UInt64(50_000 + part * 500 + index)
      var generator = DocumentGenerator(seed: seed)
      let text = generator.document()
      let document = read(text)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.unicodeScalars) }
      func at(_ location: Disclosure.SourceLocation, _ shift: Int = 0) -> Unicode.Scalar? {
        let (line, column) = (location.line - 1, location.column - 1 + shift)
        return lines.indices.contains(line) && lines[line].indices.contains(column) ? lines[line][column] : nil
      }
      for fact in document.body.facts {
        // Behind the backslash of `\|`, which belongs to the table.
        let before = at(fact.location, -1)
        #expect(before == "[" || before == "\\" && at(fact.location) == "|", "seed \(seed): \(fact)\n\(text)")
        facts += 1
      }
      for link in document.body.links {
        // A link by reference is located at its bracket, or at the ! of an image.
        let start = at(link.location)
        let isAddress =
          start == link.destination.unicodeScalars.first || start == "a" && link.destination.hasPrefix("mailto:")
        #expect(isAddress || start == "[" || start == "!", "seed \(seed): \(link)\n\(text)")
        links += 1
      }
      for cell in document.body.tables.flatMap({ $0.grid.header + $0.grid.rows.flatMap(\.cells) })
      where !cell.text.isEmpty {
        let before = at(cell.location, -1)
        #expect(at(cell.location).map { !$0.properties.isWhitespace } == true, "seed \(seed): \(cell)\n\(text)")
        #expect(before == nil || before == "|" || before == " ", "seed \(seed): \(cell)\n\(text)")
        cells += 1
      }
    }
    #expect(facts > 100 && links > 100 && cells > 500, "\(facts) facts, \(links) links, \(cells) cells")
  }
}
