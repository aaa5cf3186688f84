import Disclosure
import Testing

@Suite("Did you mean") struct SpellingTests {
  @Test(
    arguments: [
      ("", "", 0), ("公开", "公开", 0), ("公开", "公示", 1), ("公开", "不公开", 1), ("不予公开", "予以公开", 2), ("kitten", "sitting", 3),
      ("", "abc", 3), ("titel", "title", 1), ("nmae", "name", 1), ("收申到请", "收到申请", 1), ("ca", "abc", 3),
    ])
  func `distance counts insertions, deletions, replacements and exchanges of characters`(
    a: String, b: String, distance: Int
  ) {
    #expect(Spelling.distance(a, b, limit: 10) == distance)
    #expect(Spelling.distance(b, a, limit: 10) == distance)
  }

  @Test func `beyond the limit it only says that it is beyond`() {
    #expect(Spelling.distance("政府信息公开", "行政复议诉讼", limit: 2) == 3)
    #expect(Spelling.distance("a", "abcdefgh", limit: 3) == 4)
  }

  @Test func `the nearest candidate is meant, of equally near ones the first`() {
    #expect(Spelling.nearest(to: "publshed", among: ["period", "published", "signed"]) == "published")
    #expect(Spelling.nearest(to: "abd", among: ["abc", "abe"]) == "abc")
    #expect(Spelling.nearest(to: "abc", among: ["abd", "abc"]) == "abc")
  }

  @Test func `far away is nothing meant`() {
    #expect(Spelling.nearest(to: "title", among: ["published", "period"]) == nil)
    #expect(Spelling.nearest(to: "规章", among: ["行政许可"]) == nil)
    #expect(Spelling.nearest(to: "x", among: []) == nil)
  }
}
