import CommonMark
import Disclosure
import Testing

@testable import Checks

@Suite("Any words at all") struct ProsePropertyTests {
  /// Pieces that the reader knows, beside what it does not, so that every branch is met.
  private static let pieces = [
    "收到", "申请", "政府信息公开申请", "件", " 5 件", "12件", "三件", "十", "百余条", "近 30 件", "逾", "约", "第", "每", "一", "零", "。", "，", "、",
    "；",
    "：", "（", "）", "《", "》", "“", "”", "2024 年", "2023年", "上年", "较", "与", "持平", "增长", "减少", "20%", "1,234", "1,23",
    "1 2", "3-5件", "3至",
    "其中", "分别为", "共", "合计", "均", "各", "为", "自然人", "法人或其他组织", "予以公开", "不予公开", "行政复议", "行政诉讼", "复议后起诉", "维持", "无", "未收到",
    "没有发生",
    "结转", "上年结转", "占", "网络", "等", "全市", "将", "累计", "12 月 31 日", "万元", "0.5", "９", "　", "&amp;", "**",
    "[7 件](fact:requests-received)",
    "\n", "\n\n", "- ", "😀", "é", "𠮷", "千千千千", "999999999999999999999", "99999999999999 亿", "半",
  ]

  @Test func `every finding lies inside its line, and nothing stops the reader`() throws {
    var random = Random(seed: 20_240_105)
    let rules: [Rule] = [.proseTable, .proseSum, .contradiction]
    for _ in 0..<200 {
      let words = (0..<Int.random(in: 1...40, using: &random)).map { _ in
        Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)]
      }.joined()
      let document = try ProseReport(cells: ["reviews": [:]]).document(words)
      let changes = DocumentTrace(of: document).claims.map(\.location)
      for place in rules.flatMap({ allFindings($0, document) }).map(\.location) + changes {
        #expect((1...document.source.lineStarts.count).contains(place.line), "\(words)")
        let line = document.source.bytes[document.source.line(place.line - 1)]
        let width = String(decoding: line, as: UTF8.self).unicodeScalars.count
        #expect(place.column >= 1 && place.column + place.length - 1 <= max(1, width), "\(place) in \(words)")
      }
    }
  }

  /// The same words every time.
  private struct Random: RandomNumberGenerator {
    var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }
}
