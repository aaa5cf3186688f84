import Testing

@testable import Charting

@Suite("Text in a chart") struct TextTests {
  @Test func `Han and full-width signs are one em wide`() {
    #expect(textWidth("公共资源（中）", size: 10) == 70)
  }

  @Test func `digits and letters are as wide as in the widest of the usual faces, and a space parts them from Han`() {
    // Arial and Helvetica: 0.556 for a digit, 0.944 for W, 0.667 for A.
    #expect(textWidth("0", size: 1000) >= 556 && textWidth("W", size: 1000) >= 944 && textWidth("A", size: 1000) >= 667)
    #expect(textWidth("2024年", size: 1000) == textWidth("2024", size: 1000) + 1000 + 125)
  }

  @Test func `lines break between Han, but not before a closing nor after an opening sign`() {
    #expect(wrapped("公开、公平（公正）", width: 40, size: 10, lines: 9) == ["公开、公", "平（公", "正）"])
  }

  @Test func `words of an alphabet stay whole where they can`() {
    #expect(wrapped("public resource", width: 60, size: 10, lines: 9) == ["public", "resource"])
    #expect(wrapped("resourceresource", width: 60, size: 10, lines: 9).count == 2)
  }

  @Test func `what does not fit ends in an ellipsis`() {
    #expect(wrapped("公共资源交易中心", width: 40, size: 10, lines: 1) == ["公共资…"])
    #expect(shortened("公共资源", width: 40, size: 10) == "公共资源")
  }

  @Test func `two lines are of about the same length`() {
    #expect(balanced("济南市公共资源交易中心", width: 100, size: 10, lines: 2) == ["济南市公共资", "源交易中心"])
  }
}
