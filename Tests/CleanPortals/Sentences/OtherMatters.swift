/// The last section: fees for processing, proposals, the plan of the year, what was new.
extension ReportWriter {
  mutating func otherMatters() -> [(heading: String, text: String)] {
    var matters = [("{信息处理费|政府信息公开信息处理费|依申请公开收费}{收取|}情况", processingFee())]
    var rest = [
      ("{人大代表建议和政协提案|建议提案}办理{结果公开|公开|}情况", proposals()),
      ("{政务公开|公开}{工作创新|创新做法}情况", openDays() + joint()),
      ("{年度工作要点|上级工作要点|政务公开工作要点}{落实|执行}情况", planCarriedOut()),
      ("{其他|有关}说明", formOfTheReport()),
    ]
    rest = random.some(random.number(2...3), of: rest)
    matters += rest
    return matters.map { (say($0.0), $0.1) }
  }

  mutating func processingFee() -> String {
    let none = random.chance(60) ? "[未收取](fact:processing-fee)" : random.pick(["未收取", "没有收取"])
    let subject = say("{\(y(year))|全年|本年度}{\(me)|}")
    if now.edition == "2014" {
      return say(
        "\(subject){依申请{公开|提供}政府信息|提供政府信息}{\(none)费用|未收取{任何|检索、复制、邮寄等}费用}，{无|没有}{减免|收费减免}{情形|事项}{，{申请表|指南|复印件}{免费|}{提供|领取}|}。"
      )
    }
    let notice =
      year >= 2021
      ? "《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》（国办函〔2020〕109号）" : "《条例》第四十二条"
    let tail = say(
      "{{收费|计费}{依据|标准}{公示|公布}在{交易大厅公示栏|网站“依申请公开”栏目}|申请人{对收费|就费用}{有疑问|有异议}的，可{致电|拨打}\(office.telephone)|{免收|减收}{情形|条件}{列于|写入}《政府信息公开指南》|{平台|交易平台}{属|为}{公益服务|公益性服务}平台}"
    )
    return say(
      random.pick([
        "{按照|依据|根据}\(notice){规定|}，\(subject)\(none){信息处理费|政府信息公开信息处理费}，\(tail)。\(requestsCharged())",
        "\(requestsCharged())\(tail)，\(subject){依照|按照}\(notice){执行|办理}，\(none){信息处理费|政府信息公开信息处理费}。",
        "\(subject)\(none){信息处理费|政府信息公开信息处理费}；{收费|处理费}{事项|管理}{遵照|按照|适用}\(notice)，\(tail)。\(requestsCharged())",
      ]))
  }

  /// The fee is for unusual numbers of requests only, so how many there were belongs beside it.
  private mutating func requestsCharged() -> String {
    let requests = now.requests
    if requests.concluded == 0 { return random.chance(40) ? say("{本年度|年内}{未|没有}办理{依申请公开事项|政府信息公开申请}。") : "" }
    if requests[.excessive] + requests[.feeUnpaid] > 0 { return "" }
    return say(
      "{全年|年内}办理的\(n(requests.concluded, "件"))申请，{数量和频次|申请数量、频次}{均|都}{未超过合理范围|在合理范围内}。")
  }

  private mutating func proposals() -> String {
    guard work.proposals > 0 else {
      let none = random.chance(60) ? "[未承办](fact:proposals-received)" : "未承办"
      return say(
        "{全年|年内|\(y(year))，\(me)}\(none){人大代表建议|人大建议}和政协提案{，{市场主体|企业和群众}{通过其他渠道|}提出的意见建议\(n(work.opinions, "条")){均已|全部}{研究|回复}|}。"
      )
    }
    return say(
      "{承办|办理}{人大代表建议|人大建议}和政协提案\(fact(work.proposals, "件", "proposals-received"))，{均{按期|在规定时限内}{办结|答复}|{办结率|答复率}100%}，{{除不宜公开的外，|}{办理结果|答复{内容|全文}}{均|}{在|通过}{网站专栏|信息公开专栏}{公布|公开}|{面商|走访}{代表委员|提案人}{后{答复|回复}|并征求意见}}，{最后一件|末件}{在|于}\(someDay(5...10)){办结|答复}。"
    )
  }

  private mutating func openDays() -> String {
    say(
      "{举办|组织|开展}“平台开放日”{活动|}\(fact(work.openDays, "场", "open-days"))，{邀请|接待}{企业代表|代理机构|人大代表、政协委员|高校师生}{等|和媒体记者|}\(n(work.visitors, "人次"))，{征集|收集}意见建议\(n(work.opinions, "条"))，{采纳|已采纳}\(n(random.number(1...work.opinions), "条"))。"
    )
  }

  private mutating func joint() -> String {
    say(
      "{\(someDay())|\(random.number(3...11))月}，{与|会同}\(office.neighbour){交流|座谈|互查}{公开|信息公开}工作，{对方|\(office.neighbour)}{介绍|分享}了{栏目设置|答复文书管理|解读稿件策划}{经验|做法}{，{双方|两个中心}{约定|商定}\(y(year + 1)){联合|共同}{编制|梳理}{办事|交易}{指南|指引}|}。"
    )
  }

  private mutating func planCarriedOut() -> String {
    if hasPlan {
      let link = random.chance(50) ? "[\(y(year))政务公开工作要点](../plans/\(year).md)" : "《\(office.name)\(y(year))政务公开工作要点》"
      return say(
        "{对照|按照}\(link)，{[定期更新服务指南](task:\(year)/2.1)|[按季度公开意见建议整改情况](task:\(year)/2.2)}，{[组织专题培训](task:\(year)/2.3)，|}{各项任务|所列任务}{均|已全部}{落实|完成}，{其中|有}\(n(random.number(2...9), "项")){提前|早于时限|在\(someDay(6...11))前}{完成|办结}。"
      )
    }
    let before = hasReportBefore ? "{，{可与[上年度报告](\(year - 1).md)对照阅读|上年情况见[\(y(year - 1))年度报告](\(year - 1).md)}|}" : ""
    return say(
      "{按照|对照}《合成市\(y(year))政务公开工作要点》{分工|要求}，{承担|牵头}任务\(n(random.number(5...24), "项"))，{均|全部}{完成|落实}，{\(someDay(10...12)){报送|提交}{总结|自评报告}|{进展|落实情况}{按季度|每半年}{报送|公布}}\(before)。"
    )
  }

  /// Only full versions of the statement say where the report is to be had.
  private mutating func formOfTheReport() -> String {
    say(
      "{本报告|报告}{中|所列}{百分比|占比}{按{四舍五入|四舍五入法}保留一位小数|保留一位小数}，{金额|交易额}{以|按}人民币{计|计算}；{报告{电子版|全文}|电子版}{登载于|发布在}{合成市人民政府门户网站|政府信息公开专栏}，{纸质文本|纸质版}{存放于|放在}{交易大厅|一楼大厅}{查阅点|公开查阅点}，{欢迎|供}{查阅|取阅}。"
    )
  }
}
