import CArena
import CommonMark
import Disclosure
import Foundation
import TestSupport
import Testing

/// Every input that an advisory for cmark-gfm was published for: refused at its size, harmless within the limits.
///
/// The time limit only ends a run that hangs; what is held are counts.
@Suite("The published attacks on cmark-gfm", .timeLimit(.minutes(30))) struct PublishedAttackTests {
  @Test(arguments: PublishedAttack.all) func `at its size it is refused before cmark sees it`(attack: PublishedAttack) {
    let document = read("---\na: b\n---\n甲\n\n" + attack.atFullSize)
    #expect(document.findings.rules.contains(attack.rule), "\(document.findings.rules)")
    #expect(document.findings.containsErrors && document.body.segments.isEmpty)
    for finding in document.findings {
      #expect(finding.fix != nil && finding.location.line > 4, "\(finding)")
    }
  }

  @Test(arguments: PublishedAttack.all) func `within the limits it costs little memory`(attack: PublishedAttack) {
    let text = attack.withinLimits
    guard attack.rule != "control-character" else { return }  // refused at any size
    let cost = cost(ofReading: String(repeating: text + "\n", count: max(1, 100_000 / text.utf8.count)))
    #expect(!cost.rules.contains(attack.rule) || attack.rule == "paragraph-too-long" && text.utf8.count > 16_000)
    #expect(cost.arena < 64 << 20, "\(cost.arena >> 20) MiB in the arena")
    #expect(cost.html < 4 << 20, "\(cost.html >> 10) kB of HTML")
  }

  @Test func `autolink, strikethrough and footnotes are off`() {
    #expect(html("www.a.cn a@b.cn ftp://c.cn ~~d~~ ~e~") == "<p>www.a.cn a@b.cn ftp://c.cn ~~d~~ ~e~</p>\n")
    #expect(html("甲[^1]\n\n[^1]: 乙\n") == "<p>甲<a href=\"%E4%B9%99\">^1</a></p>\n")
    #expect(read("://a [://b](c) x://d").body.links.map(\.destination) == ["c"])
  }
}

/// What reading a text takes, in bytes: of the arena of a thread that has read nothing else, and of HTML.
func cost(ofReading text: String) -> (arena: Int, html: Int, rules: [String]) {
  final class Result: @unchecked Sendable {
    // SAFETY: written by the thread before it signals, read after the wait.
    var value = (arena: 0, html: 0, rules: [String]())
  }
  let (result, done) = (Result(), DispatchSemaphore(value: 0))
  let thread = Thread {
    let document = read(text)
    result.value = (Int(sitegen_arena_capacity()), document.body.buffer.count, document.findings.rules)
    done.signal()
  }
  // What walks a tree by recursion would not get far on this.
  thread.stackSize = 256 * 1024
  thread.start()
  done.wait()
  return result.value
}
