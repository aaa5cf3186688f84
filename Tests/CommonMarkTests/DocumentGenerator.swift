import TestSupport

/// Makes pseudo-random Markdown that reads like a report gone wrong: Chinese and Latin words, all of the markup we use, in
/// all places, closed or not.
struct DocumentGenerator {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func document() -> String {
    (0..<Int.random(in: 1...6, using: &random)).map { _ in block(depth: 0) }.joined(separator: "\n") + "\n"
  }

  /// Nothing but the characters that mean something, in any order.
  mutating func noise() -> String {
    let alphabet = [
      "*", "**", "_", "`", "[", "](", "]", "(", ")", "!", "\\", "&amp;", "|", "-", ":", "#", ">", "1.", "\n", "\n\n",
      " ", "  ",
      "    ", "汉", "字", "。", "“", "”", "（", "a", "b", "1", "```", "~", "<", "\t", "|---|", "[x] ", "- ",
    ]
    return (0..<Int.random(in: 1...60, using: &random)).map { _ in random.pick(alphabet) }.joined()
  }

  private mutating func block(depth: Int) -> String {
    switch Int.random(in: 0..<14, using: &random) {
    case 0:
      return String(repeating: "#", count: Int.random(in: 1...6, using: &random)) + " " + inlines(4)
        + (random.chance(20) ? " ##" : "") + "\n"
    case 1: return lines() + (random.chance(50) ? "===" : "---") + "\n"
    case 2 where depth < 3: return list(depth: depth)
    case 3 where depth < 3:
      return prefixed("> ", block(depth: depth + 1) + (random.chance(50) ? "\n" + block(depth: depth + 1) : ""))
    case 4:
      let fence = random.chance(50) ? "```" : "~~~~"
      return "\(fence)\(random.chance(50) ? "swift 其他" : "")\n\(inlines(3))\n\n**汉**“字”\n"
        + (random.chance(90) ? fence + "\n" : "")
    case 5: return "    " + inlines(3) + "\n      code\n"
    case 6, 7: return table()
    case 8: return random.pick(["---", "***", "* * *", "___"]) + "\n"
    case 9:
      return "[定义]: /path/\(word())\n[def]: <../a.md> \"标题 & \\\"title\\\"\"\n"
        + (random.chance(50) ? inlines(3) + "\n" : "")
    case 10 where depth < 3: return "- [\(random.pick(["x", " ", "X"]))] \(word())\n- [ ] \(word())\n"
    default: return lines()
    }
  }

  private mutating func list(depth: Int) -> String {
    let marker = random.pick(["- ", "* ", "+ ", "1. ", "3) "])
    let indent = String(repeating: " ", count: marker.utf8.count)
    var list = ""
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      list += marker + prefixed(indent, block(depth: depth + 1)).dropFirst(indent.utf8.count)
      if random.chance(30) { list += "\n" }
    }
    return list
  }

  private func prefixed(_ prefix: String, _ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map {
      $0.isEmpty ? String(prefix.prefix(1)) : prefix + $0
    }
    .joined(separator: "\n") + "\n"
  }

  private mutating func table() -> String {
    let columns = Int.random(in: 1...4, using: &random)
    func row(_ cells: [String], _ bare: Bool) -> String {
      bare ? cells.joined(separator: " | ") : "| " + cells.joined(separator: " | ") + " |"
    }
    let bare = random.chance(15) && columns > 1
    var lines = [row((0..<columns).map { _ in inlines(2) }, bare)]
    lines.append(row((0..<columns).map { _ in random.pick(["---", ":--", "--:", ":-:", "-"]) }, bare))
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      let count = random.chance(80) ? columns : Int.random(in: 1...5, using: &random)
      lines.append(row((0..<count).map { _ in random.chance(20) ? "" : inlines(2) }, bare))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func lines() -> String {
    var text = ""
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      text +=
        String(repeating: " ", count: random.chance(15) ? 2 : 0) + inlines(6)
        + random.pick(["\n", "\n", "\n", "  \n", "\\\n", " \n"])
    }
    return text
  }

  private mutating func inlines(_ most: Int) -> String {
    (0..<Int.random(in: 1...most, using: &random)).map { _ in inline(depth: 0) + random.pick(["", "", " ", "，", "。"]) }
      .joined()
  }

  private mutating func inline(depth: Int) -> String {
    switch Int.random(in: 0..<22, using: &random) {
    case 0...3 where depth < 3:
      let mark = random.pick(["*", "**", "**", "***", "_", "__"])
      return mark + inline(depth: depth + 1) + (random.chance(30) ? inline(depth: depth + 1) : "") + mark
    case 4: return "`" + word() + random.pick(["`", "` `", " \\`", "|`"])
    case 5: return "[\(inline(depth: 3))](fact:\(random.pick(["website-posts", "a-b"])))"
    case 6: return "[\(inline(depth: 3))](<../a b.md> \"\(word())\")"
    case 7:
      return "[\(inline(depth: 3))](https://example.com/\(random.pick(["a_b", "?a=1&b=%20", "路径", "x(y)z", "*a*"])))"
    case 8: return random.pick(["[定义]", "[文字][def]", "[def][]", "[没有][none]"])
    case 9: return "![\(word())*\(word())*](files/图.png)"
    // cmark lets an autolink stand inside a link, which is no HTML: we do not.
    case 10 where depth < 3:
      return random.pick(["<https://example.com/a>", "<mailto:a@example.com>", "<a@example.com>"])
    case 11: return "\\" + random.pick(["*", "_", "[", "|", "\\", "a", "“", "&"])
    case 12: return random.pick(["&amp;", "&lt;", "&copy;", "&nbsp;", "&#12345;", "&#x6c49;", "&none;", "&", "&quot;"])
    case 13: return random.pick(["*", "**", "_", "[", "]", "!", "`", "<", ">", "~~", "(", ")"])
    case 14: return "“" + word() + "”"
    case 15: return "（" + word() + "）"
    default: return word()
    }
  }

  private mutating func word() -> String {
    random.pick([
      "公开", "信息", "二〇二四年", "第二十条", "：", "——", "12 件", "3.5万元", "the", "Word", "a1", "é", "한국", "カナ", "𠀀", "，", "…",
    ])
  }
}
