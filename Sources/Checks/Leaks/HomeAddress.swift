import Disclosure

extension Rule {
  /// Where a person lives, below township: what is published of people is to be made anonymous (去标识化).
  ///
  /// Nearly all addresses in these reports are offices', so three things have to come together in one sentence: words about a person's
  /// home, a street or village, and a room, unit, household or group behind it.
  static let homeAddress = Rule(
    "home-address",
    .text { text in
      HomeAddress.places(in: text).map { place in
        TextFinding(
          .warning, at: place.range,
          Text(
            zh: "个人住址“\(Masking.words(text.string(place.shown)))”",
            en: "a person's address “\(Masking.words(text.string(place.shown)))”"),
          fix: Text(zh: "只写到乡镇、街道，其后的部分删去", en: "keep it to the township or sub-district and remove the rest"),
          isSecret: true)
      }
    })
}

enum HomeAddress {
  /// Each address, and how much of it may be shown.
  static func places(in text: ScannedText) -> [(range: Range<Int>, shown: Range<Int>)] {
    text.bytes.withUnsafeBytes { bytes in
      var places: [(range: Range<Int>, shown: Range<Int>)] = []
      var offset = 0
      while let pair = bytes.nextPair(of: details, from: offset) {
        offset = pair + 2
        guard pair >= 1, text.isNumeral(before: pair - 1), text.isDetail(at: pair - 1),
          let place = place(endingAt: pair + 2, in: text), place.range.lowerBound >= places.last?.range.lowerBound ?? 0
        else { continue }
        // 1 单元 601 室 is one address with two details.
        if places.last?.range.lowerBound == place.range.lowerBound { places.removeLast() }
        places.append(place)
      }
      return places
    }
  }

  private static let details = BytePairs(of: ("室", "户", "单", "组"))

  private static func place(endingAt detail: Int, in text: ScannedText) -> (range: Range<Int>, shown: Range<Int>)? {
    // An address is no longer than this, and ends with its sentence.
    let floor = max(0, detail - 240)
    var start = detail
    while start > floor, text.bytes[start - 1] != 0x0A, text.bytes[start - 1] != UInt8(ascii: "|"),
      !text.has("。", before: start), !text.has("；", before: start)
    {
      start -= 1
    }
    while start < detail, text.bytes[start] & 0xC0 == 0x80 { start += 1 }
    guard let person = text.last(of: homeWords, in: start..<detail) ?? text.applicant(in: start..<detail) else {
      return nil
    }
    let address = text.addressStart(after: person.upperBound, before: detail)..<text.detailEnd(from: detail)
    guard !text.holds(officeWords, in: person.lowerBound..<detail),
      let street = text.first(of: streetWords, in: address.lowerBound..<detail),
      // 居住在山村的 15 户, 小区三室两厅 are no addresses.
      text.has("组", before: detail) || text.holds(houseWords, in: street.upperBound..<detail)
    else { return nil }
    return (address, address.lowerBound..<street.upperBound)
  }

  private static let homeWords: [StaticString] = [
    "住址", "家住", "家庭地址", "居住地", "居住在", "居住于", "现居", "现住", "户籍地址", "户籍地", "户籍所在地", "户籍：", "户籍:", "户口所在地", "常住地",
    "常住", "身份证",
  ]

  private static let streetWords: [StaticString] = [
    "路", "街", "巷", "村", "小区", "社区", "道", "里", "弄", "庄", "屯", "苑", "花园", "家园", "公寓", "新城", "胡同",
  ]

  private static let houseWords: [StaticString] = ["号", "栋", "幢", "楼", "单元", "座", "组"]

  private static let officeWords: [StaticString] = [
    "单位地址", "中心地址", "办公", "位于", "大厅", "窗口", "受理", "提交", "邮寄", "寄至", "寄送", "前往", "到", "至", "携带", "持", "中心", "公司", "会议",
    "科室", "局", "办理",
  ]
}

extension ScannedText {
  fileprivate func isNumeral(before offset: Int) -> Bool {
    var end = offset
    while end > 0, bytes[end - 1] == 0x20 { end -= 1 }
    guard end > 0 else { return false }
    if bytes[end - 1] < 0x80 { return (0x30...0x39).contains(bytes[end - 1]) }
    let numerals: [StaticString] = [
      "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "〇", "零", "０", "１", "２", "３", "４", "５", "６", "７", "８", "９", "东",
      "西",
    ]
    return numerals.contains { has($0, before: end) }
  }

  /// 室, 户 and 单元 are rooms; 组 is one where a house or household follows it (三组 12 号).
  fileprivate func isDetail(at offset: Int) -> Bool {
    if has("室", at: offset) || has("单元", at: offset) { return true }
    if has("户", at: offset) { return !has("户籍", at: offset) && !has("户数", at: offset) }
    guard has("组", at: offset) else { return false }
    var end = offset + 3
    while end < bytes.count, bytes[end] == 0x20 { end += 1 }
    let digits = end
    while hasDigit(at: end) { end += 1 }
    guard end > digits else { return false }
    while end < bytes.count, bytes[end] == 0x20 { end += 1 }
    return has("号", at: end) || has("户", at: end)
  }

  /// Behind a last detail, what still belongs to it: the second half of 单元, the number of the house.
  fileprivate func detailEnd(from detail: Int) -> Int {
    var end = has("单元", at: detail - 3) ? detail + 3 : detail
    let start = end
    while end < bytes.count, bytes[end] == 0x20 || hasDigit(at: end) { end += 1 }
    if end > start, has("号", at: end) || has("户", at: end) || has("室", at: end) { return end + 3 }
    return start
  }

  /// Behind the word for a home: without 为, 是, a number in words of its own, colons and blanks.
  fileprivate func addressStart(after word: Int, before end: Int) -> Int {
    var start = word
    let separators: [StaticString] = [
      "：", ":", "，", ",", "、", " ", "为", "是", "在", "于", "号码", "号", "住", "（", "(", "）", ")",
    ]
    while start < end {
      if let separator = separators.first(where: { has($0, at: start) }) {
        start += separator.utf8CodeUnitCount
      } else if bytes[start].isASCIIWord || bytes[start] == UInt8(ascii: "*") {
        start += 1
      } else {
        return start
      }
    }
    return start
  }

  fileprivate func last(of words: [StaticString], in range: Range<Int>) -> Range<Int>? {
    for offset in range.reversed() where bytes[offset] & 0xC0 != 0x80 {
      for word in words where offset + word.utf8CodeUnitCount <= range.upperBound && has(word, at: offset) {
        return offset..<offset + word.utf8CodeUnitCount
      }
    }
    return nil
  }

  /// `申请人：张三，`, `申请人张三，`: the name of somebody, and then an address.
  fileprivate func applicant(in range: Range<Int>) -> Range<Int>? {
    guard let word = first(of: ["申请人", "原告", "当事人"], in: range) else { return nil }
    var offset = word.upperBound
    if has("：", at: offset) || has(":", at: offset) { offset += has(":", at: offset) ? 1 : 3 }
    // Two to four characters of a name.
    for count in 2...4 where has("，", at: offset + 3 * count) || has(",", at: offset + 3 * count) {
      return word.lowerBound..<offset + 3 * count
    }
    return nil
  }
}
