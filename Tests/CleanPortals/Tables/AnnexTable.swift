extension YearFigures {
  /// The annex of 2014 (政府信息公开工作情况统计表), with or without the rows that only some offices were given.
  func annexTable(withGazette: Bool, withOtherForm: Bool) -> String {
    var table = MarkdownTable(["统计指标", "单位", "统计数"], textColumns: 2)
    func group(_ label: String) { table.add([label, "", ""]) }
    func add(_ label: String, _ unit: String, _ figure: Int) { table.add([label, unit, "\(figure)"]) }
    func add(_ labels: [String], _ unit: String, _ figures: [Int]) {
      for (label, figure) in zip(labels, figures) { add(label, unit, figure) }
    }
    group("一、主动公开情况")
    add("（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）", "条", annex.disclosed(work))
    add("其中：主动公开规范性文件数", "条", documents.issued)
    add("制发规范性文件总数", "件", documents.issued)
    group("（二）通过不同渠道和方式公开政府信息的情况")
    if withGazette { add("政府公报公开政府信息数", "条", 0) }
    add("1.政府网站公开政府信息数", "条", work.websitePosts)
    add("2.政务微博公开政府信息数", "条", annex.weibo)
    add("3.政务微信公开政府信息数", "条", work.wechatPosts)
    add("4.其他方式公开政府信息数", "条", annex.otherChannels)
    group("二、回应解读情况")
    add("（一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）", "次", annex.topics)
    group("（二）通过不同渠道和方式回应解读的情况")
    add("1.参加或举办新闻发布会总次数", "次", work.conferences)
    add("其中：主要负责同志参加新闻发布会次数", "次", work.conferencesLed)
    add("2.政府网站在线访谈次数", "次", annex.interviews)
    add("其中：主要负责同志参加政府网站在线访谈次数", "次", annex.interviewsLed)
    add("3.政策解读稿件发布数", "篇", work.interpretations)
    add("4.微博微信回应事件数", "次", annex.socialMedia)
    add("5.其他方式回应事件数", "次", 0)
    addRequests(to: &table, withOtherForm: withOtherForm)
    let results = [reviews.reconsideration.upheld, reviews.reconsideration.corrected, reviews.reconsideration.other]
    add("四、行政复议数量", "件", reviews.reconsideration.total)
    add(["（一）维持具体行政行为数", "（二）被依法纠错数", "（三）其他情形数"], "件", results)
    add("五、行政诉讼数量", "件", reviews.litigation)
    let (direct, after) = (reviews.direct, reviews.afterReconsideration)
    add(
      ["（一）维持具体行政行为或者驳回原告诉讼请求数", "（二）被依法纠错数", "（三）其他情形数"], "件",
      [direct.upheld + after.upheld, direct.corrected + after.corrected, direct.other + after.other])
    add("六、被举报投诉数量", "件", 0)
    add(["（一）维持具体行政行为数", "（二）被纠错数", "（三）其他情形数"], "件", [0, 0, 0])
    add("七、向图书馆、档案馆等查阅场所报送信息数", "条", annex.paper + annex.electronic)
    add(["（一）纸质文件数", "（二）电子文件数"], "件", [annex.paper, annex.electronic])
    group("八、机构建设和保障经费情况")
    add("（一）政府信息公开工作专门机构数", "个", annex.offices)
    add("（二）设置政府信息公开查阅点数", "个", annex.readingPoints)
    add("（三）查阅点接待人数", "人次", annex.visitors)
    add("（四）从事政府信息公开工作人员数", "人", annex.staff)
    add(["1.专职人员数（不包括政府公报及政府网站工作人员数）", "2.兼职人员数"], "人", [annex.fullTime, annex.partTime])
    table.add([
      "（五）政府信息公开专项经费（不包括政府公报编辑管理及政府网站建设维护等方面的经费）", "万元",
      Numbers.decimal(annex.budget, places: 2),
    ])
    group("九、政府信息公开会议和培训情况")
    add("（一）召开政府信息公开工作会议或专题会议数", "次", work.meetingsOnDisclosure)
    add("（二）举办各类培训班数", "次", work.trainings + work.agencyTrainings)
    add("（三）接受培训人员数", "人次", work.trainees + work.agencyTrainees)
    return table.text
  }

  private func addRequests(to table: inout MarkdownTable, withOtherForm: Bool) {
    func add(_ labels: [String], _ figures: [Int]) {
      for (label, figure) in zip(labels, figures) { table.add([label, "件", "\(figure)"]) }
    }
    table.add(["三、依申请公开情况", "", ""])
    add(
      ["（一）收到申请数", "1.当面申请数", "2.传真申请数", "3.网络申请数", "4.信函申请数"],
      [requests.receivedInAll] + annex.channels)
    if withOtherForm { add(["5.其他形式"], [0]) }
    add(
      ["（二）申请办结数", "1.按时办结数", "2.延期办结数"],
      [requests.concluded, requests.concluded - annex.extended, annex.extended])
    add(
      ["（三）申请答复数", "1.属于已主动公开范围数", "2.同意公开答复数", "3.同意部分公开答复数", "4.不同意公开答复数"],
      [requests.concluded] + annex.answers[0...3])
    add(
      [
        "其中：涉及国家秘密", "涉及商业秘密", "涉及个人隐私", "危及国家安全、公共安全、经济安全和社会稳定",
        "不是《条例》所指政府信息", "法律法规规定的其他情形",
      ], annex.reasons)
    add(
      ["5.不属于本行政机关公开数", "6.申请信息不存在数", "7.告知作出更改补充数", "8.告知通过其他途径办理数"],
      Array(annex.answers[4...7]))
  }
}
