/// How the centre keeps, reviews and clears what it publishes.
extension ReportWriter {
  mutating func managementSentences() -> [String] {
    [documentProperty(), reviewChain(), secrecy(), clearing(), rulesOfWork(), corrections(), normativeList()]
  }

  private mutating func documentProperty() -> String {
    let parts = list(
      [("主动公开", work.documents[0]), ("依申请公开", work.documents[1]), ("不予公开", work.documents[2])], "件")
    return say(
      "{落实|执行|严格}公文{公开属性|属性}源头{认定|确定}{机制|要求|}，{全年|年内}{认定|标注|确定}公文{属性|公开属性}\(n(work.documentsInAll, "件"))，其中\(parts){，{主动公开|公开}的{占|约占}\(Numbers.percent(work.documents[0], of: work.documentsInAll))|}。"
    )
  }

  private mutating func reviewChain() -> String {
    say(
      "{信息|稿件}发布{实行|执行|坚持}“{三审三校|先审后发|谁主办谁审核}”，{由|经}{拟稿人|经办人}{自校|自查}、{科室负责人|部门负责人}{复核|审核}、{分管领导|分管负责人}{审签|签发}{后|之后}{上网|发布}，{重要{稿件|信息}|涉及数据的稿件}{另|还}{由|请}{办公室|综合科|业务科室}{会审|核对}。"
    )
  }

  private mutating func secrecy() -> String {
    say(
      "{统筹|兼顾}公开与{保密|安全}，{对|}拟公开{信息|内容}{逐条|逐件}{进行|作}保密审查{，{全年|年内}{审查|审核}信息\(roughly(work.workNews + work.interpretations + random.number(20...300), "条"))|}，{未|没有}发生{失泄密|泄密}{事件|问题}{，涉及个人{信息|隐私}的{内容|}{先|均}作{去标识化|隐去}处理|}。"
    )
  }

  private mutating func clearing() -> String {
    say(
      "{开展|组织|完成}{历史信息|存量信息|网站内容}{清理|梳理}，{撤下|归档|清理}{过期|失效}信息\(n(work.removed, "条"))，{更正|修正}{错别字、失效链接|不规范表述|附件打不开}等问题\(n(random.number(2...60), "处"))，{文件{效力|有效性}{标注|状态}{随|}{同步|一并}{更新|核对}|{归档|撤下}内容{均|}{留存|保留}{记录|备份}}。"
    )
  }

  private mutating func rulesOfWork() -> String {
    say(
      "{修订|制定|印发}《\(office.name){信息发布{管理|审核}{办法|规定}|政府信息公开工作{制度|规程}|政务新媒体管理{办法|细则}}》，{对|就}{采编、审核和发布|公开属性认定和审核|栏目维护和更新}{作出|提出}{\(n(random.number(9...36), "条"))规定|具体规定|明确要求}{，{\(someDay(2...9))起{施行|执行}|此前的{规定|制度}同时{停止执行|废止}}|}。"
    )
  }

  private mutating func corrections() -> String {
    say(
      "{建立|完善|用好}{公开|信息公开}{台账|工作台账}，{按{月|季度}|逐月|每季度}{登记|记录}{发布|公开}{数量|情况}、{来源|科室}和{时间|时限}，{发现|查出}{迟报、漏报|要素不全|更新不及时}{问题|情形}\(n(work.corrections, "个"))，{均已|全部}{整改|补正|改正}。"
    )
  }

  private mutating func normativeList() -> String {
    let inForce = now.documents.inForce
    let words =
      inForce == 0
      ? "{\(me)|中心}{不{承担|具有}行政规范性文件制定{职能|职责}|未制发过行政规范性文件}，{公开内容以{交易信息|服务类信息}为主|对外{公布|公开}的制度{均|都}为{工作规程|服务规范}}"
      : "{现行有效|继续有效}的行政规范性文件\(n(inForce, "件"))，{均|全部}{在|通过}{专栏|政府信息公开专栏}{集中|分类}公开{，{可按{年份|文号}检索|提供{下载|文字版}}|}"
    return say(words + "。")
  }
}
