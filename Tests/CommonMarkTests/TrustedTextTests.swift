import CommonMark
import Disclosure
import TestSupport
import Testing

@Suite("Bytes before anybody asks what they say") struct TrustedTextTests {
  private func findings(_ bytes: [UInt8]) -> [Diagnostic] { readDocument(file: "a.md", bytes: bytes).findings }

  @Test(arguments: otherEncodings)
  func `another encoding is one error with a guess`(guess: String, bytes: [UInt8]) {
    let found = findings(bytes)
    #expect(found.rules == ["encoding"])
    #expect(found[0].message.zh.contains(guess) && found[0].fix?.zh.contains("UTF-8") == true)
    #expect(readDocument(file: "a.md", bytes: bytes).body.segments.isEmpty)
  }

  @Test func `the first bad byte is located in characters`() {
    let found = findings("第一行\r\n第二\r行é".utf8 + [0xC0] + "后".utf8)
    #expect(found.map(\.location.place) == ["3:3"])
    #expect(findings([0xEF, 0xBB, 0xBF, 0x61, 0xFF]).map(\.location.place) == ["1:2"])
  }

  @Test(arguments: [
    "\u{0}", "\u{1}", "\u{B}", "\u{C}", "\u{1B}", "\u{7F}", "\u{85}", "\u{9F}", "\u{2028}", "\u{202A}", "\u{202E}",
    "\u{2066}", "\u{2069}", "\u{61C}", "\u{200F}", "\u{FFFE}", "\u{FFFF}", "&#8238;",
    "&#x202e;", "&#1;", "&#13;", "&rlm;",
  ])
  func `hidden characters are errors at their place`(character: String) {
    let found = findings(Array("甲\n乙丙\(character)丁".utf8))
    #expect(found.rules == ["control-character"])
    #expect(found.map(\.location.place) == ["2:3"])
  }

  @Test(arguments: [
    "\t", "\u{A0}", "\u{200E}", "\u{3000}", "\u{FF0C}", "\u{FFFD}", "é", "&#65;", "&#x;", "&#", "&amp;", "𠀀",
  ])
  func `visible ones are not`(character: String) {
    #expect(findings(Array("甲\(character)乙".utf8)).isEmpty)
  }

  @Test func `of a file full of them twenty are listed and the rest is counted`() {
    let found = findings([UInt8](repeating: 0, count: 1000))
    #expect(found.rules == Array(repeating: "control-character", count: 20) + ["further-findings"])
    #expect(found.last?.message.en == "from here on, 980 more of [control-character] in this file are not listed")
    #expect(found.last?.location.place == "1:21")
  }

  @Test(arguments: ["", " \n\t\r\n", "\u{FEFF}", "\u{FEFF}\n"])
  func `an empty file is an error`(text: String) {
    #expect(read(text).findings.rules == ["empty-file"])
    #expect(readData(file: "a.yml", bytes: Array(text.utf8)).findings.rules == ["empty-file"])
  }

  @Test func `line ends of all systems and a byte order mark are one text`() {
    let unix = "---\ntitle: 甲\n---\n# 乙\n\n[5](fact:a)\n"
    let expected = read(unix)
    for other in [
      "\u{FEFF}" + unix, unix.replacing("\n", "\r\n"), unix.replacing("\n", "\r"),
      "\u{FEFF}" + unix.replacing("\n", "\r\n"),
    ] {
      let document = read(other)
      #expect(document.body == expected.body)
      #expect(document.frontMatter == expected.frontMatter && document.frontMatter != nil)
    }
  }

  @Test func `random bytes never crash`() {
    var random = SeededGenerator(seed: 1)
    let pieces: [[UInt8]] = [
      "---\n", "a: ", "- ", "[", "{", "\"", "'", "|", "*", "&a ", "\t", ": ", "\n", "汉", "#", "**", "](fact:", "<", "`",
      "|---|",
    ].map { Array($0.utf8) }
    for _ in 0..<2000 {
      var bytes: [UInt8] = []
      let isText = random.chance(70)
      for _ in 0..<Int.random(in: 0...200, using: &random) {
        if isText { bytes += random.pick(pieces) } else { bytes.append(UInt8.random(in: 0...255, using: &random)) }
      }
      let document = readDocument(file: "a.md", bytes: bytes)
      #expect(!document.body.buffer.contains(1))
      let data = readData(file: "a.yml", bytes: bytes)
      #expect(data.node != nil || !data.findings.isEmpty, "\(bytes)")
    }
  }
}

private let otherEncodings: [(String, [UInt8])] = [
  ("GB 18030", [0xD5, 0xFE, 0xB8, 0xAE, 0xD0, 0xC5, 0xCF, 0xA2, 0xB9, 0xAB, 0xBF, 0xAA]),
  ("Latin-1", "caf".utf8 + [0xE9] + " ouvert le 3 f".utf8 + [0xE9] + "vrier".utf8),
  ("UTF-16", [0xFF, 0xFE, 0x3F, 0x65, 0x9C, 0x5E]),
  ("UTF-16", [0xFE, 0xFF, 0x65, 0x3F]),
]
