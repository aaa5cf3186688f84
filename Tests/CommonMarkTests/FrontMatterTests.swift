import CommonMark
import Disclosure
import Testing

@Suite("Front matter and data files") struct FrontMatterTests {
  @Test func `every key and value knows its place`() {
    let source = MarkedSource(
      """
      ---
      📍title: 📍年度报告
      📍review:
        - {📍role: 📍初审, 📍name: 📍"某 科室"}
      📍number:📍
      ---
      # 一、甲
      """)
    let document = read(source.text)
    #expect(document.findings.isEmpty)
    let root = document.frontMatter
    var places: [String] = []
    func visit(_ node: DataNode) {
      switch node.value {
      case .text: places.append(node.location.place)
      case .list(let items): items.forEach(visit)
      case .mapping(let entries):
        for entry in entries {
          places.append(entry.keyLocation.place)
          visit(entry.value)
        }
      }
    }
    root.map(visit)
    #expect(places == source.places)
    #expect(root?["title"]?.location.length == 4)
    #expect(root?["review"]?.list?.first?["name"]?.value == .text("某 科室", isQuoted: true))
    #expect(root?["number"]?.isAbsent == true)
    #expect(document.body.headings.map(\.location.place) == ["7:3"])
  }

  @Test func `text of several lines is one value, measured by its first line`() {
    let root = read("---\na: 一\n  二\nb: |\n  三\n  四\nc: >\n  五\n  六\n---\n").frontMatter
    #expect(root?["a"]?.text == "一 二")
    #expect(root?["b"]?.text == "三\n四\n")
    #expect(root?["c"]?.text == "五 六\n")
    #expect(root?["a"]?.location.length == 1)
  }

  @Test func `none, an empty one and one behind blank lines`() {
    #expect(read("甲\n\n---\n").frontMatter == nil)
    #expect(read("---\n---\n甲").frontMatter?.entries == [])
    #expect(read("\n\n--- \na: b\n---\n甲").frontMatter?["a"]?.location.place == "4:4")
    #expect(read("---\n# note\n---\n甲").frontMatter?.entries == [])
  }

  @Test(arguments: [
    "📍---\ntitle: 甲\n", "---\na: 📍&x 1\n---\n", "---\na: 1\nb: 📍*x\n---\n", "---\na: 📍!!str 1\n---\n",
    "---\n📍<<: {b: 1}\n---\n",
    "---\na: 1\n📍a: 2\n---\n", "---\na: 1\n📍--- b\n---\n", "---\n📍[a, b]: 1\n---\n", "---\n? 📍{a: 1}\n: 2\n---\n",
    "---\na: [[[[[[[[[[[[[[[📍[1]]]]]]]]]]]]]]]]\n---\n", "---\n📍- a\n---\n", "---\n📍title：甲\n---\n",
  ])
  func `what is not plain is refused at its place`(marked: String) {
    let source = MarkedSource(marked)
    let findings = read(source.text).findings
    #expect(findings.rules == ["front-matter"], "\(findings)")
    #expect(findings.map(\.location.place) == source.places, "\(findings)")
    #expect(findings.allSatisfy { $0.fix != nil })
  }

  @Test(arguments: [
    ("---\na: 1\nb:\n📍\tc: 1\n---\n", "tab"), ("---\ntitle: 甲: 乙📍: 丙\n---\n".replacing("📍", ""), "colon"),
    ("---\na: 📍\"甲\nb: 1\n---\n", "closed"),
    ("---\na: 📍[1, 2\nb: 1\n---\n", "bracket"), ("---\na: 📍@甲\n---\n", "start with @"),
    ("---\na: 📍`甲\n---\n", "start with `"),
    ("---\nb: 1\n📍title：甲\n---\n", "full-width"), ("---\nb: 1\n📍title\nc: 2\n---\n", "colon"),
    ("---\na: \"甲📍\\q\"\n---\n", "backslash"),
    ("---\na: \"甲\" 乙\n---\n", "quotation"), ("---\na: 1\n b: 2\n---\n", "indented"), ("---\na: *\n---\n", "& or *"),
    ("---\na: %b\n---\n", "%"),
  ])
  func `libyaml's complaints become plain words`(marked: String, word: String) {
    let source = MarkedSource(marked)
    let document = read(source.text)
    let findings = document.findings
    #expect(findings.rules == ["front-matter"], "\(findings)")
    #expect(findings.first?.message.en.contains(word) == true, "\(findings)")
    #expect(findings.first?.fix != nil)
    if !source.places.isEmpty { #expect(findings.map(\.location.place) == source.places, "\(findings)") }
    #expect(document.frontMatter == nil)
  }

  @Test func `an escape cannot smuggle in a hidden character`() {
    #expect(read("---\na: \"x\\u202Ey\"\n---\n").findings.rules == ["control-character"])
  }

  @Test func `front matter and body are both read when one is wrong`() {
    let document = read("---\na: 1\na: 2\n---\n<b>\n")
    #expect(document.findings.rules == ["front-matter", "raw-html"])
    #expect(document.frontMatter?["a"]?.text == "1")
  }

  @Test func `a data file is one tree`() {
    let reading = readData(file: "indicators.yml", bytes: Array("# 注\n---\n- id: a\n  name: 甲\n- id: b\n".utf8))
    #expect(reading.findings.isEmpty)
    #expect(reading.node?.list?.map { $0["id"]?.text } == ["a", "b"])
    #expect(reading.node?.list?.last?["id"]?.location.place == "5:7")
    #expect(readData(file: "a.yml", bytes: Array("# 注\n".utf8)).findings.rules == ["empty-file"])
  }

  @Test func `an alias bomb costs nothing`() {
    let bomb = "a: &a [x]\n" + (0..<9).map { "b\($0): &b\($0) [*a, *a, *a]\n" }.joined()
    let findings = readData(file: "a.yml", bytes: Array(bomb.utf8)).findings
    #expect(findings.count == 20 + 1)
    #expect(findings.last?.message.en.contains("\(10 + 27 - 20) more") == true)
  }
}
