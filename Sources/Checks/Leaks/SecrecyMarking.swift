import Disclosure

extension Rule {
  /// A mark that says a paper is not for the public: GB/T 9704-2012 (密级★保密期限), and the marks of internal papers.
  ///
  /// Every report speaks of 国家秘密 and 工作秘密, so words alone are no mark: a mark has a star, or stands in brackets or on a line of its own.
  static let secrecyMarking = Rule(
    "secrecy-marking",
    .text { text in
      SecrecyMarking.places(in: text).map { range in
        TextFinding(
          .error, at: range,
          Text(
            zh: "保密或内部标志“\(text.string(range))”", en: "a secrecy or internal marking “\(text.string(range))”"),
          fix: Text(
            zh: "不要发布；先由保密审查人员确认这份文件能否公开，能公开的换成没有标志的公开文本",
            en:
              "do not publish it; have the secrecy review decide first, then use the public text, which bears no marking"
          ))
      }
    })
}

enum SecrecyMarking {
  static func places(in text: ScannedText) -> [Range<Int>] {
    text.bytes.withUnsafeBytes { bytes in
      var places: [Range<Int>] = []
      var offset = 0
      while let pair = bytes.nextPair(of: triggers, from: offset) {
        offset = pair + 2
        guard pair >= 1, let range = mark(at: pair - 1, in: text) else { continue }
        places.append(range)
        offset = max(offset, range.upperBound)
      }
      return places
    }
  }

  /// 密 of 绝密, 机密, 秘密 and 工作秘密; 此 of 此件…; 仅 of 仅供内部; 内 of 内部资料. 密级 begins with the first of them too.
  private static let triggers = BytePairs(of: ("密", "此", "仅", "内"))

  private static func mark(at offset: Int, in text: ScannedText) -> Range<Int>? {
    if text.has("密", at: offset) { return grade(at: offset, in: text) }
    if text.has("此件", at: offset) {
      return ["此件不公开", "此件依申请公开", "此件不予公开"].lazy.compactMap { text.alone($0, at: offset) }.first
    }
    if text.has("仅供内部", at: offset) {
      for use: StaticString in ["使用", "参考", "传阅", "交流", "学习", "查阅", "掌握", "工作参考"] {
        let end = offset + 12 + use.utf8CodeUnitCount
        if text.has(use, at: offset + 12), text.endsPhrase(at: end), !text.isQuoted(offset..<end) {
          return offset..<end
        }
      }
      return text.alone("仅供内部", at: offset)
    }
    return internalPaper(at: offset, in: text)
  }

  /// `机密★1年`, `绝密 ★ 长期`, `密级：机密`, and 工作秘密 on a line of its own.
  private static func grade(at offset: Int, in text: ScannedText) -> Range<Int>? {
    if text.has("密级", at: offset) {
      for mark: StaticString in ["密级：绝密", "密级：机密", "密级：秘密", "密级:绝密", "密级:机密", "密级:秘密"] {
        if let range = text.alone(mark, at: offset) { return range }
      }
      return nil
    }
    let end = offset + 3
    guard ["绝", "机", "秘"].contains(where: { text.has($0, before: offset) }) else { return nil }
    var star = end
    while true {
      if text.has(" ", at: star) { star += 1 } else if text.has("　", at: star) { star += 3 } else { break }
    }
    if text.has("★", at: star) || text.has("☆", at: star) {
      let start = text.has("工作秘", before: offset) ? offset - 9 : offset - 3
      return text.isQuoted(start..<star + 3) ? nil : start..<star + 3
    }
    return text.has("工作秘", before: offset) ? text.alone("工作秘密", at: offset - 9) : nil
  }

  /// 内部资料 or 内部文件 with the order to keep it.
  private static func internalPaper(at offset: Int, in text: ScannedText) -> Range<Int>? {
    guard let paper = papers.first(where: { text.has($0, at: offset) }) else { return nil }
    var start = offset + paper.utf8CodeUnitCount
    while let gap = gaps.first(where: { text.has($0, at: start) }) { start += gap.utf8CodeUnitCount }
    guard let order = orders.first(where: { text.has($0, at: start) }) else { return nil }
    let end = start + order.utf8CodeUnitCount
    return text.endsPhrase(at: end) && !text.isQuoted(offset..<end) ? offset..<end : nil
  }

  private static let papers: [StaticString] = ["内部资料", "内部文件", "内部材料"]
  private static let gaps: [StaticString] = ["，", ",", "、", "：", ":", "；", "—", "-", " ", "　", "·", "。", "！", "（", "("]
  private static let orders: [StaticString] = [
    "注意保存", "注意保管", "妥善保管", "注意保密", "请勿外传", "不得外传", "严禁外传", "切勿外传", "禁止外传", "请勿公开", "不得公开", "严禁公开", "请勿扩散", "不得扩散",
  ]
}

extension ScannedText {
  /// Words in brackets, or the only ones on their line, stars of emphasis aside: that is where a mark stands, and prose about it does not.
  fileprivate func alone(_ words: StaticString, at offset: Int) -> Range<Int>? {
    guard has(words, at: offset) else { return nil }
    let range = offset..<offset + words.utf8CodeUnitCount
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > 0, isDecoration(start - 1) { start -= 1 }
    while end < bytes.count, isDecoration(end) { end += 1 }
    let brackets: [(StaticString, StaticString)] = [("（", "）"), ("(", ")"), ("【", "】"), ("[", "]"), ("〔", "〕")]
    if brackets.contains(where: { has($0.0, before: start) && has($0.1, at: end) }) { return range }
    let beginsLine = start == 0 || bytes[start - 1] == 0x0A
    return beginsLine && (end == bytes.count || bytes[end] == 0x0A) ? range : nil
  }

  private func isDecoration(_ offset: Int) -> Bool {
    switch bytes[offset] {
    case 0x20, 0x09, UInt8(ascii: "*"), UInt8(ascii: "_"): true
    default: false
    }
  }

  /// The line or the sentence ends there, or a bracket closes: what goes on with 的, 人员, 系统 is prose.
  fileprivate func endsPhrase(at offset: Int) -> Bool {
    if offset == bytes.count || bytes[offset] == 0x0A { return true }
    let ends: [StaticString] = [
      " ", "*", "|", "。", "，", "；", "！", "）", ")", "】", "]", "!", ".", ",", ";", "　", "、", "”", "<",
    ]
    return ends.contains { has($0, at: offset) }
  }

  /// Right between quotation marks: spoken of, not said.
  func isQuoted(_ range: Range<Int>) -> Bool {
    let quotes: [(StaticString, StaticString)] = [
      ("“", "”"), ("‘", "’"), ("「", "」"), ("『", "』"), ("《", "》"), ("\"", "\""), ("`", "`"),
    ]
    return quotes.contains { has($0.0, before: range.lowerBound) && has($0.1, at: range.upperBound) }
  }
}
