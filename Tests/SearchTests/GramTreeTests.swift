import Synchronization
import TestSupport
import Testing

@testable import Search

@Suite struct GramTreeTests {
  /// Pages of random text over few characters, so that strings of every length stand in few and in many of them.
  private struct Pages {
    var texts: [SearchedText]
    var folded: [FoldedText]

    init(seed: UInt64, count: Int, letters: String) {
      var random = SeededGenerator(seed: seed)
      let letters = Array(letters)
      let sentences = (0..<6).map { _ in
        String((0..<Int.random(in: 5...40, using: &random)).map { _ in letters.randomElement(using: &random)! })
      }
      texts = (0..<count).map { _ in
        SearchedText(
          blocks: (0..<Int.random(in: 0...12, using: &random)).map { number in
            let own = String(
              (0..<Int.random(in: 1...30, using: &random)).map { _ in letters.randomElement(using: &random)! })
            let text = Bool.random(using: &random) ? sentences.randomElement(using: &random)! : own
            return SearchedText.Block(
              anchor: Array("p-\(number + 1)".utf8)[...], place: .allCases.randomElement(using: &random)!,
              section: UInt8.random(in: 0...6, using: &random), text: Array(text.utf8)[...])
          })
      }
      folded = texts.map(FoldedText.init)
    }

    func index(jobs: Int = 1) throws -> [SearchFile] {
      let documents = texts.indices.map {
        SearchDocument(
          title: "第 \($0) 页", path: "p/\($0)/", centre: $0 % 3 == 0 ? nil : 0, year: 2000 + $0 / 10, kind: 0)
      }
      let names = SearchIndexing.Names(centres: [("a", "甲中心")], kinds: ["report"], sections: ["一", "二"])
      var indexing = SearchIndexing(documents, names: names, vocabulary: SearchVocabulary([]))
      var files: [SearchFile] = []
      for (number, text) in texts.enumerated() {
        let file = indexing.textFile(of: number, text, folded: folded[number])
        indexing.add(text, folded: folded[number], of: number, file: file)
        files.append(file)
      }
      let made = Mutex<[SearchFile]>([])
      try indexing.finish(
        jobs: jobs, map: { positions, grams in positions.map(grams) },
        emit: { file in made.withLock { $0.append(file) } })
      return files + made.withLock(\.self)
    }

    /// How often a string stands in each page, in which sections, and at which best place.
    func occurrences(of text: [UInt16]) -> [Int: (
      count: Int, sections: Int, rank: Int, positions: [Int], places: [Int]
    )] {
      var found: [Int: (count: Int, sections: Int, rank: Int, positions: [Int], places: [Int])] = [:]
      for (number, page) in texts.enumerated() {
        var base = 0
        for (block, units) in zip(page.blocks, folded[number].blocks.map(Array.init)) where !units.isEmpty {
          for start in units.indices where units[start...].starts(with: text) {
            var one = found[number] ?? (0, 0, 3, [], [])
            one.count += 1
            one.sections |= 1 << Int(block.section)
            one.rank = min(one.rank, Int(block.place.rawValue))
            one.positions.append(base + start)
            one.places.append(Int(block.section) << 2 | Int(block.place.rawValue))
            found[number] = one
          }
          base += units.count + 1
        }
      }
      return found
    }
  }

  private func unique(_ files: [SearchFile]) -> [SearchFile] {
    Array(Dictionary(files.map { ($0.path, $0) }) { first, _ in first }.values)
  }

  @Test(arguments: 1...12)
  func `every string of the pages is found where it stands, and no other`(seed: UInt64) throws {
    let pages = Pages(
      seed: seed, count: [3, 12, 40, 120][Int(seed) % 4], letters: seed % 3 == 0 ? "公开" : "公开政府信息0a😀\"\\")
    let reader = IndexReader(unique(try pages.index()))
    var random = SeededGenerator(seed: seed + 100)
    let all = pages.folded.flatMap(\.blocks)
    var exact = 0
    var positioned = 0
    for _ in 0..<600 {
      var text: [UInt16]
      if Bool.random(using: &random), let block = all.filter({ !$0.isEmpty }).randomElement(using: &random) {
        let start = block.indices.randomElement(using: &random)!
        text = Array(block[start...].prefix(Int.random(in: 1...reader.depth, using: &random)))
      } else {
        text = (0..<Int.random(in: 1...5, using: &random)).map { _ in
          Array("公开政府信息0a".utf16).randomElement(using: &random)!
        }
      }
      let truth = pages.occurrences(of: text)
      guard let found = reader.find(text) else {
        #expect(truth.isEmpty, "\(String(decoding: text, as: UTF16.self))")
        continue
      }
      guard found.isExact else {
        #expect(found.gram.documents.count <= reader.few && Set(truth.keys).isSubset(of: found.gram.documents))
        continue
      }
      exact += 1
      #expect(found.gram.documents == truth.keys.sorted())
      for (row, list) in (found.gram.lists ?? []).enumerated() {
        let one = try #require(truth[found.gram.documents[row]])
        #expect(list.place == one.sections << 2 | one.rank && list.count == one.count)
        if text.count == reader.depth, let positions = found.gram.positions {
          positioned += 1
          #expect(positions[row] == one.positions)
          #expect(found.gram.places[row] == (one.count > 1 ? one.places : []))
        }
      }
    }
    #expect(exact > 50 && (seed % 4 < 2 || positioned > 0), "\(exact) \(positioned)")
  }

  @Test func `strings are in order, and each list is as long as its string is common`() throws {
    let reader = IndexReader(unique(try Pages(seed: 7, count: 60, letters: "公开政府").index()))
    #expect(reader.grams.count > 100)
    for (gram, next) in zip(reader.grams, reader.grams.dropFirst()) {
      #expect(gram.key.lexicographicallyPrecedes(next.key))
    }
    for (key, gram) in reader.grams {
      #expect((gram.lists == nil) == (gram.documents.count <= reader.few) && (1...reader.depth).contains(key.count))
      #expect(gram.documents == gram.documents.sorted() && Set(gram.documents).count == gram.documents.count)
    }
  }

  @Test func `the index does not depend on the order in which pages come, nor on how many work at it`() throws {
    let pages = Pages(seed: 3, count: 50, letters: "公开政府信息")
    let files = Dictionary(unique(try pages.index()).map { ($0.path, $0.bytes) }) { first, _ in first }
    let others = Dictionary(unique(try pages.index(jobs: 3)).map { ($0.path, $0.bytes) }) { first, _ in first }
    #expect(files == others && files.count > 50)
  }

  @Test func `a page more leaves most files of a large index as they are`() throws {
    let pages = Pages(seed: 5, count: 150, letters: "公开政府信息透明条例规定办理申请答复主动依法机构职能年度报告")
    var fewer = pages
    fewer.texts.removeLast()
    fewer.folded.removeLast()
    let before = Set(try fewer.index().map(\.path))
    let after = Set(try pages.index().map(\.path))
    #expect(before.subtracting(after).count * 2 < before.count, "\(before.subtracting(after).count) of \(before.count)")
  }

  @Test func `nothing to search is an index too`() throws {
    let files = try Pages(seed: 1, count: 0, letters: "公开").index()
    #expect(IndexReader(unique(files)).grams.isEmpty)
  }
}
