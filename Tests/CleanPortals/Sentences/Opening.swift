/// What stands before the first section: law, period and where to ask.
extension ReportWriter {
  mutating func opening() -> String {
    let law = lawOfTheReport()
    var parts = [periodSentence(), contact()]
    if random.chance(25) { parts.swapAt(0, 1) }
    return random.chance(50) ? law + parts.joined() : law + parts[0] + "\n\n" + parts[1]
  }

  private mutating func lawOfTheReport() -> String {
    let title = "《\(office.name)\(y(year))政府信息公开工作年度报告》"
    let end = "{，{结合|对照}\(y(year))工作{实际|情况}|}{编制|编写}{而成|}{，全文由总体情况等六个部分组成|，共六个部分|}。"
    let short = "{，{结合|对照}\(y(year))工作{实际|情况}|}{编制|编写|形成}。"
    let subject = say("{本报告|本年度报告|\(title)|这份报告}{由\(office.name)|由\(me)|}{根据|依据|按照|依照}")
    switch now.edition {
    case "2014":
      return subject
        + say(
          "《中华人民共和国政府信息公开条例》（国令第492号）{和|以及}{《国务院办公厅关于加强和规范政府信息公开情况统计报送工作的通知》（国办发〔2014〕32号）|合成市人民政府办公室{有关要求|通知要求|年度报告编制要求}|《合成市政府信息公开办法》}\(short)"
        )
    case "2019":
      return subject
        + say(
          "《中华人民共和国政府信息公开条例》（国令第711号，以下简称《条例》）{和|、}《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）\(end)"
        )
    default:
      return subject
        + say(
          "《中华人民共和国政府信息公开条例》{（国令第711号）|}{和|及|以及}《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）{要求|有关要求|的规定|}\(end)"
        )
    }
  }

  /// The period, as the front matter has it.
  private mutating func periodSentence() -> String {
    let first = "\(y(year))1月1日"
    let end = "12月31日"
    return say(
      "{报告|本报告|文|本年度报告}中{所列|涉及的|的}{数据|各项数据|统计数据}的统计期限{自|从}\(first){起|}{至|，至}{\(y(year))|同年|}\(end)止{，数据{经|由}{各科室|各业务科室|有关科室}{核对|确认}{无误|}|}。"
    )
  }

  private mutating func contact() -> String {
    let parts = random.shuffled([
      "地址：\(office.address)", "邮编：\(office.postcode)",
      random.chance(40) ? "电话：[\(office.telephone)](tel:\(office.telephone))" : "{电话|联系电话|咨询电话}：\(office.telephone)",
      random.chance(40) ? "电子邮箱：[\(office.email)](mailto:\(office.email))" : "{电子邮箱|邮箱}：\(office.email)",
    ])
    return say(
      "{如对|对}{本报告|报告|报告内容}{有疑问|有任何疑问|有意见或建议}{的|}，{请|可}{与|同}{\(office.name)|\(me)}{办公室|综合科|}联系（\(parts.joined(separator: "；"))）。"
    )
  }
}
