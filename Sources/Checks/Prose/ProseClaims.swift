import CommonMark
import Disclosure

/// All that a report says in sentences about the quantities of its form.
struct ProseClaims {
  private(set) var claims: [ProseClaim] = []
  private(set) var changes: [ChangeClaim] = []

  init() {}

  init(of document: CheckedDocument) {
    guard document.kind == .report, let year = document.year else { return }
    var sentence = 0
    for (index, paragraph) in document.body.paragraphs.enumerated() where ProseTrigger.isPresent(in: paragraph.text) {
      let reader = ProseReader(
        ProseSentences(paragraph.text), paragraph: index, year: year, topic: Self.topic(of: paragraph, in: document),
        firstSentence: sentence)
      sentence = reader.nextSentence
      claims += reader.claims
      changes += reader.changes.map { change in
        ChangeClaim(
          measures: change.measures, kind: change.kind, amount: change.amount.value,
          location: document.place(of: change.range, inParagraph: index))
      }
    }
    dropAmbiguous()
    changes += claims.compactMap { claim in
      guard claim.yearOffset == -1, !claim.isPart, let number = claim.exactNumber else { return nil }
      return ChangeClaim(
        measures: [claim.measure], kind: .lastYear, amount: number, location: claim.location(in: document))
    }
    claims.removeAll { $0.yearOffset != 0 }
    addFacts(of: document)
  }

  /// What a claim is about is told by the heading where the sentence itself does not.
  private static func topic(of paragraph: Paragraph, in document: CheckedDocument) -> ProseTopic {
    guard let heading = paragraph.heading else { return .none }
    let words = ProseSentences(document.body.headings[heading].text).sentences.flatMap(\.self)
    let topic = ProseTopic(ClauseMeaning(words))
    // Only requests: a section named after reviews speaks of both kinds.
    return topic == .requests ? .requests : .none
  }

  /// Where one sentence gives a quantity two numbers, they are parts of it by something this reader does not know.
  private mutating func dropAmbiguous() {
    struct Key: Hashable {
      var measure: Measure
      var year: Int
      var sentence: Int
    }
    func key(_ claim: ProseClaim) -> Key {
      Key(measure: claim.measure, year: claim.yearOffset, sentence: claim.sentence)
    }
    var numbers: [Key: Set<Decimal>] = [:]
    for claim in claims { if let number = claim.exactNumber { numbers[key(claim), default: []].insert(number) } }
    claims.removeAll { numbers[key($0), default: []].count > 1 }
  }

  /// Marked figures say what they count, in whatever words. Where the words are understood as well, the one beside the number stays.
  private mutating func addFacts(of document: CheckedDocument) {
    for (mark, fact) in zip(document.body.facts, document.facts) {
      guard let fact, !mark.isInTable else { continue }
      if mark.indicator == "requests-received-change" {
        addChange(fact)
        continue
      }
      guard let measure = Measure(indicator: mark.indicator) else { continue }
      let firmness: ProseNumber.Firmness =
        switch fact.quantity.qualifier {
        case .exactly: .exactly
        case .atLeast: .atLeast
        case .almost: .almost
        }
      let number = ProseNumber(value: fact.quantity.number, unit: fact.quantity.unit, firmness: firmness)
      claims.append(ProseClaim(measure: measure, statement: .number(number), place: .fact(fact.location), sentence: -1))
    }
  }

  private mutating func addChange(_ fact: Fact) {
    guard fact.quantity.qualifier == .exactly,
      !changes.contains(where: { $0.kind == .difference && $0.location.overlaps(fact.location) })
    else { return }
    changes.append(
      ChangeClaim(
        measures: [.received], kind: .difference, amount: fact.quantity.amount.comparable, location: fact.location))
  }
}

extension SourceLocation {
  func overlaps(_ other: SourceLocation) -> Bool {
    file == other.file && line == other.line && column < other.column + other.length
      && other.column < column + length
  }
}

/// Whether a paragraph is worth reading: whether it names anything that the form counts.
///
/// Most paragraphs do not, and looking for two characters side by side costs a small part of reading the sentences.
enum ProseTrigger {
  static func isPresent(in text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var index = 0
      while index + 6 <= bytes.count {
        let byte = bytes[index]
        if byte < 0x80 {
          index += 1
          continue
        }
        if byte & 0xF0 == 0xE0, firsts[key(bytes, index) & 0x3FF],
          words.contains(Pair(first: key(bytes, index), second: key(bytes, index + 3)))
        {
          return true
        }
        index += byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      }
      return false
    }
  }

  private struct Pair: Hashable, Sendable {
    var first: Int
    var second: Int
  }

  private static func key(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    Int(bytes[index] & 0x0F) << 12 | Int(bytes[index + 1] & 0x3F) << 6 | Int(bytes[index + 2] & 0x3F)
  }

  /// What the words of the vocabulary that name a quantity start with, or have inside.
  private static let words: Set<Pair> = Set(
    [
      "申请", "复议", "诉讼", "起诉", "被诉", "规章", "性文", "政许", "政处", "政强", "理费", "性收", "结转", "举报", "收到", "收取", "办结", "答复",
      "受理", "接到", "接收", "新收", "请公", "动公",
    ].map { word in
      let scalars = Array(word.unicodeScalars)
      return Pair(first: Int(scalars[0].value), second: Int(scalars[1].value))
    })

  /// By the last ten bits of the first character, so that nearly every other one is passed over without hashing.
  private static let firsts: [Bool] = {
    var table = [Bool](repeating: false, count: 0x400)
    for pair in words { table[pair.first & 0x3FF] = true }
    return table
  }()
}
