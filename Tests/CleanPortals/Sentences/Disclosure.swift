/// What was published of the centre's own accord.
extension ReportWriter {
  mutating func disclosureSentences() -> [String] {
    var sentences = [
      notices(), posts(), wechat(), projects(), budgets(), interpretations(), meetings(), bidders(), messages(),
      catalogue(),
    ]
    if work.conferences > 0 { sentences.append(conferences()) }
    if year >= 2019 { sentences.append(remoteEvaluation()) }
    if office.isAuthority { sentences.append(authority()) }
    return sentences
  }

  private mutating func notices() -> String {
    let names = ["{招标（采购、出让）|招标采购}公告", "{预中标|中标候选人}公示", "{中标|中标（成交）}{结果|}公告", "{变更|更正}公告", "{废标|流标}公告"]
    let ids = ["tender-notices", "pre-award-notices", "award-notices", "change-notices", "failed-tender-notices"]
    var parts: [String] = []
    for index in work.notices.indices where work.notices[index] > 0 {
      parts.append("\(names[index])\(fact(work.notices[index], "条", ids[index]))")
    }
    let total = fact(work.tradeNotices, "条", "trade-notices")
    return say(
      "{全年|\(y(year))|年内}{依法|及时|按规定|}{发布|公布|公开}{各类|}交易{公告公示|业务公告|公告}\(total){，其中|，包括|：}{\(parts.joined(separator: "、"))|\(random.shuffled(parts).joined(separator: "、"))}。"
    )
  }

  private mutating func posts() -> String {
    let parts = list([("交易公告", work.tradeNotices), ("工作动态", work.workNews), ("政策解读", work.interpretations)], "条")
    return say(
      "{通过|依托}{中心网站|门户网站|“合成市公共资源交易网”}{\(office.place)分站|}{发布|公开}{各类|}信息{共|总计|合计|}\(fact(work.websitePosts, "条", "website-posts")){，其中\(parts)，|（其中\(parts)），|，}\(change(work.websitePosts, last.work.websitePosts, "条"))。"
    )
  }

  private mutating func wechat() -> String {
    say(
      "微信公众号{“\(office.place)公共资源交易”|}{推送|发布|更新}{图文|各类|}信息\(fact(work.wechatPosts, "条", "wechat-posts"))，{{阅读量|累计阅读}\(fact(work.wechatReads, "次", "wechat-reads"))，|}{{年底|截至年底，}{关注人数|关注用户}{达到|为|达}\(fact(work.wechatFollowers, "人", "wechat-followers"))|粉丝{增至|达到}\(roughly(work.wechatFollowers, "人"))}{，{比上年|较上年}{净增|新增|增加}\(n(work.wechatFollowers - last.work.wechatFollowers, "人"))|}。"
    )
  }

  private mutating func projects() -> String {
    let parts = list(
      [
        ("工程建设", work.projects[0]), ("政府采购", work.projects[1]), ("土地使用权和矿业权", work.projects[2]),
        ("国有产权", work.projects[3]), ("农村产权", work.projects[4]),
      ], "个")
    let turnover = Numbers.decimal(work.turnover, places: 2) + "亿元"
    let saved = Numbers.decimal(work.saved, places: 2) + "亿元"
    return say(
      "{完成|实现}{进场|}交易项目\(fact(work.projectsInAll, "个", "projects"))的全{流程|过程}信息公开，{其中\(parts)，|}{{交易额|成交金额|成交额}\(turnover){，节约{资金|财政资金}\(saved)|}|{占比最高的是|数量最多的是}\(largestProject())}。"
    )
  }

  private mutating func largestProject() -> String {
    let names = ["工程建设", "政府采购", "土地使用权和矿业权", "国有产权", "农村产权"]
    let index = work.projects.indices.max { work.projects[$0] < work.projects[$1] }!
    return "\(names[index])项目，{占|约占}{全部项目|总数}的\(Numbers.percent(work.projects[index], of: work.projectsInAll))"
  }

  private mutating func budgets() -> String {
    say(
      "{按|按照}{财政部门|预算法|规定}{要求|时限}{公开|公布}{了|}\(y(year - 1)){部门|单位}决算和\(y(year)){部门|单位}预算，{“三公”经费|政府采购预算|绩效目标}{一并|同步|单独}{列示|说明|公开}{，{内容|信息}可在{网站“财政预决算”栏目|政务公开专栏|信息公开平台}{查阅|查询、下载}|}。"
    )
  }

  private mutating func interpretations() -> String {
    say(
      "{落实|坚持|执行}{政策解读“三同步”{机制|要求|}|“谁起草、谁解读”{原则|要求|}}，{{通过|采用|运用}{图解、短视频|图文、音频|问答、图解|简明问答、案例}等{形式|方式}{发布|刊发|推出}解读{稿件|材料}\(fact(work.interpretations, "篇", "interpretations"))|{刊发|发布|编发}解读稿件\(fact(work.interpretations, "篇", "interpretations"))，{形式|方式}{有|包括}{图解、问答和短视频|文字、图片和音频|图解和专家访谈}}{，\(change(work.interpretations, last.work.interpretations, "篇"))|}。"
    )
  }

  private mutating func meetings() -> String {
    say(
      "{全年|年内|}召开主任办公会\(fact(work.meetings, "次", "directors-meetings"))，{研究|审议}{重要|}{议题|事项}\(fact(work.topics, "个", "directors-meeting-topics"))，{会议{情况|决定}|{议定|研究}事项}{除{依法|按规定}不予公开的{外|以外}，|}{均|都}{在|于}{会后|会议结束后}{\(n(random.pick([3, 5, 7]), "个"))工作日内|及时}{公布|公开|发布}。"
    )
  }

  private mutating func bidders() -> String {
    say(
      "{参与|参加}投标的企业{共|有|达}\(roughly(work.bidders, "家"))，{{开标|评标}{过程|情况}{全程|实时}{公开|直播|可查}|{评标结果|中标结果}{随{公告|公示}|同步}{列明|公布}{评分|理由}|{未中标|落选}{企业|单位}可{在线|登录系统}{查询|查看}{本单位|自身}{得分|评审结果}}。"
    )
  }

  private mutating func messages() -> String {
    say(
      "{网站“{投诉建议|互动交流|咨询建议}”栏目|“我要咨询”栏目}{收到|受理}留言\(fact(work.messages, "条", "messages-answered"))，{全部|均|逐条}{答复|作出答复}，{{平均|}{用时|办理时间}{不超过|控制在}\(n(random.pick([3, 5]), "个"))工作日|{答复|办理}情况{每季度|按季度|每月}{公布|通报}|{重点|共性}问题{整理|汇编}{成册|成问答}{后公开|并公开}}。"
    )
  }

  private mutating func catalogue() -> String {
    say(
      "{{更新|修订|调整}《\(office.name)主动公开{事项|}目录》|对主动公开{目录|事项目录}{进行|作了}{修订|动态调整}}，{{新增|增加}事项\(n(random.number(2...19), "项"))、{删去|取消}\(n(random.number(1...8), "项"))|{明确|列明}{每项|各}{事项|内容}的{公开主体、时限和渠道|时限、渠道和责任科室|依据、内容和方式}}{，{自|从}\(someDay(2...9))起{执行|施行}|}。"
    )
  }

  private mutating func conferences() -> String {
    let led =
      work.conferencesLed == 0
      ? "" : "，{其中|}主要负责同志{出席|参加}\(word(work.conferencesLed, "次"))"
    return say(
      "{举办|召开|参加}新闻发布会\(fact(work.conferences, "次", "press-conferences"))\(led)，{{介绍|通报}{交易平台|公共资源交易|服务改革}{运行|进展}情况|回应{媒体|记者}{关于|有关}{评标专家管理|保证金退还|交易规则}的{提问|关切}}。"
    )
  }

  private mutating func remoteEvaluation() -> String {
    say(
      "{与|联合|会同}{\(office.neighbour)|\(office.neighbour)等单位}{开展|完成|组织}{跨{区域|地区}|}远程异地评标\(n(work.remoteEvaluations, "场"))，{{项目|评标}{信息|结果}{在两地{网站|平台}|由双方}同步{公开|公布|发布}|{双方|两地}{各自|分别}{公布|公开}{相关|评标}{信息|结果}，{口径|内容}一致}。"
    )
  }

  private mutating func authority() -> String {
    let documents =
      now.documents.issued == 0
      ? "{本年度|年内|全年}未{制发|出台}行政规范性文件"
      : "{年内|全年|本年度}制发行政规范性文件\(n(now.documents.issued, "件"))，均{附有|配有}解读"
    let penalties =
      now.documents.penaltyDecisions == 0
      ? "{未|没有}作出行政处罚决定"
      : "作出行政处罚决定\(n(now.documents.penaltyDecisions, "件"))，{决定{内容|信息}|处罚结果}{依法|按规定}{公示|公开}"
    return say(
      "{\(me)|中心}{同时|}加挂\(office.place)公共资源交易监督管理局牌子，\(random.chance(50) ? "\(documents)，\(penalties)" : "\(penalties)；\(documents)")。"
    )
  }
}
