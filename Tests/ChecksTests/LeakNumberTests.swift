import CommonMark
import Disclosure
import TestSupport
import Testing

@testable import Checks

@Suite("Numbers of people") struct LeakNumberTests {
  @Test(arguments: [
    "申请人身份证号码为 ⟦110101190001010014⟧。",
    "身份证：⟦65010119000101001X⟧",
    "小写 ⟦65010119000101001x⟧，",
    "⟦370303190001010032⟧",
    "分组 ⟦110101 19000101 0014⟧ 书写",
    "连字符 ⟦110101-19000101-0014⟧ 书写",
    "末位隔开 ⟦650101 19000101 001 X⟧。",
    "末位隔开 ⟦650101-19000101-001-X⟧。",
    "全角 ⟦１１０１０１１９０００１０１００１４⟧ 书写",
    "全角 ⟦６５０１０１１９０００１０１００１Ｘ⟧ 书写",
    "逐字隔开 ⟦1 1 0 1 0 1 1 9 0 0 0 1 0 1 0 0 1 4⟧",
    "| 张某 | ⟦440101199912319992⟧ | 已办结 |",
    "[查看](https://example.cn/q?id=⟦110101190001010022⟧)",
    "---\ntitle: 甲\nmemo: ⟦620100190001010018⟧\n---\n正文",
    "港澳台居民居住证 ⟦820000195005050054⟧",
    "外国人永久居留身份证 ⟦910101190001010013⟧",
    "两个：⟦110101190001010014⟧、⟦110101190001010022⟧",
    "前有年份 2024 ⟦110101190001010014⟧",
    "身份证号（旧）⟦110101900101001⟧",
    "证件号：⟦370303851231002⟧。",
  ]) func `an identity number is found where it stands`(marked: String) {
    expect(.citizenID, marked)
  }

  @Test(arguments: [
    "统一社会信用代码 113325000026455663 为机关法人",
    "索引号：123703003103997747/2019-None",
    "统一社会信用代码：91110000MA0000000H",
    "校验位不对 110101190001010015",
    "日期不对 110101190013010014",
    "项目编号 E110101190001010014",
    "更长的编码 1101011900010100141",
    "更长的编码 110101190001010014A",
    "全年发布信息 28449 条，其中公开招标公告 5800 余条",
    "电话：0533-2270076，邮编 255000",
    "订单 110101900101001 的处理情况",
    "2024-01-15 2024-02-15 2024-03-15",
    "年份 2019 2020 2021 2022 2023 2024",
    "| 0 | 0 | 0 | 1 | 1 |",
    "川公网安备 51152602000004号",
  ]) func `other numbers are no identity numbers`(marked: String) {
    expect(.citizenID, marked)
  }

  @Test(arguments: [
    "保证金退至 ⟦6222000000000000012⟧。",
    "卡号 ⟦6228480000000000018⟧",
    "⟦6222000000000009⟧",
    "⟦62170000000000004⟧",
    "⟦621700000000000014⟧",
    "分组 ⟦6222 0000 0000 0000 012⟧",
    "分组 ⟦6222-0000-0000-0009⟧",
    "分组 ⟦622200 0000000000012⟧",
    "维萨 ⟦4000000000000002⟧",
    "万事达 ⟦5100000000000008⟧",
    "⟦3530000000000003⟧",
    "牡丹卡 ⟦9558800000000000000⟧",
    "全角 ⟦６２２２０００００００００００９⟧",
    "开户银行：甲行，⟦370000000000002⟧",
    "卡号 ⟦4000000000006⟧",
    "账号 ⟦36000000000008⟧",
    "| 李某 | ⟦6222000000000000012⟧ |",
    "---\ntitle: 甲\nnote: ⟦6222000000000000012⟧\n---\n",
  ]) func `a bank card is found where it stands`(marked: String) {
    expect(.bankCard, marked)
  }

  @Test(arguments: [
    "项目编号：6222000000000000012",
    "采购计划备案号 6222000000000009",
    "流水号 4000000000000002",
    "---\nindex: 6222000000000000012\n---\n",
    "---\ntitle: 甲\nsource: https://example.cn/6222000000000009.html\n---\n",
    "[公告](https://example.cn/a/6222000000000009.html)",
    "见 https://example.cn/6222000000000009 公告",
    "[附件](files/公告 6222000000000009.pdf)",
    "校验不符 6222000000000010",
    "别的开头 1000000000000008",
    "更长的编码 62220000000000000125",
    "代码 E6222000000000009",
    "金额 6222000000000009.00 元",
    "统一社会信用代码 113325000026455663",
    "普通数字 370000000000002 不在别处",
    "甲县身份证 620100190001010018",
  ]) func `other numbers are no bank cards`(marked: String) {
    expect(.bankCard, marked)
  }

  @Test(arguments: [
    "张某的手机号为 ⟦13800138000⟧。",
    "⟦138-0013-8000⟧",
    "⟦138 0013 8000⟧",
    "⟦138 00138000⟧",
    "全角 ⟦１３８００１３８０００⟧",
    "评标专家（⟦19912345678⟧）",
    "| 李某 | ⟦15012345678⟧ |",
    "| 1 | 李某 | 甲公司 | ⟦18612345678⟧ | 已退还 |",
    "前有年份 2024 ⟦13912345678⟧",
    "+86⟦13800138000⟧",
    "+86 ⟦13800138000⟧",
    "+86-⟦13800138000⟧",
    "两个：⟦13800138000⟧、⟦13900139000⟧",
    "---\ntitle: 甲 ⟦13800138000⟧\n---\n",
    "微信同号⟦17700001111⟧",
    "_⟦13800138000⟧_",
    "| 姓名 | 电话 |\n|---|---|\n| 甲 | 无 |\n| 乙 | 无 |\n| 丙 | ⟦13800138000⟧ |",
    "⟦16600001111⟧是他的号码",
  ]) func `a mobile number is found where it stands`(marked: String) {
    expect(.mobileNumber, marked)
  }

  @Test(arguments: [
    "联系电话：13800138000",
    "联系人：张某 13800138000",
    "咨询热线 138-0013-8000",
    "地址：甲市乙路 1 号\n王某 13800138000",
    "## 联系方式\n\n王某 13800138000",
    "王某 13800138000\n\n传真：0533-2270077",
    "---\nname: 甲中心\ntelephone: 13800138000\n---\n",
    "| 序号 | 电话 |\n| 1 | 13800138000 |",
    "电话：0533-2270076",
    "| 分中心 | 联系电话 |\n|---|---|\n| 甲 | 0533-1 |\n| 乙 | 0533-2 |\n| 丙 | 13800138000 |",
    "流水号 2024138001380001",
    "编号 2024-13800138000-01",
    "金额 13800138000.00 元",
    "0.13800138000",
    "代码 A13800138000",
    "https://example.cn/13800138000.html",
    "[附件](files/13800138000.pdf)",
    "不是手机 12345678901",
    "热线 12345，全年受理 13800 件",
    "共 138 0013 件",
  ]) func `contact lines, codes and other numbers are left alone`(marked: String) {
    expect(.mobileNumber, marked)
  }

  @Test func `what was found is never shown in full`() {
    for (rule, words) in [
      (Rule.citizenID, "号码 110101190001010014"), (.bankCard, "卡号 6222 0000 0000 0000 012"),
      (.mobileNumber, "手机 13800138000"),
    ] {
      let found = MarkedSample(words).found(by: rule)
      #expect(found.count == 1 && found[0].isSecret)
      for message in found.flatMap({ [$0.message.zh, $0.message.en, $0.fix?.zh ?? "", $0.fix?.en ?? ""] }) {
        #expect(message.utf8.split { !(0x30...0x39).contains($0) }.allSatisfy { $0.count <= 4 }, "\(message)")
      }
    }
    #expect(MarkedSample("110101190001010014").found(by: .citizenID)[0].message.zh == "公民身份号码 1101**********0014")
    #expect(MarkedSample("13800138000").found(by: .mobileNumber)[0].message.zh == "手机号码 138****8000 不在联系方式之中")
  }

  @Test func `an old number is only a warning`() {
    #expect(MarkedSample("身份证 110101900101001").found(by: .citizenID).map(\.severity) == [.warning])
    #expect(MarkedSample("身份证 110101190001010014").found(by: .citizenID).map(\.severity) == [.error])
  }

  @Test func `of random digits in prose exactly those are found that a plain reading of the standards finds`() {
    var random = SeededGenerator(seed: 20_240_501)
    var hits = 0
    for _ in 0..<2_000 {
      let digits = randomNumber(&random)
      let text = random.pick(["经查，\(digits)号已办结。", "（\(digits)）", "甲\(digits)乙", "其中 \(digits) 为真"])
      let sample = MarkedSample(text)
      let found = (
        id: !sample.found(by: .citizenID).isEmpty, card: !sample.found(by: .bankCard).isEmpty,
        mobile: !sample.found(by: .mobileNumber).isEmpty
      )
      let expected = plainReading(of: digits)
      #expect(found == expected, "\(text)")
      hits += found.id || found.card || found.mobile ? 1 : 0
    }
    // Neither side may have said nothing all the time.
    #expect((300...1_700).contains(hits), "\(hits)")
  }

  private func expect(_ rule: Rule, _ marked: String) {
    let sample = MarkedSample(marked)
    #expect(sample.found(by: rule).map(\.range) == sample.ranges, "\(marked)")
  }

  /// Digits of any length, half of them nearly or quite an identity number, a card or a telephone.
  private func randomNumber(_ random: inout SeededGenerator) -> String {
    func digits(_ count: Int) -> String {
      (0..<count).map { _ in String(Int.random(in: 0...9, using: &random)) }.joined()
    }
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return digits(Int.random(in: 8...22, using: &random))
    case 1:
      let region = random.pick(["110101", "370303", "411329", "640300", "170101", "990101"])
      let year = random.pick(["1900", "1985", "2003", "1899", "2100"])
      let month = random.pick(["01", "12", "13", "02"])
      let day = random.pick(["01", "29", "31", "00"])
      return completed(region + year + month + day + digits(3), &random) { plainIdentity($0) }
    case 2:
      let prefix = random.pick(["6222", "4000", "5100", "5600", "9558", "3700"])
      let card = prefix + digits(Int.random(in: 8...16, using: &random))
      return completed(card, &random) { plainLuhn($0) }
    default: return random.pick(["13", "19", "12", "15", "05"]) + digits(random.pick([8, 9, 9, 9, 10]))
    }
  }

  /// With the check digit that makes it right, most times, or any other.
  private func completed(
    _ number: String, _ random: inout SeededGenerator, _ isRight: (String) -> Bool
  ) -> String {
    let right = (0...9).map { number + String($0) }.first(where: isRight)
    return random.chance(70) ? right ?? number + "0" : number + String(Int.random(in: 0...9, using: &random))
  }

  private func plainReading(of digits: String) -> (id: Bool, card: Bool, mobile: Bool) {
    let isID = plainIdentity(digits) && plainBirthday(digits) && !plainCreditCode(digits)
    return (
      isID, plainCard(digits) && !(plainIdentity(digits) && plainBirthday(digits)) && !plainCreditCode(digits),
      digits.count == 11 && digits.hasPrefix("1") && digits.dropFirst().first! >= "3"
    )
  }

  /// GB 11643: the weights are powers of two, modulo eleven.
  private func plainIdentity(_ digits: String) -> Bool {
    guard digits.count == 18 else { return false }
    var sum = 0
    for (place, digit) in digits.enumerated() {
      var weight = 1
      for _ in 0..<(17 - place) { weight = weight * 2 % 11 }
      sum += weight * digit.wholeNumberValue!
    }
    return sum % 11 == 1
  }

  private func plainBirthday(_ digits: String) -> Bool {
    let numbers = digits.map { $0.wholeNumberValue! }
    func number(_ range: Range<Int>) -> Int { numbers[range].reduce(0) { $0 * 10 + $1 } }
    let provinces = [
      11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62,
      63, 64,
      65, 71, 81, 82, 83,
    ]
    guard provinces.contains(number(0..<2)) || numbers[0] == 9, number(2..<6) > 0 || numbers[0] >= 8 else {
      return false
    }
    let (year, month, day) = (number(6..<10), number(10..<12), number(12..<14))
    let february = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0) ? 29 : 28
    let days = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1900..<2100).contains(year) && (1...12).contains(month) && day >= 1 && day <= days[month - 1]
  }

  private func plainLuhn(_ digits: String) -> Bool {
    let doubled = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9]
    let values = digits.reversed().map { $0.wholeNumberValue! }
    return values.enumerated().reduce(0) { $0 + ($1.offset % 2 == 1 ? doubled[$1.element] : $1.element) } % 10 == 0
  }

  private func plainCard(_ digits: String) -> Bool {
    guard plainLuhn(digits) else { return false }
    switch digits.count {
    case 16:
      return ["62", "4", "51", "52", "53", "54", "55"].contains { digits.hasPrefix($0) }
        || (3528...3589).contains(Int(digits.prefix(4))!)
    case 17, 18: return digits.hasPrefix("62")
    case 19: return digits.hasPrefix("62") || digits.hasPrefix("9558")
    default: return false
    }
  }

  /// GB 32100, for codes of digits only.
  private func plainCreditCode(_ digits: String) -> Bool {
    guard digits.count == 18 else { return false }
    let kinds = [
      "11", "12", "13", "19", "21", "29", "31", "32", "33", "34", "35", "39", "41", "49", "51", "52", "53", "59", "61",
      "62",
      "69", "71", "72", "79", "81", "89", "91", "92", "93",
    ]
    let provinces = [
      "1": "12345", "2": "123", "3": "1234567", "4": "123456", "5": "01234", "6": "12345", "7": "1", "8": "123",
    ]
    let letters = Array(digits)
    guard kinds.contains(String(letters[0...1])), provinces[String(letters[2])]?.contains(letters[3]) == true else {
      return false
    }
    let weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
    let sum = zip(weights, letters).reduce(0) { $0 + $1.0 * $1.1.wholeNumberValue! }
    return (31 - sum % 31) % 31 == letters[17].wholeNumberValue!
  }
}
