import CommonMark
import Disclosure
import Testing

@testable import func CommonMark.emphasisMarked

/// Our walk over the tree held against cmark's own HTML writer, with the same extensions and options.
///
/// The deliberate differences, each with tests of its own:
/// - Chinese emphasis (`ChineseEmphasisTests`): a text whose stars we mark is given to cmark with the marks, which are then taken
///   out of its HTML; a text without any is given as it is.
/// - soft breaks between Chinese characters (`SoftBreakTests`): such line feeds are taken out of both.
/// - raw HTML, refused addresses (`RawHTMLTests`, `LinkTests`): documents with such findings are left out.
/// - bare addresses (`BareAddressTests`): a link whose words are its address counts as those words, in both.
/// - an address in angle brackets inside another link (`LinkTests`), which is no HTML: the generator writes none.
/// - heading ids (`HeadingTests`): the reference writer leaves them out.
/// - the state of a task (`ListTests`): cmark takes an `[x]` later in the line for it; the generator writes none.
@Suite("Our HTML is cmark's HTML") struct AgainstCmarkTests {
  @Test(arguments: samples)
  func `samples of every construct`(sample: String) {
    expectAgreement(on: sample, "sample")
  }

  @Test func `the originals of the five documents`() throws {
    let originals = originalDocuments()
    if originals.isEmpty {
      print(
        "SKIPPED: no folder ../shared/originals beside the checkout, so our HTML was not compared on real documents")
    }
    for (name, text) in originals { expectAgreement(on: text, name) }
  }

  @Test(arguments: 0..<8)
  func `eight times a thousand generated documents`(part: Int) {
    var (marked, plain, skipped) = (0, 0, 0)
    for index in 0..<1000 {
      let seed = UInt64(part * 1000 + index)
      var generator = DocumentGenerator(seed: seed)
      let text = index % 4 == 3 ? generator.noise() : generator.document()
      switch expectAgreement(on: text, "seed \(seed)") {
      case .marked: marked += 1
      case .plain: plain += 1
      case .skipped: skipped += 1
      }
    }
    // Were nearly everything skipped, agreement would say nothing.
    #expect(plain > 350 && marked > 100 && skipped < 300, "plain \(plain), marked \(marked), skipped \(skipped)")
  }

  enum Comparison { case plain, marked, skipped }

  @discardableResult
  private func expectAgreement(on text: String, _ name: String) -> Comparison {
    let document = read(text)
    if document.frontMatter != nil || !document.findings.isEmpty { return .skipped }
    let bytes = Array(text.utf8)
    let marked = emphasisMarked(bytes[...])
    let theirs = cmarkHTML(marked).replacing("\u{1}", "").replacing("%01", "")
    let ours = ReferenceWriter(document.body).html
    func folded(_ html: String) -> String { withoutAddressesAsLinks(withoutChineseLineEnds(html)) }
    let difference = firstDifference(folded(inOurSpelling(theirs)), folded(ours))
    #expect(difference == nil, "\(name) differs\n\(difference ?? "")\n--- document\n\(text)\n--- ours\n\(ours)")
    return marked.count == bytes.count ? .plain : .marked
  }
}

private func firstDifference(_ theirs: String, _ ours: String) -> String? {
  guard theirs != ours else { return nil }
  let (left, right) = (theirs.split(separator: "\n"), ours.split(separator: "\n"))
  let line = (0..<max(left.count, right.count)).first { $0 >= left.count || $0 >= right.count || left[$0] != right[$0] }
  guard let line else { return "only empty lines differ" }
  return "cmark: \(line < left.count ? left[line] : "")\nours:  \(line < right.count ? right[line] : "")"
}

private let samples = [
  "plain\n", "two\nlines\n", "hard  \nbreak\\\nagain\n", "# a\n\n## b ##\n\nc\n===\n\nd\n---\n",
  "*a* **b** ***c*** _d_ __e__\n",
  "- a\n- b\n  - c\n\n    d\n", "1. a\n2. b\n", "7) a\n8) b\n", "- a\n\n- b\n", "- [ ] a\n- [x] b\n",
  "> a\n> > b\nlazy\n",
  "```swift more\nlet a = \"<&>\"\n```\n", "    indented\n\n    code\n", "`a` ``b`c`` ` d `\n", "---\n\n***\n",
  "[a](/b \"t\") [c](<d e>) <https://e.com/?a=b&c> <a@b.cn>\n", "![a *b* `c`](d.png \"t\") [![e](f.png)](g)\n",
  "[a]: /b 'title'\n\n[a] [b][a] [a][] [c]\n", "&copy; &amp; &lt; &#35; \\* \\& \"q\"\n",
  "| a | b |\n|:--|--:|\n| 1 | `2|` |\n| 3 |\n| 4 | 5 | 6 |\n", "text\n| a |\n|---|\n| b |\nc\n", "| a |\n|---|\n",
  "- | a |\n  |---|\n  | b |\n- > | a |\n  > |:-:|\n", "- a\n  ```\n  b\n  ```\n- ---\n", "", "   \n\na\n",
  "a\tb\n\n\tcode\n",
  "****a****\n", "**a *b***\n", "[a](b)\n\n[a](b 'c\nd')\n", "- # a\n- > b\n", "* a\n\n  b\n* c\n", "a \\| b | c\n",
]
