import Disclosure

extension Rule {
  /// How a document number is written: letters of the issuer, year in four digits in 〔〕, serial number without 第 and without zeros (GB/T 9704).
  static let documentNumber = Rule(
    "document-number",
    .words { scan in
      scan.events.compactMap { event in
        guard event.kind == .number, let number = DocumentNumber(at: event.offset, in: scan.text) else { return nil }
        return finding(number, in: scan.text)
      }
    })

  private static func finding(_ number: DocumentNumber, in text: ScannedText) -> TextFinding? {
    var faults: [Text] = []
    if !number.isBracketedRight {
      faults.append(Text(zh: "年份用六角括号〔〕", en: "the year stands in 〔〕"))
    }
    if number.year.utf8.count == 2 { faults.append(Text(zh: "年份写四位", en: "the year has four digits")) }
    if number.hasOrdinalPrefix { faults.append(Text(zh: "序号前不加“第”", en: "no 第 before the serial number")) }
    if number.hasLeadingZero { faults.append(Text(zh: "序号前不补零", en: "no zeros before the serial number")) }
    if number.hasInnerBlank { faults.append(Text(zh: "括号内外不空格", en: "no blank beside the brackets")) }
    guard !faults.isEmpty, !text.isQuotedInFrontMatter(number.range) else { return nil }
    let written = text.string(number.range)
    return TextFinding(
      .warning, at: number.range,
      Text(
        zh: "发文字号“\(written)”：\(faults.map(\.zh).joined(separator: "，"))",
        en: "document number “\(written)”: \(faults.map(\.en).joined(separator: ", "))"),
      fix: Text(zh: "与文件原文核对后按规范书写", en: "compare with the document and write it so"),
      replacement: number.isBracketedRight
        ? nil
        : "〔" + text.string(number.open.upperBound..<number.close.lowerBound) + "〕"
          + text.string(number.close.upperBound..<number.range.upperBound))
  }
}
