import Markup
import Testing

@Suite("HTML that escapes itself") struct HTMLTests {
  @Test func `a literal is markup and an interpolated text is not`() {
    let name = "<b>A & \"B\"</b> 'c'"
    let html: HTML = "<p title=\"\(name)\">\(name[...])</p>"
    let escaped = "&lt;b&gt;A &amp; &quot;B&quot;&lt;/b&gt; 'c'"
    #expect(html.string == "<p title=\"\(escaped)\">\(escaped)</p>")
  }

  @Test func `numbers, markup, lists and absent markup find their form`() {
    let none: HTML? = nil
    let some: HTML? = "<hr/>"
    let items: [HTML] = ["<i>1</i>", "<i>2</i>"]
    let html: HTML = "\(-42)|\(HTML.raw("<br/>"))|\(none)|\(some)|\(items)"
    #expect(html.string == "-42|<br/>||<hr/>|<i>1</i><i>2</i>")
  }

  @Test(arguments: 0...17)
  func `every special character is escaped wherever it stands in a word of eight bytes`(offset: Int) {
    let before = String(repeating: "a", count: offset)
    for (character, entity) in [
      ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("\u{1}", ""), ("\u{FFFE}", ""),
    ] {
      let html = HTML(escaping: before + character + "，后文后文" + character)
      #expect(html.string == before + entity + "，后文后文" + entity)
    }
  }

  @Test func `characters that XML forbids are dropped and the others stay`() {
    let controls = String(String.UnicodeScalarView((0..<0x20).map { Unicode.Scalar($0)! }))
    #expect(HTML(escaping: controls).string == "\t\n\r")
    #expect(HTML(escaping: "\u{7F}\u{FFFE}，\u{FFFF}\u{FFFD}ￜ﷐").string == "\u{7F}，\u{FFFD}ￜ﷐")
  }

  @Test func `escaping equals the plain definition on every pair of characters`() {
    let alphabet: [String] = [
      "a", "\u{0}", "\t", "\u{1F}", " ", "\"", "&", "'", "<", "=", ">", "\u{7F}", "é", "，", "汉", "\u{FFFF}", "𠀀",
    ]
    for first in alphabet {
      for second in alphabet {
        let text = "1234567" + first + second + "7654321"
        #expect(HTML(escaping: text).string == plainly(escape: text), "\(text.unicodeScalars.map(\.value))")
      }
    }
  }

  @Test func `parts are joined with a separator`() {
    let parts: [HTML] = ["<i/>", "<b/>", "<u/>"]
    #expect(parts.joined(separator: ", ").string == "<i/>, <b/>, <u/>")
    #expect(parts.joined() == "<i/><b/><u/>")
    var html = HTML()
    #expect(html.isEmpty)
    html += "<p>"
    html.appendEscaped("a<b")
    html.appendRaw([0x3C, 0x2F, 0x70, 0x3E])
    #expect(html + "!" == "<p>a&lt;b</p>!")
  }
}

private func plainly(escape text: String) -> String {
  var escaped = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
    case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
    case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
    case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
    case "\t", "\n", "\r": escaped.append(scalar)
    case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": break
    default: escaped.append(scalar)
    }
  }
  return String(escaped)
}
