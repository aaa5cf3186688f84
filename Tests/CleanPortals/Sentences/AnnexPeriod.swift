/// What reports up to 2018 said with the figures of the annex: staff, money, reading points, responses.
extension ReportWriter {
  private var annex: AnnexFigures { now.annex }

  mutating func organisationSentences() -> [String] {
    [leadershipOfDisclosure(), staff(), trainingOfAll(), readingPoints()] + managementSentences().prefix(3)
  }

  private mutating func leadershipOfDisclosure() -> String {
    say(
      "{中心|\(me)}{成立|调整}{由主任任组长|以主任为组长}的政府信息公开{工作|}领导小组，{办公室设在{综合科|信息科}|具体工作由{综合科|办公室}{负责|承担}}，召开{专题会议|工作会议}\(fact(work.meetingsOnDisclosure, "次", "disclosure-meetings"))，{研究|部署}{目录编制|年度任务|制度修订}等{事项|工作}。"
    )
  }

  private mutating func staff() -> String {
    let budget =
      annex.budget == 0
      ? "{未安排|没有安排}专项经费" : "{安排|落实}专项经费\(Numbers.decimal(annex.budget, places: 2))万元"
    return say(
      "{从事|承担}政府信息公开工作的人员{共|有}\(n(annex.staff, "人"))，其中专职\(n(annex.fullTime, "人"))\(annex.partTime > 0 ? "、兼职\(n(annex.partTime, "人"))" : "，{没有|无}兼职人员")；\(budget){，{设备|办公条件}{能够|可以}{满足|保障}{工作|}需要|}。"
    )
  }

  private mutating func trainingOfAll() -> String {
    say(
      "{全年|年内}{举办|组织}各类培训班\(fact(work.trainings + work.agencyTrainings, "次", "all-training-sessions"))，{其中|包括}面向{代理机构|投标企业和代理机构}的\(n(work.agencyTrainings, "次"))，{接受培训|参加培训}{合计|共}\(n(work.trainees + work.agencyTrainees, "人次"))。"
    )
  }

  private mutating func readingPoints() -> String {
    say(
      "{设置|设有}{政府信息公开|}查阅点\(n(annex.readingPoints, "个"))，{全年|年内}{接待|服务}{查阅群众|来访查阅}\(n(annex.visitors, "人次"))，\(change(annex.visitors, last.annex.visitors, "人次"))。"
    )
  }

  mutating func disclosedInAll() -> String {
    let others = list([("政务微博", annex.weibo), ("其他方式", annex.otherChannels)], "条")
    return say(
      "{全年|\(y(year))|年内}主动公开政府信息\(n(annex.disclosed(work), "条"))（{同一|相同}信息{经|在}不同渠道公开的{计|只计}1条），{分渠道{看|统计}|按渠道}：政府网站\(n(work.websitePosts, "条"))、政务微信\(n(work.wechatPosts, "条"))\(others.isEmpty ? "" : "、\(others)")。"
    )
  }

  mutating func responses() -> String {
    let topics =
      annex.topics == 0
      ? "{未|没有}{出现|发生}需要回应的重大舆情" : "回应公众关注热点\(word(annex.topics, "次"))"
    let interviews =
      annex.interviews == 0
      ? "" : "，{开展|参加}{网站|政府网站}在线访谈\(word(annex.interviews, "次"))"
    let socialMedia =
      annex.socialMedia == 0 ? "" : "，通过微博微信回应{事件|关切}\(word(annex.socialMedia, "次"))"
    return say("{全年|年内}\(topics)\(interviews)\(socialMedia)，{未|没有}{收到|接到}{对|有关}政府信息公开{工作|}的举报{、|和}投诉。")
  }

  mutating func archives() -> String {
    let sum = annex.paper + annex.electronic
    if sum == 0 { return say("{全年|年内}{未|没有}向图书馆、档案馆等查阅场所报送{信息|文件}{，{公众|群众}可{在|到}{网站|交易大厅}{查阅|查询}|}。") }
    return say(
      "{向|为}图书馆、档案馆等查阅场所报送{政府|}信息\(n(sum, "条"))，其中\(list([("纸质文件", annex.paper), ("电子文件", annex.electronic)], "件"))。"
    )
  }

  /// Where a report had a section for disputes alone, it also said how applicants learn of their remedies.
  mutating func remedies() -> String {
    let letters = now.requests.concluded
    let subject = letters == 0 ? "{答复文书样式|答复书模板}" : "{发出的|全部}{答复文书|答复书}\(n(letters, "份"))"
    return say(
      "\(subject){均|}{写明|载明}{救济渠道|申请行政复议和提起行政诉讼的途径}和{期限|时限}，{样式|格式}{由|经}{法律顾问|法制人员}于\(someDay(2...6)){审定|核对}。"
    )
  }
}
