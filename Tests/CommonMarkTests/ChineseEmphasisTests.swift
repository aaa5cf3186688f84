import CommonMark
import Testing

@Suite("Emphasis reads as Chinese expects") struct ChineseEmphasisTests {
  @Test(arguments: [
    ("**“重点”**内容", "<strong>“重点”</strong>内容"),
    ("这是**“重点”**内容", "这是<strong>“重点”</strong>内容"),
    ("**注意：**后文", "<strong>注意：</strong>后文"),
    ("**注意：**后文，**重点：**再后文，**（三）公开**。", "<strong>注意：</strong>后文，<strong>重点：</strong>再后文，<strong>（三）公开</strong>。"),
    ("这是**“重点”**内容和**“第二”**内容", "这是<strong>“重点”</strong>内容和<strong>“第二”</strong>内容"),
    ("按照*《条例》*第二十条", "按照<em>《条例》</em>第二十条"),
    ("这是***“重点”***内容", "这是<em><strong>“重点”</strong></em>内容"),
    ("**注意：**2024年", "<strong>注意：</strong>2024年"),
    ("共**“三项”**2024年", "共<strong>“三项”</strong>2024年"),
    ("2024**“三同步”**机制", "2024<strong>“三同步”</strong>机制"),
    ("이것은**「강조」**입니다", "이것은<strong>「강조」</strong>입니다"),
    ("这是**[链接](a.md)**内容", "这是<strong><a href=\"a.md\">链接</a></strong>内容"),
    ("这是**`代码`**内容", "这是<strong><code>代码</code></strong>内容"),
    ("*甲，**乙**丙*", "<em>甲，<strong>乙</strong>丙</em>"),
    ("**甲，**（乙）", "<strong>甲，</strong>（乙）"),
  ])
  func `stars beside Chinese punctuation are emphasis`(markdown: String, expected: String) {
    #expect(html(markdown) == "<p>\(expected)</p>\n")
  }

  @Test(arguments: [
    (#"\*\*“重点”\*\*内容"#, "<p>**“重点”**内容</p>\n"),
    ("甲 ** “乙” ** 丙", "<p>甲 ** “乙” ** 丙</p>\n"),
    ("3*4", "<p>3*4</p>\n"),
    ("word**“quoted”**word", "<p>word**“quoted”**word</p>\n"),
    ("这是__“重点”__内容", "<p>这是__“重点”__内容</p>\n"),
    ("* （一）\n* “二”", "<ul>\n<li>（一）</li>\n<li>“二”</li>\n</ul>\n"),
    ("甲\n\n***\n\n乙", "<p>甲</p>\n<hr/>\n<p>乙</p>\n"),
    ("> *（一）*后", "<blockquote>\n<p><em>（一）</em>后</p>\n</blockquote>\n"),
  ])
  func `other stars keep their rules`(markdown: String, expected: String) {
    #expect(html(markdown) == expected)
  }

  @Test func `what makes it work leaves no trace in code, addresses, titles, alternatives and cells`() {
    let document = read(
      """
      `甲*（乙）*丙` [甲*（乙）*丙](/甲*（乙）*丙 "甲*（乙）*丙") ![甲\\*（乙）*丙](甲*（乙）*丙.png)

      ```甲*（乙
      甲**（乙）**丙
      ```

      | 甲**（乙）**丙 | 甲 |
      |---|---|
      | 1 | 2 | 甲**（乙）**丙 |
      """)
    #expect(document.findings.isEmpty)
    #expect(!document.body.buffer.contains(1))
    #expect(document.body.links.map(\.destination) == ["/甲*（乙）*丙", "甲*（乙）*丙.png"])
    #expect(document.body.links[0].title == "甲*（乙）*丙")
    #expect(document.body.links[1].alt == "甲*（乙）*丙")
    #expect(document.body.tables[0].grid.header[0].text == "甲（乙）丙")
    #expect(document.body.tables[0].grid.rows[0].cells[2].text == "甲**（乙）**丙")
    #expect(ReferenceWriter(document.body).html.contains("<code>甲*（乙）*丙</code>"))
  }

  @Test func `an address in angle brackets keeps its stars`() {
    #expect(read("见<https://例.cn/*（a>。").body.links.map(\.destination) == ["https://例.cn/*（a"])
  }

  @Test func `columns do not count what was put in`() {
    let source = MarkedSource("这是**“重点”**内容和**“第二”**，[📍5 条](fact:a)")
    #expect(read(source.text).body.facts.map(\.location.place) == source.places)
  }
}

@Suite("Line breaks in the source") struct SoftBreakTests {
  @Test(arguments: [
    ("内容\n内容", "内容内容"),
    ("内容，\n“内容”\n内容", "内容，“内容”内容"),
    ("**重点**\n内容", "<strong>重点</strong>内容"),
    ("内容\n**重点**", "内容<strong>重点</strong>"),
    ("内容\n*[重点](a.md)*", "内容<em><a href=\"a.md\">重点</a></em>"),
    ("カナ\nカナ", "カナカナ"), ("ＡＢ\n内容", "ＡＢ内容"), ("内容`甲`\n乙", "内容<code>甲</code>乙"),
  ])
  func `between two Chinese characters a line break is nothing`(markdown: String, expected: String) {
    #expect(html(markdown) == "<p>\(expected)</p>\n")
  }

  @Test(arguments: ["word\nword", "内容\nword", "word\n内容", "2024\n年", "한국\n한국", "said “a”\n“b”"])
  func `elsewhere it is one line feed`(markdown: String) {
    #expect(html(markdown) == "<p>\(markdown)</p>\n")
  }

  @Test func `plain words fold it to a blank or to nothing`() {
    #expect(read("内容\n内容 word\nword  \n内容").body.paragraphs.map(\.text) == ["内容内容 word word 内容"])
  }

  @Test func `a hard break stays`() {
    #expect(html("内容  \n内容\\\n内容") == "<p>内容<br/>\n内容<br/>\n内容</p>\n")
  }

  @Test func `an image is no character`() {
    #expect(html("![图](a.png)\n内容") == "<p><img src=\"a.png\" alt=\"图\"/>\n内容</p>\n")
  }
}
