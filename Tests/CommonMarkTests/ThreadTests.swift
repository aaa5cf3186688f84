import CommonMark
import Testing

@Suite("Reading on several threads") struct ThreadTests {
  @Test func `four threads read what one reads`() async {
    let documents = (0..<500).map { seed -> String in
      var generator = DocumentGenerator(seed: UInt64(90_000 + seed))
      return generator.document()
    }
    let expected = documents.map { read($0).body }
    await withTaskGroup(of: Int.self) { group in
      for thread in 0..<4 {
        group.addTask {
          var wrong = 0
          for step in documents.indices {
            // Each starts elsewhere, so that different documents meet.
            let index = (step + thread * 125) % documents.count
            if read(documents[index]).body != expected[index] { wrong += 1 }
          }
          return wrong
        }
      }
      for await wrong in group { #expect(wrong == 0) }
    }
  }
}
