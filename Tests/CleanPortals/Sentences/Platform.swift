/// The website, the terminals in the hall and what was asked there.
extension ReportWriter {
  mutating func platformSentences() -> [String] {
    var sentences = [selfChecks(), columns(), questions(), accessibility(), hall(), download()]
    if year >= 2020 { sentences.append(ratings()) }
    if year >= 2017 { sentences.append(loans()) }
    return sentences
  }

  private mutating func selfChecks() -> String {
    let rhythm = work.selfChecks == 12 ? "{每月|逐月}" : work.selfChecks == 4 ? "{每季度|按季度}" : "{每两个月|定期}"
    return say(
      "\(rhythm){对{网站|门户网站}|}{开展|组织}{读网|自查|巡查}{一次|}，{全年|年内}{自查|巡查|读网}\(fact(work.selfChecks, "次", "website-self-checks"))，{发现{并|}{整改|修正}|查改}{错链、断链|错敏词|栏目更新不及时}{等|}问题\(n(random.number(1...38), "个"))。"
    )
  }

  private mutating func columns() -> String {
    let column = say("“{服务指南|政策法规|下载园地|交易规则|信用信息|办事流程|通知公告|监督渠道}”")
    return say(
      "{优化|调整|改版|重设}{网站|中心网站}\(column){等栏目|栏目}，{涉及|包括}子栏目\(fact(work.subColumns, "个", "sub-columns"))，{{将|把}查询{路径|步骤}由{原来的|}{五|四}步{减为|压缩到}{三|两}步|点击层级由{五|四}层{减为|减到}{三|两}层}，{\(someDay())|\(random.number(2...11))月}{上线|启用}{运行|}。"
    )
  }

  private mutating func questions() -> String {
    say(
      "{汇总|梳理|整理}{交易|市场主体咨询的|窗口}高频问题\(n(work.questions, "个"))，{编成|形成|制作}{问答|“一问一答”|常见问题{清单|手册}}，{通过|在}{网站、微信公众号|网站专栏|交易大厅电子屏}{公布|展示|提供查询}，{每{半年|季度}更新{一次|}|随政策变化{及时|}更新}。"
    )
  }

  private mutating func accessibility() -> String {
    let guide =
      year < 2018 ? "" : "{{按|对照}《国务院办公厅关于印发政府网站发展指引的通知》（国办发〔2017〕47号）{规范|统一}{标识|页面标签}，|}"
    return say(
      "{网站|门户网站}{提供|支持|开通}{无障碍阅读|大字版|语音朗读|适老化版本}{功能|}，\(guide){检索|站内搜索}{支持|可按}{标题、文号和日期|关键词和发布时间|项目名称和编号}{查询|组合查询}。"
    )
  }

  private mutating func hall() -> String {
    say(
      "{交易大厅|办事大厅|一楼大厅}{设|设有|布置}政府信息{查阅|公开查阅}点{，配有{触摸查询机|自助终端}|}，{年内|全年}{接受|提供}{自助|自主}查询\(roughly(random.number(120...4_800), "次"))，{备有|摆放}{纸质|}{指南|公开目录、办事指南}\(n(random.number(2...9), "种"))，{电话咨询|12345热线转办的咨询}\(n(work.hotline, "件"))，{已全部|均已|逐件}{回复|答复}。"
    )
  }

  private mutating func download() -> String {
    say(
      "{在|依托}{合成市人民政府门户网站|“合成市政府网”|市政府门户网站}{开设|设置|维护}{政府信息公开|信息公开}{专栏|栏目}，{含|包括|设有}{指南、制度、法定主动公开内容和年报|指南、目录、年报和依申请公开|机构职能、制度文件、财政信息和年报}四{个板块|类内容}，{自\(y(max(2008, office.founded)))以来的年度报告|历年年度报告}{均|都}可{下载|查阅}。"
    )
  }

  private mutating func ratings() -> String {
    say(
      "{推行|实行|落实}{交易服务|政务服务|}“好差评”{制度|机制|}，{全年|年内}{收到|收集}评价\(fact(work.ratings, "条", "service-ratings"))，{其中|}好评\(n(work.goodRatings, "条"))，{满意率|好评率}\(Numbers.percent(work.goodRatings, of: work.ratings)){，{月报|评价月报}{印发|发布}\(fact(12, "期", "rating-bulletins"))|}。"
    )
  }

  private mutating func loans() -> String {
    say(
      "{公开|发布}{政府采购合同融资|“政采贷”|中标贷}{政策|办理流程}{和合作机构名单|}，{帮助|助力}中小企业{获得|取得}贷款\(fact(work.loans, "笔", "loans"))、\(fact(work.loanAmount, "万元", "loan-amount"))，平均每笔约\(average())。"
    )
  }

  /// The mean to one place of 万元, called an approximation where it is one.
  private func average() -> String {
    let tenths = (work.loanAmount * 20 + work.loans) / (2 * work.loans)
    return Numbers.decimal(tenths, places: 1) + "万元"
  }
}
