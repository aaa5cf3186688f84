/// The first words of the first section: what the work was led by.
extension ReportWriter {
  mutating func guidance() -> String {
    var sentences = [guidingSentence()]
    sentences += random.some(random.number(1...2), of: [principle(), citedPolicy(), yearInBrief()])
    return sentences.joined()
  }

  /// The congress and the plenums that had been held by the end of the year.
  private var congress: String {
    switch year {
    case ...2014: "党的十八大和十八届三中、四中全会精神"
    case 2015: "党的十八大和十八届三中、四中、五中全会精神"
    case 2016: "党的十八大和十八届三中、四中、五中、六中全会精神"
    case 2017: "党的十九大精神"
    case 2018: "党的十九大和十九届二中、三中全会精神"
    case 2019: "党的十九大和十九届二中、三中、四中全会精神"
    case 2020: "党的十九大和十九届二中、三中、四中、五中全会精神"
    case 2021: "党的十九大和十九届历次全会精神"
    case 2022: "党的二十大精神"
    case 2023: "党的二十大和二十届二中全会精神"
    case 2024: "党的二十大和二十届二中、三中全会精神"
    default: "党的二十大和二十届历次全会精神"
    }
  }

  private mutating func guidingSentence() -> String {
    let aim =
      "{以公开{促|推动}{落实|规范|服务}|让{市场主体|企业和群众}看得{到|见}、{听得懂|查得到}|{打造|建设}{公开透明的|阳光}交易平台|{保障|维护}市场主体的{知情权、参与权和监督权|知情权和监督权}|{提升|增强}交易{全过程|各环节}的透明度}"
    return say(
      "\(y(year))，\(me){{深入|认真|}{学习贯彻|贯彻落实}\(congress)，|在{合成市委、市政府|\(office.place)党委、政府|市政务公开主管部门|上级主管部门}的{领导|指导}下，|{紧扣|围绕|聚焦}{公共资源交易|交易服务|营商环境建设|\(office.place)中心工作}{主责主业|这条主线|这一重点}，}{{把|将}政府信息公开{放在|摆在}{突出|重要}位置|{持续|扎实|稳步}{做好|推进|抓好}政府信息公开{各项工作|工作}|{不断|逐步}{健全|完善}政府信息公开{机制|制度}}，{{努力|力求|着力}\(aim)|\(aim)，各项工作{有序|平稳}{开展|推进}}。"
    )
  }

  private mutating func principle() -> String {
    say(
      "{坚持|遵循|牢记}“以公开为常态、不公开为例外”{的原则|的要求|}，{凡|只要}{属于|列入}{主动公开|目录}{范围|范围内}的{事项|信息}，{均|都|一律}{按|依}{时限|规定时限|程序}{对外公布|公开|发布}{，{全年|年内}主动公开{政务内容|各类事项}\(fact(work.disclosedItems, "项", "disclosed-items"))|}。"
    )
  }

  /// Notices on the trade of public resources, each cited only after it was issued.
  private mutating func citedPolicy() -> String {
    var notices = ["《国务院办公厅关于印发整合建立统一的公共资源交易平台工作方案的通知》（国办发〔2015〕63号）"]
    if year < 2016 { notices = ["《国务院办公厅关于加强和规范政府信息公开情况统计报送工作的通知》（国办发〔2014〕32号）"] }
    if year >= 2018 { notices.append("《国务院办公厅关于推进公共资源配置领域政府信息公开的意见》（国办发〔2017〕97号）") }
    if year >= 2019 { notices.append("《国务院办公厅关于推进政务新媒体健康有序发展的意见》（国办发〔2018〕123号）") }
    if year >= 2020 { notices.append("《优化营商环境条例》（国令第722号）") }
    if year >= 2025 { notices.append("《公平竞争审查条例》（国令第783号）") }
    let local = "《合成市\(y(year))政务公开工作要点》（合政办发〔\(year)〕\(random.number(6...78))号）"
    return say(
      "{对照|落实|按照|依照}\(random.pick(notices)){和|以及|、}\(local)，{{逐条|逐项}{梳理|分解}{任务|要求}，{明确|细化}{责任科室|责任人}和{完成时限|时间节点}|{制定|形成}{任务|责任}清单\(n(random.number(8...32), "项"))，{按{季度|月}|定期}{调度|督促}|{细化|明确}{公开|工作}{任务|事项}\(n(random.number(6...40), "项"))，{年底前|到年底}全部{完成|落实}}。"
    )
  }

  private mutating func yearInBrief() -> String {
    say(
      "{全年|一年来|年内|\(y(year))}{共|累计|}{进场|完成}交易项目\(roughly(work.projectsInAll, "个"))，{网站|中心网站|门户网站}{发布|公开}信息\(roughly(work.websitePosts, "条"))，{{未|没有}发生{因{信息公开|公开不当}引发的|涉公开的}{负面舆情|舆情事件}|公开{质量|水平}{稳步|进一步}提升|{交易|服务}{透明度|公信力}{不断|持续}{提高|增强}}。"
    )
  }
}
