import CommonMark
import Disclosure
import Testing

@Suite("Links and images") struct LinkTests {
  @Test(
    arguments: [
      "https://example.com/a?b=c:d#e", "http://example.com", "HTTPS://example.com", "mailto:a@example.com",
      "tel:0533-2270076",
      "../plans/2025.md#s-2", "/centres/zibo/", "#s-1", "files/指南.pdf", "?a=b:c", "a/b:c", "文件（一）.pdf", "", "//",
    ].filter { $0 != "//" })
  func `allowed addresses stay as they were written`(address: String) {
    let document = read("[甲](<\(address)>)")
    #expect(document.findings.isEmpty)
    #expect(document.body.links.map(\.destination) == [address])
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java&#x73;cript:alert(1)", "javascript&colon;alert(1)",
    "javascript&#58;alert(1)",
    "java&Tab;script:alert(1)", "java&NewLine;script:alert(1)", "&Tab;javascript:alert(1)", "javascript%3Aalert(1)",
    "javascript%3aalert(1)", "java%0ascript:alert(1)", "java%09script%3Aalert(1)", "javascript&amp;colon;alert(1)",
    "javascript\\:alert(1)", "data:text/html;base64,PHNjcmlwdD4=", "vbscript:msgbox(1)", "file:///etc/passwd",
    "//evil.example/a", "/\\\\evil.example", "\\\\\\\\evil.example", "\\\\/evil.example", "ftp://example.com", "blob:x",
    "view-source:x", "feed:javascript:alert(1)", "https:evil", "https:///evil", "http:javascript:alert(1)",
    "about:blank", "ws://a",
    ":javascript:", "1:a", "javascript：a:b", "mailto:", "http&colon;//a&colon;b\\\\c", "<javascript:alert(1)>",
    "&#32;//evil.example",
  ])
  func `other schemes and what hides them are refused and shown as text`(address: String) {
    for markdown in ["[**甲**](\(address))", "[**甲**][r]\n\n[r]: \(address)"] {
      let document = read(markdown)
      #expect(document.body.links.isEmpty, "\(markdown)")
      let shown = ReferenceWriter(document.body).html
      #expect(!shown.contains("<a "), "\(markdown) \(shown)")
      // Either an error, or cmark saw no link and the address is visible text.
      #expect(
        document.findings.rules == ["link-scheme"] || document.findings.isEmpty && shown.contains("]"),
        "\(markdown) \(document.findings)")
    }
  }

  @Test func `a refused address keeps the words of the link`() {
    #expect(html("见[**甲**](javascript:x)。") == "<p>见<strong>甲</strong>。</p>\n")
  }

  @Test func `a finding stands at the address, that of a reference at the link`() {
    let source = MarkedSource(
      "甲[乙](📍data:x) 丙📍[丁][r]\n\n[r]: file:x\n\n| a |\n|---|\n| \\| [乙](<📍data:x>) |\n\n📍![图](data:y)")
    let findings = read(source.text).findings
    #expect(findings.dropLast().map(\.location.place) == source.places.dropLast())
    #expect(findings[0].location.length == 6)
    #expect(findings.last?.rule == "image-source")
  }

  @Test func `a link knows its title and where its address stands`() {
    let source = MarkedSource("甲 [乙](📍../a.md \"题 & 名\") <📍https://a.cn/> ![图*一*](📍files/图.png 't')")
    let body = read(source.text).body
    #expect(body.links.map(\.location.place) == source.places)
    #expect(body.links.map(\.title) == ["题 & 名", "", "t"])
    #expect(body.links.map(\.alt) == ["", "", "图一"])
    #expect(body.links.map(\.isImage) == [false, false, true])
  }

  @Test(arguments: [
    "https://example.com/a.png", "/a.png", "//a/b.png", "data:image/png;base64,AA", "javascript:x", "#a", "",
  ])
  func `images come from beside the document only`(address: String) {
    let document = read("![图](<\(address)>)")
    #expect(document.findings.rules == ["image-source"])
    #expect(document.body.links.isEmpty)
    #expect(ReferenceWriter(document.body).html == "<p>图</p>\n")
  }

  @Test func `an address in angle brackets inside a link is only words`() {
    #expect(html("[甲 <https://a.cn>](b.md)") == "<p><a href=\"b.md\">甲 https://a.cn</a></p>\n")
  }

  @Test func `an image may be a link`() {
    #expect(html("[![图](a.png)](b.md)") == "<p><a href=\"b.md\"><img src=\"a.png\" alt=\"图\"/></a></p>\n")
  }
}

@Suite("Bare addresses") struct BareAddressTests {
  @Test(arguments: [
    ("网址http://www.zibo.gov.cn/，电话", "http://www.zibo.gov.cn/"),
    ("见https://a.cn/b_c?d=1&e=2。", "https://a.cn/b_c?d=1&e=2"),
    ("（https://a.cn/b）后", "https://a.cn/b"), ("(https://a.cn/b)后", "https://a.cn/b"),
    ("https://a.cn/b(c)d", "https://a.cn/b(c)d"),
    ("https://a.cn/b.", "https://a.cn/b"), ("https://a.cn/b?!", "https://a.cn/b"), ("https://a.cn后文", "https://a.cn"),
    ("“https://a.cn”", "https://a.cn"), ("**https://a.cn/**", "https://a.cn/"), ("HTTP://A.CN/x", "HTTP://A.CN/x"),
    ("https://a.cn/a*b", "https://a.cn/a*b"),
  ])
  func `they are links up to the sentence's own characters`(markdown: String, address: String) {
    let body = read(markdown).body
    #expect(body.links.map(\.destination) == [address])
  }

  @Test(arguments: [
    "`https://a.cn`", "https://", "xhttps://a.cn", "ftp://a.cn", "https:/a.cn", "http://。", "![https://a.cn](b.png)",
  ])
  func `code, other schemes and half an address are not`(markdown: String) {
    #expect(read(markdown).body.links.filter { !$0.isImage }.isEmpty)
  }

  @Test func `inside a link they are words`() {
    #expect(read("[https://a.cn](b.md)").body.links.map(\.destination) == ["b.md"])
  }

  @Test func `they are located`() {
    let source = MarkedSource("甲&amp;**“乙”**丙\n\\*📍https://a.cn/x_y 和📍http://b.cn\n\n- 📍http://c.cn")
    let links = read(source.text).body.links
    #expect(links.map(\.location.place) == source.places)
    #expect(links.map(\.location.length) == [16, 11, 11])
  }

  @Test func `they are escaped like any text`() {
    #expect(html("http://a.cn/?a&b") == "<p><a href=\"http://a.cn/?a&amp;b\">http://a.cn/?a&amp;b</a></p>\n")
  }
}
