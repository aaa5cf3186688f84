/// A notice or regulation that reports cite by its name and number.
struct Instrument: Sendable {
  /// The words of its title by which it is known, without brackets.
  let name: String
  /// The letters of the issuer (发文机关代字).
  let issuer: String
  let year: Int
  let serial: Int

  var number: String { "\(issuer)〔\(year)〕\(serial)号" }

  /// Only what was found in public copies or is cited by the reports this was built from. One entry a line.
  static let all = [
    Instrument(name: "加强和规范政府信息公开情况统计报送工作的通知", issuer: "国办发", year: 2014, serial: 32),
    Instrument(name: "政府网站发展指引", issuer: "国办发", year: 2017, serial: 47),
    Instrument(name: "推进公共资源配置领域政府信息公开的意见", issuer: "国办发", year: 2017, serial: 97),
    Instrument(name: "政府信息公开工作年度报告有关事项的通知", issuer: "国办公开办函", year: 2019, serial: 60),
    Instrument(name: "规范政府信息公开平台有关事项的通知", issuer: "国办公开办函", year: 2019, serial: 61),
    Instrument(name: "政府信息公开信息处理费管理办法", issuer: "国办函", year: 2020, serial: 109),
    Instrument(name: "做好政府信息公开信息处理费管理工作有关事项的通知", issuer: "鲁政办字", year: 2020, serial: 179),
    Instrument(name: "政府信息公开工作年度报告格式", issuer: "国办公开办函", year: 2021, serial: 30),
  ]

  /// The regulation is cited by the order that promulgated it: in its text of 2007 or, since 15 May 2019, in that of 2019.
  static let regulation = (name: "中华人民共和国政府信息公开条例", former: 492, current: 711)

  /// The trial format of the years 2019 and 2020, and the one since 2021.
  static let formatOf2019 = (issuer: "国办公开办函", year: "2019", serial: 60)
  static let formatOf2021 = (issuer: "国办公开办函", year: "2021", serial: 30)
}
