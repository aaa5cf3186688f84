/// Requests received and handled, as the tables have them.
extension ReportWriter {
  private var requests: RequestFigures { now.requests }

  /// - Parameter short: only the figures, for a report whose section three has the rest.
  mutating func requestSentences() -> [String] {
    if requests.receivedInAll + requests.carriedInInAll == 0 { return [noRequests(), noRequestsContext()] }
    var sentences = [received()]
    if requests.concluded > 0 { sentences.append(concluded()) }
    if requests.receivedInAll > 0, random.chance(60) { sentences.append(channels()) }
    sentences.append(carriedOver())
    if requests.receivedInAll >= 5, random.chance(60) { sentences.append(topicsAsked()) }
    if random.chance(50) { sentences.append(procedure()) }
    return sentences
  }

  private mutating func noRequests() -> String {
    let none = random.chance(65) ? "[未收到](fact:requests-received)" : "未收到"
    let before = last.requests.receivedInAll
    let change =
      before > 0 && random.chance(70)
      ? say("，{上年|上一年度}{收到|为}\(n(before, "件"))")
      : before == 0 && random.chance(40) ? say("，{与上年{一致|持平|相同}|上年{同样|也}未收到}") : ""
    return say(
      "{全年|\(y(year))|年内|本年度}{，\(me)|}{\(none)政府信息公开申请|\(none){公民、法人和其他组织|自然人、法人或其他组织}{提出|提交}的政府信息公开申请}\(change){，{也|}无上年结转{的|}申请|}。"
    )
  }

  private mutating func noRequestsContext() -> String {
    say(
      "{当面、信函和网络|线上、线下}申请渠道{保持|始终}畅通，{《政府信息公开指南》|公开指南}{中|里|}的{受理地址、电话|受理机构信息|办理流程}{于|在}\(someDay(2...10)){核对|更新}{一次|}，{由{综合科|办公室}{专人|}{登记|值守}|{申请表格|申请表}可{在线|从网站}{下载|填写}}。"
    )
  }

  private mutating func received() -> String {
    let total = requests.receivedInAll
    if total == 0 {
      return say(
        "{本年度|全年|\(y(year))}{未|没有}{新收|新收到}政府信息公开申请，{办理的是|办理}上年结转{的|}\(n(requests.carriedInInAll, "件"))。")
    }
    var text = say(
      "{全年|\(y(year))，\(me)|年内|本年度}{共|}{收到|受理|新收}政府信息公开申请\(fact(total, "件", "requests-received"))"
    )
    if requests.organisations == 0 {
      text += say(total == 1 ? "，{为自然人申请|由自然人提出}" : "，{均为自然人申请|均由自然人提出|申请人均为自然人}")
    } else if requests.persons == 0 {
      text += say(total == 1 ? "，由法人或其他组织提出" : "，{均由法人或其他组织提出|申请人均为法人或其他组织}")
    } else {
      text += applicants()
    }
    let before = last.requests.receivedInAll
    if random.chance(45), before != total {
      let words = n(abs(total - before), "件")
      let marked = total > before ? "增加\(words)" : "减少\(words)"
      text += "，" + say("{较上年|比上年}") + fact(marked, "requests-received-change")
    } else if random.chance(75) {
      text += "，" + change(total, before, "件")
    }
    if requests.carriedInInAll > 0 {
      text += say(
        "；{加上上年结转的\(n(requests.carriedInInAll, "件"))|另有上年结转\(n(requests.carriedInInAll, "件"))}，{本年{应|需}办理|待办}{申请|}{共|合计}\(n(total + requests.carriedInInAll, "件"))"
      )
    }
    return text + "。"
  }

  private mutating func applicants() -> String {
    let (persons, organisations, total) = (requests.persons, requests.organisations, requests.receivedInAll)
    let kinds = list(
      [
        ("商业企业", requests.received[1]), ("科研机构", requests.received[2]), ("社会公益组织", requests.received[3]),
        ("法律服务机构", requests.received[4]), ("其他组织", requests.received[5]),
      ], "件")
    return say(
      random.pick([
        "，其中自然人{申请|}\(n(persons, "件"))、法人或其他组织{申请|}\(n(organisations, "件"))",
        "，其中自然人\(n(persons, "件"))，\(kinds)",
        "，自然人{申请|提出的}{占|占比}\(Numbers.percent(persons, of: total))，法人或其他组织{申请|}\(n(organisations, "件"))",
        "，申请人为自然人的\(n(persons, "件"))（占\(Numbers.percent(persons, of: total))），为法人或其他组织的\(n(organisations, "件"))",
      ]))
  }

  private mutating func channels() -> String {
    let total = requests.receivedInAll
    let counts = now.edition == "2014" ? now.annex.channels : random.split(total, weights: [16, 0, 64, 20])
    let parts = list([("当面", counts[0]), ("传真", counts[1]), ("网络", counts[2]), ("信函", counts[3])], "件")
    if let only = counts.firstIndex(of: total) {
      return say("{申请|以上申请|收到的申请}\(total == 1 ? "" : "{均|全部}"){通过|以}\(["当面", "传真", "网络", "信函"][only]){方式|形式}{提交|提出}。")
    }
    return say(
      "{按|从}{申请|提交}{方式|渠道}{分|看|统计}，\(parts){，{网络|线上}{渠道|方式}{占|占比}\(Numbers.percent(counts[2], of: total))|}。")
  }

  private mutating func concluded() -> String {
    let parts = list(
      [
        ("予以公开", requests[.disclosed]), ("部分公开", requests[.partlyDisclosed]), ("不予公开", requests.withheld),
        ("无法提供", requests.unavailable), ("不予处理", requests.notProcessed), ("其他处理", requests.otherwise),
      ], "件")
    var text = say("{全年|年内|截至年底，|到年底，}{办结|答复}{申请|}\(n(requests.concluded, "件"))")
    if now.edition == "2014" {
      let onTime = requests.concluded - now.annex.extended
      text +=
        now.annex.extended == 0
        ? say("，{均|全部}{按时|在规定期限内}{办结|答复}")
        : "，其中" + list([("按时办结", onTime), ("延期办结", now.annex.extended)], "件")
    } else {
      text +=
        requests.concluded == 1
        ? "，办理结果为" + parts.prefix { $0 != "1" } : say("，{其中|办理结果为|按结果分，|结果分别为}\(parts)")
      let all = requests.concluded == 1 ? "" : "{均|全部}"
      text += say("{，\(all)在{法定|规定}{期限|时限}内{答复|作出答复}|，{答复|办理}未超期|}")
    }
    return text + "。"
  }

  private mutating func carriedOver() -> String {
    if requests.carriedOutInAll > 0 {
      return say(
        "{年底|年末|12月}{收到|新收}的申请中，{有|尚有}\(n(requests.carriedOutInAll, "件")){在|仍在}{法定|规定的}{办理|答复}期限内，{结转下年度{继续办理|办理}|将结转至\(y(year + 1))办理|按规定结转下年度}。"
      )
    }
    // Up to 2018 the annex counts extended cases apart from those on time.
    let inTime = now.edition == "2014" && now.annex.extended > 0 ? "依法" : "{按期|在法定期限内|依法}"
    return say(
      "{{收到|受理}的申请|{上述|以上}申请}{全部|均已}\(inTime)办结，{无|没有|不存在}结转下年度{继续办理|办理}的{申请|情况|事项}。")
  }

  private mutating func topicsAsked() -> String {
    let total = requests.receivedInAll
    let part = random.number(1...total - 1)
    let topic = say("{{评标专家抽取|评审专家评分}|{保证金|投标保证金}退还|{土地出让|土地使用权出让}成交{价款|情况}|{中标合同|合同履约}|{招标文件|采购文件}归档}")
    return say(
      "从{内容|申请内容|申请事项}看，{涉及|关于}\(topic)的{有|}\(n(part, "件"))，{占|约占}{申请总数|总量|全部申请}的\(Numbers.percent(part, of: total))，{其余|余下}\(n(total - part, "件"))涉及{其他交易{环节|事项}|{财务|人事|合同}等{方面|其他事项}}。"
    )
  }

  private mutating func procedure() -> String {
    say(
      "{对|凡}{内容不明确|描述不清}的申请，{先|一律先}{电话|当面}{沟通|联系}、再{书面|}{告知补正|出具补正告知书}；{涉及第三方{权益|合法权益}的|牵涉商业秘密的}，{书面|依法}征求{第三方|权利人}意见；{答复{书|文书}|答复意见}{经|由}{法律顾问|法制人员}{审核|会签}{后{送达|寄出}|}。"
    )
  }
}
