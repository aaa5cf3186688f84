import Disclosure

extension Rule {
  /// Notices are cited by name and number (文号); a wrong number sends the reader to another document, or to none.
  ///
  /// Nothing is said of numbers of bodies that are not in the list, nor of a name that another body gave to its own notice.
  static let citation = Rule(
    "citation",
    .words { scan in
      let citations = scan.events.compactMap { event in
        event.kind == .number
          ? DocumentNumber(at: event.offset, in: scan.text).map { Citation($0, in: scan.text) } : nil
      }
      let found =
        citations.compactMap { issuer($0, in: scan.text) } + named(citations, in: scan)
        + formats(citations, in: scan.text) + regulations(in: scan)
      var seen: Set<Int> = []
      return found.filter { seen.insert($0.range.lowerBound).inserted && !scan.text.isQuotedInFrontMatter($0.range) }
    })

  private static let compare = Text(zh: "与通知原文核对后改正", en: "compare with the notice itself and mend the number")

  /// `国办公开函〔2021〕30号`: year and number of a known notice behind letters that are nearly those of its issuer.
  ///
  /// Short letters are near those of too many real bodies (国办函, 川办函), so only six are compared.
  private static func issuer(_ citation: Citation, in text: ScannedText) -> TextFinding? {
    guard
      let meant = Instrument.all.first(where: {
        $0.year == citation.year && $0.serial == citation.serial && $0.issuer.count >= 6
      }),
      !citation.letters.hasSuffix(meant.issuer), let first = meant.issuer.first,
      let start = citation.letters.lastIndex(of: first)
    else { return nil }
    let written = String(citation.letters[start...])
    guard written.count >= meant.issuer.count - 1, Spelling.distance(written, meant.issuer, limit: 2) <= 2 else {
      return nil
    }
    let range = citation.number.range.lowerBound - citation.gap - written.utf8.count..<citation.number.range.upperBound
    return TextFinding(
      .error, at: range,
      Text(
        zh: "文号“\(text.string(range))”有误，该通知的文号是“\(meant.number)”",
        en: "“\(text.string(range))” is no document number; that notice is \(meant.number)"),
      fix: compare)
  }

  /// The name of a known document with another number of the same issuer behind it.
  private static func named(_ citations: [Citation], in scan: WordScan) -> [TextFinding] {
    let text = scan.text
    return scan.words { if case .instrument(let number) = $0 { number } else { nil } }.compactMap { number, name in
      let meant = Instrument.all[number]
      guard let citation = citations.first(where: { $0.start >= name.upperBound }),
        citation.start - name.upperBound <= 60,
        citation.letters.hasSuffix(meant.issuer), let year = citation.year,
        isOneClause(name.upperBound..<citation.start, in: text)
      else { return nil }
      // The format of 2019 bears the same name, with （试行） behind it or not.
      let accepted = meant.serial == 30 ? [(2021, 30), (2019, 60)] : [(meant.year, meant.serial)]
      guard !accepted.contains(where: { $0 == (year, citation.serial) }) else { return nil }
      let range =
        citation.number.range.lowerBound - citation.gap - meant.issuer.utf8.count..<citation.number.range.upperBound
      return TextFinding(
        .error, at: range,
        Text(
          zh: "文号“\(text.string(range))”与所引文件不符，该文件的文号是“\(meant.number)”",
          en: "“\(text.string(range))” is not the number of the document named before it, which is \(meant.number)"),
        fix: compare)
    }
  }

  /// Brackets, 的通知 and the like lie between a name and its number; a mark or another title means that they do not belong together.
  private static func isOneClause(_ range: Range<Int>, in text: ScannedText) -> Bool {
    !text.string(range).unicodeScalars.contains { "，。；、《\n".unicodeScalars.contains($0) }
  }

  /// A report that names the format notice of another generation as the one it follows.
  private static func formats(_ citations: [Citation], in text: ScannedText) -> [TextFinding] {
    guard text.kind == .report, let reportYear = text.year else { return [] }
    let isOld = reportYear <= 2020
    let wrong = isOld ? Instrument.formatOf2021 : Instrument.formatOf2019
    let right = isOld ? Instrument.formatOf2019 : Instrument.formatOf2021
    func cites(_ citation: Citation, _ notice: (issuer: String, year: String, serial: Int)) -> Bool {
      citation.number.year == notice.year && citation.serial == notice.serial
        && citation.letters.hasSuffix(notice.issuer)
    }
    // A text that names both tells a history.
    guard !citations.contains(where: { cites($0, right) }), let citation = citations.first(where: { cites($0, wrong) })
    else { return [] }
    let sentence = text.string(text.sentence(around: citation.number.range))
    guard ["根据", "按照", "依据", "依照", "参照"].contains(where: sentence.contains),
      !["修订", "废止", "取代"].contains(where: sentence.contains)
    else { return [] }
    let range = citation.start..<citation.number.range.upperBound
    return [
      TextFinding(
        .warning, at: range,
        isOld
          ? Text(
            zh: "\(reportYear) 年的年报引用 2021 年 9 月才印发的格式通知",
            en: "the report of \(reportYear) cites a format notice that was issued in September 2021")
          : Text(
            zh: "\(reportYear) 年的年报引用 2019 年的试行格式，2021 年起的格式是“\(right.issuer)〔\(right.year)〕\(right.serial)号”",
            en:
              "the report of \(reportYear) cites the trial format of 2019; since 2021 the format is that of \(right.issuer)〔\(right.year)〕\(right.serial)号"
          ),
        fix: Text(zh: "核对本年度年报所依据的通知", en: "look up which notice this year's report follows"))
    ]
  }

  /// `《中华人民共和国政府信息公开条例》（国务院令第711号）`.
  private static func regulations(in scan: WordScan) -> [TextFinding] {
    let text = scan.text
    return scan.words { $0 == .regulation ? 0 : nil }.compactMap { _, name in
      let line = text.line(at: name.lowerBound)
      let rest = name.upperBound..<min(line.upperBound, name.upperBound + 90)
      guard let order = order(in: rest, of: text), order.number != Instrument.regulation.current,
        // Both orders may be told, the first and that of the revision.
        !text.string(line).contains("\(Instrument.regulation.current)")
      else { return nil }
      let isFormer = order.number == Instrument.regulation.former
      if isFormer, (text.year ?? 0) <= 2018 { return nil }
      return TextFinding(
        isFormer ? .warning : .error, at: order.range,
        isFormer
          ? Text(
            zh: "国务院令第492号公布的是 2007 年的条例，2019 年修订后由国务院令第711号公布",
            en: "order 492 promulgated the regulation of 2007; the revision of 2019 was promulgated by order 711")
          : Text(
            zh: "《中华人民共和国政府信息公开条例》由国务院令第711号公布，此处作第\(order.number)号",
            en: "the regulation was promulgated by order 711; this says \(order.number)"),
        fix: Text(zh: "核对后改正令号", en: "look it up and mend the number of the order"))
    }
  }

  /// The number of an order of the State Council that follows within the clause.
  private static func order(in range: Range<Int>, of text: ScannedText) -> (number: Int, range: Range<Int>)? {
    var index = range.lowerBound
    var sawCouncil = false
    while index < range.upperBound, let (scalar, end) = text.character(at: index) {
      if "，。；、《".unicodeScalars.contains(where: { $0.value == scalar }) { return nil }
      if text.holds("国务院", at: index) || text.holds("国令", at: index) { sawCouncil = true }
      if sawCouncil, text.holds("第", at: index) {
        let start = text.afterBlanks(end)
        var digits = start
        while text.isDigit(at: digits), digits - start < 5 { digits += 1 }
        let behind = text.afterBlanks(digits)
        guard let number = Int(text.string(start..<digits)), text.holds("号", at: behind) else { return nil }
        return (number, index..<behind + 3)
      }
      index = end
    }
    return nil
  }
}

/// A document number with the letters in front of it.
private struct Citation {
  var number: DocumentNumber
  /// The Han characters before the number, at most ten: the letters of the issuer, and maybe a word before them.
  var letters: String
  /// Bytes of white space between the letters and the bracket.
  var gap: Int

  var start: Int { number.range.lowerBound - gap - letters.utf8.count }
  var year: Int? { number.year.utf8.count == 4 ? Int(number.year) : nil }
  var serial: Int { number.serial }

  init(_ number: DocumentNumber, in text: ScannedText) {
    self.number = number
    let end = text.holds(" ", at: number.range.lowerBound - 1) ? number.range.lowerBound - 1 : number.range.lowerBound
    gap = number.range.lowerBound - end
    var start = end
    var count = 0
    while count < 10, let (scalar, before) = text.character(before: start), Han.contains(scalar) {
      start = before
      count += 1
    }
    letters = text.string(start..<end)
  }
}

extension ScannedText {
  /// From the mark before to the mark behind that ends a sentence, on one line.
  fileprivate func sentence(around range: Range<Int>) -> Range<Int> {
    let line = line(at: range.lowerBound)
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > line.lowerBound, !holds("。", at: start - 3) { start -= 1 }
    while end < line.upperBound, !holds("。", at: end) { end += 1 }
    return start..<end
  }
}
