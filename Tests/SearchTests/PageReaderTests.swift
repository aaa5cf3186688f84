import Testing

@testable import Search

@Suite struct PageReaderTests {
  private func read(_ page: String, sections: [String: UInt8] = [:]) -> (page: String, blocks: [String]) {
    let sections = Dictionary(uniqueKeysWithValues: sections.map { (Array($0.utf8), $1) })
    let read = PageReader.read(Array(page.utf8), sections: sections)
    let blocks = read.text.blocks.map { block in
      let words = [block.anchor, block.text].map { String(decoding: $0, as: UTF8.self) }
      return "\(words[0]) \(block.place) \(block.section): \(words[1])"
    }
    return (String(decoding: read.page, as: UTF8.self), blocks)
  }

  @Test func `only what is marked is read, and each element with text gets a name`() {
    let read = read(
      #"<p>one</p><div data-search="yes"><p>two <b>and</b> <i>three</i></p><p id="own">four</p></div><p>five</p>"#)
    #expect(read.blocks == ["p-1 prose 0: two and three", "own prose 0: four"])
    #expect(
      read.page
        == #"<p>one</p><div data-search="yes"><p id="p-1">two <b>and</b> <i>three</i></p><p id="own">four</p></div><p>five</p>"#
    )
  }

  @Test func `text on both sides of a list belongs to the item, in two blocks`() {
    let read = read(#"<ul data-search="yes"><li>one<ul><li>two</li></ul>three</li></ul>"#)
    #expect(read.blocks == ["p-1 prose 0: one", "p-2 prose 0: two", "p-1 prose 0: three"])
    #expect(read.page.contains(#"<li id="p-1">one<ul><li id="p-2">two</li></ul>three</li>"#))
  }

  @Test func `headings, captions, labels and cells have their places`() {
    let read = read(
      #"""
      <h1 data-search="yes" lang="zh">题</h1><div class="x" data-search="yes"><h2 id="s-1">甲<a data-search="no" href="#s-1">#</a></h2>
      <table><caption>表</caption><tr><th id="c">项</th><td id="c/d">0</td><td></td></tr></table><dl><dt>名</dt><dd>值</dd></dl></div>
      """#)
    #expect(
      read.blocks == [
        "p-1 title 0: 题", "s-1 heading 0: 甲", "p-2 heading 0: 表", "c label 0: 项", "c/d prose 0: 0", "p-3 label 0: 名",
        "p-4 prose 0: 值",
      ])
  }

  @Test func `a statutory section goes to the next heading that begins one`() {
    let read = read(
      #"<div data-search="yes"><p>a</p><h2 id="s-1">b</h2><h3 id="s-1-1">c</h3><p>d</p><h2 id="s-2">e</h2><h2 id="x">f</h2></div><p data-search="yes">g</p>"#,
      sections: ["s-1": 1, "s-2": 2, "x": 0])
    #expect(
      read.blocks == [
        "p-1 prose 0: a", "s-1 heading 1: b", "s-1-1 heading 1: c", "p-2 prose 1: d", "s-2 heading 2: e",
        "x heading 0: f",
        "p-3 prose 0: g",
      ])
  }

  @Test func `what is hidden or drawn is no text`() {
    let read = read(
      #"<div data-search="yes"><p hidden="hidden">a</p><p aria-hidden="true">b</p><svg><text>c</text></svg><p>d<span data-search="no">e</span>f</p><!-- g --></div>"#
    )
    #expect(read.blocks == ["p-1 prose 0: df"])
  }

  @Test func `entities, breaks and white space read as they are seen`() {
    let read = read("<p data-search=\"yes\">\n a &amp; b&lt;c&gt;&#20013;&#x56FD;&nbsp;d<br/>e &unknown; f\n\n</p>")
    #expect(read.blocks == ["p-1 prose 0: a & b<c>中国\u{A0}d e &unknown; f"])
  }

  @Test func `a page that was read is left as it is`() {
    let page = #"<div data-search="yes"><p>one</p><p>two</p></div>"#
    let once = read(page)
    let twice = read(once.page)
    #expect(twice.page == once.page && twice.blocks == once.blocks)
  }

  /// Templates are anybody's; a page that is not well-formed is still a page.
  @Test(arguments: [
    #"<p data-search="yes">a<p>b"#, #"<p data-search="yes">a</div></p>b"#, #"<p data-search="yes""#,
    #"<p data-search="yes">a<"#,
    #"<p data-search="yes">a</"#, #"<p data-search="yes" id=>a"#, #"<p data-search="yes">a&"#, #" data-search="yes""#,
    #"<p data-search="yes">a<!"#, #"<p id='x data-search="yes">a</p>"#,
  ])
  func `nothing in a page stops the reading`(_ page: String) {
    let read = read(page)
    #expect(read.page.utf8.count >= page.utf8.count)
  }
}
