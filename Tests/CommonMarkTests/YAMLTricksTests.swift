import CommonMark
import Disclosure
import Testing

/// What YAML can do that front matter must not, and what it must take as the text it is.
@Suite("Tricks of YAML") struct YAMLTricksTests {
  private func rules(_ yaml: String) -> [String] { read("---\n\(yaml)\n---\n甲\n").findings.rules }

  @Test(arguments: [
    String(repeating: "[", count: 200_000), String(repeating: "{a: ", count: 50_000),
    String(repeating: "- ", count: 100_000),
    String(repeating: "? ", count: 100_000), String(repeating: "a:\n ", count: 17) + "b",
    (0..<17).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
  ])
  func `nesting ends where the limit is, whatever it is made of`(yaml: String) {
    let document = read("---\nk: 1\n\(yaml)\n---\n甲\n")
    #expect(document.findings.rules.allSatisfy { $0 == "front-matter" } && !document.findings.isEmpty)
  }

  @Test func `a scalar is text, never a number, a date or a truth`() {
    let root = read(
      "---\na: .nan\nb: -.inf\nc: 1e999\nd: 0o17\ne: 0x1F\nf: yes\ng: 2025-01-17\nh: 12:30:45\ni: 1_000\nj: \"null\"\n---\n"
    ).frontMatter
    #expect(
      root?.entries?.map { $0.value.text } == [
        ".nan", "-.inf", "1e999", "0o17", "0x1F", "yes", "2025-01-17", "12:30:45", "1_000", "null",
      ])
  }

  @Test(arguments: [
    "a: !!binary aGk=", "a: !<tag:yaml.org,2002:str> x", "a: !x {b: 1}", "a: !!python/object:os.system x", "a: &b c",
    "a: *b",
    "<<: {a: 1}", "<<: *b", "%TAG ! tag:x,2000:", "%YAML 9.9", "a: 1\n...\n%YAML 1.2\n--- \nb: 2", "[a]: b",
    "{a: 1}: b",
    "a: 1\na: 2", "a: 1\n\"a\": 2",
  ])
  func `what means something else than it says is refused`(yaml: String) {
    let found = rules(yaml)
    #expect(!found.isEmpty && found.allSatisfy { $0 == "front-matter" }, "\(found)")
  }

  @Test(arguments: ["\\0", "\\e", "\\x7f", "\\u202e", "\\u2028", "\\u200f", "\\r", "\\N", "\\L", "\\P", "\\ud800"])
  func `an escape makes no invisible character`(escape: String) {
    #expect(!rules("a: \"甲\(escape)乙\"").isEmpty)
  }

  @Test func `a huge text is one value, and a message about it is short`() {
    let text = String(repeating: "甲", count: 80_000)
    #expect(read("---\na: \(text)\n---\n").frontMatter?["a"]?.text == text)
    let found = read("---\n\(text): &x 1\n\(text): 2\n---\n").findings
    #expect(!found.isEmpty && found.allSatisfy { $0.message.zh.unicodeScalars.count <= 1_001 })
  }

  @Test func `two hundred thousand values and forty thousand repeated keys are read once`() {
    let list = readData(file: "a.yml", bytes: Array("a: [\(String(repeating: "b,", count: 100_000))]".utf8))
    #expect(list.node?["a"]?.list?.count == 100_000 && list.findings.isEmpty)
    let repeated = readData(file: "a.yml", bytes: Array(String(repeating: "a: 1\n", count: 40_000).utf8))
    #expect(repeated.findings.rules == Array(repeating: "front-matter", count: 20) + ["further-findings"])
    #expect(repeated.findings.last?.message.en.contains("39979 more") == true)
  }

  @Test func `byte order marks, line ends and tabs`() {
    for text in ["\u{FEFF}---\r\na: b\r\n---\r\n甲", "---\ra: b\r---\r甲", "---\na:\tb\n---\n甲"] {
      #expect(read(text).frontMatter?["a"]?.text == "b", "\(text.debugDescription)")
    }
    #expect(rules("a:\n\tb: 1") == ["front-matter"])
  }

  @Test(
    arguments: [
      [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xF0, 0x80, 0x80, 0xAF], [0xC1, 0xBF], [0xED, 0xA0, 0x80],
      [0xF4, 0x90, 0x80, 0x80],
      [0xF8, 0x88, 0x80, 0x80, 0x80], [0x80], [0xE4, 0xB8], [0xFF],
    ] as [[UInt8]])
  func `overlong, half and impossible UTF-8`(bytes: [UInt8]) {
    let place = [UInt8]("---\na: 甲".utf8)
    let document = readDocument(file: "a.md", bytes: place + bytes + [UInt8]("\n---\n".utf8))
    #expect(document.findings.rules == ["encoding"] && document.findings.map(\.location.place) == ["2:5"])
    #expect(readDocument(file: "a.md", bytes: place + bytes).findings.rules == ["encoding"])
  }
}
