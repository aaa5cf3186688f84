import Disclosure

extension Rule {
  /// Another centre's name left in from the report that this one was made from.
  ///
  /// Other centres are named for good reasons too: its own sub-centres and parent, a visit, a joint project. Those are left out, by
  /// kinship and by the words of the sentence. In a title or as the issuer another centre's name is an error, in the text a warning.
  static let otherCentre = Rule(
    "other-centre",
    .portal { portal in
      var owners: [String: CheckedCentre] = [:]
      for centre in portal.centres { for name in [centre.name] + centre.formerNames { owners[name] = centre } }
      return portal.centres.flatMap { centre in
        let mentions = centre.reports.flatMap(\.trace.mentions) + centre.plans.flatMap(\.trace.mentions)
        return mentions.compactMap { mention -> Diagnostic? in
          guard let other = owner(of: mention.name, in: owners), !other.isKin(of: centre) else { return nil }
          return Diagnostic(
            mention.isSubject ? .error : .warning, "other-centre", at: mention.location,
            Text(
              zh: "这里写的是\(other.name)，本文件属于\(centre.name)",
              en: "this names \(other.name), the document is that of \(centre.name)"),
            fix: Text(
              zh: "若是沿用他处文稿，请改正名称；确指该中心的，写明与它的关系（如“与…联合”“赴…学习”）",
              en:
                "correct the name if another text was reused; if that centre is meant, say in the sentence how it takes part"
            ))
        }
      }
    })

  /// The centre that some words end with the name of: 由甲市公共资源交易中心. The longest name goes first, as one may end another.
  private static func owner(of words: String, in owners: [String: CheckedCentre]) -> CheckedCentre? {
    var rest = Substring(words)
    while !rest.isEmpty {
      if let owner = owners[String(rest)] { return owner }
      rest = rest.dropFirst()
    }
    return nil
  }
}

extension CheckedCentre {
  /// Itself, the centre above or below, one below the same, and the one that came after or before it.
  fileprivate func isKin(of other: CheckedCentre) -> Bool {
    id == other.id || parent == other.id || other.parent == id || (parent != nil && parent == other.parent)
      || successor == other.id || other.successor == id
  }
}

/// A centre named in a text.
package struct CentreMention: Hashable, Sendable {
  /// The words up to the end of the name; more may stand before it.
  package var name: String
  /// Whether it stands where only the document's own centre belongs: in the title or as the issuer.
  package var isSubject: Bool
  package var location: SourceLocation

  package init(name: String, isSubject: Bool, location: SourceLocation) {
    self.name = name
    self.isSubject = isSubject
    self.location = location
  }

  /// The first mention of each name in a document; a sentence that says why it names another is left out.
  static func all(of document: CheckedDocument) -> [CentreMention] {
    guard document.kind == .report || document.kind == .plan else { return [] }
    var mentions: [CentreMention] = []
    var seen: Set<String> = []
    func add(_ name: String, isSubject: Bool, at place: @autoclosure () -> SourceLocation) {
      guard seen.insert(name).inserted else { return }
      mentions.append(CentreMention(name: name, isSubject: isSubject, location: place()))
    }
    for key in ["title", "issuer"] {
      guard let node = document.frontMatter?[key], let text = node.text else { continue }
      for (_, name) in names(in: Array(text.utf8)) { add(name, isSubject: true, at: node.location) }
    }
    for (index, paragraph) in document.body.paragraphs.enumerated() {
      let text = Array(paragraph.text.utf8)
      for (range, name) in names(in: text) where !saysWhy(around: range, in: text) {
        add(name, isSubject: false, at: document.place(of: range, inParagraph: index))
      }
    }
    return mentions
  }

  private static let trade = Array("公共资源交易".utf8)
  private static let ends = ["服务中心", "交易中心", "分中心", "中心"].map { Array($0.utf8) }

  /// Names of centres: 公共资源交易…中心 with up to sixteen Chinese characters before it.
  private static func names(in text: [UInt8]) -> [(range: Range<Int>, name: String)] {
    var found: [(Range<Int>, String)] = []
    var from = 0
    while let start = text.firstOffset(of: "公共资源交易", from: from) {
      let behind = start + trade.count
      from = behind
      guard let end = ends.lazy.compactMap({ text[behind...].starts(with: $0) ? behind + $0.count : nil }).first else {
        continue
      }
      var first = start
      // A Chinese character is three bytes that begin with 1110.
      while first >= 3, start - first < 48, (0xE4...0xE9).contains(text[first - 3]) { first -= 3 }
      found.append((first..<end, String(decoding: text[first..<end], as: UTF8.self)))
    }
    return found
  }

  private static let reasons = [
    "学习", "调研", "考察", "交流", "合作", "联合", "会同", "共同", "与", "和", "协同", "对口", "互认", "跨区域", "异地", "借鉴", "经验", "赴", "帮扶",
    "共建",
    "等地", "毗邻", "同时", "上级", "省", "转发", "指导", "报送",
  ].map { Array($0.utf8) }

  /// Whether the sentence says how the other centre comes into it.
  ///
  /// The words may run into the name (与甲市…): up to 公共资源交易 everything is looked at.
  private static func saysWhy(around range: Range<Int>, in text: [UInt8]) -> Bool {
    let stop = Array("。".utf8)
    let name = text.firstOffset(of: "公共资源交易", from: range.lowerBound) ?? range.lowerBound
    var start = range.lowerBound
    while start >= 3, !text[(start - 3)...].starts(with: stop) { start -= 1 }
    var end = range.upperBound
    while end < text.count, !text[end...].starts(with: stop) { end += 1 }
    let sentence = Array(text[min(start, range.lowerBound)..<name] + text[range.upperBound..<end])
    return reasons.contains { reason in
      sentence.indices.contains { sentence[$0...].starts(with: reason) }
    }
  }
}
