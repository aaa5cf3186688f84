/// People, meetings, training and assessment.
extension ReportWriter {
  mutating func supervisionSentences() -> [String] {
    [leadership(), training(), agencyTraining(), assessment(), inspection(), satisfaction(), accountability()]
  }

  private mutating func leadership() -> String {
    let hearings =
      now.edition == "2014"
      ? "召开政府信息公开{专题会议|工作会议}\(fact(work.meetingsOnDisclosure, "次", "disclosure-meetings"))"
      : "{主任办公会|中心党组}听取{政务公开|政府信息公开}{工作|}汇报\(word(work.hearings, "次"))"
    return say(
      "{调整|充实}{政务公开|政府信息公开}{工作|}领导小组{成员|}，{由|明确}\(random.chance(50) ? "{一名|1名}" : "")副主任分管、{综合科|办公室|信息科}{牵头|具体负责}，{全年|年内}\(hearings){，{研究|协调解决}{公开|实际}{事项|问题}\(n(random.number(3...14), "个"))|}。"
    )
  }

  private mutating func training() -> String {
    say(
      "{举办|组织|开展}{政务公开|政府信息公开}{专题|业务|}培训\(fact(work.trainings, "次", "training-sessions"))，{参训|参加人员|参训人员}\(n(work.trainees, "人次"))，{内容|课程}{包括|涵盖}{《条例》{解读|释义}、答复文书{制作|撰写}|公文属性认定、保密审查|年报编制、稿件审校|申请办理、案例分析}{等|}{，{其中一次|{首期|首场}}{在|于}\(someDay())举办|}。"
    )
  }

  private mutating func agencyTraining() -> String {
    say(
      "{面向|为}{代理机构|招标代理和采购单位|投标企业}{举办|组织}{电子交易|电子化交易|系统操作}培训\(word(work.agencyTrainings, "场"))、\(n(work.agencyTrainees, "人次"))，{课件|讲义|操作视频}{同步|随后|}{上传|发布}至{网站|“下载园地”栏目}{供{免费|}下载|}。"
    )
  }

  private mutating func assessment() -> String {
    say(
      "{将|把}政府信息公开{纳入|列入}{科室|各科室|年度}{考核|绩效考核|目标管理}，{分值|权重}{占|为}\(random.number(3...10))%，{按{季度|半年}|每季度}{评分|打分}{、年底{汇总|通报}|}，{结果|得分}与{评优评先|年度评优}挂钩。"
    )
  }

  private mutating func inspection() -> String {
    say(
      "{全年|年内}{开展|组织}{公开工作|信息公开}{检查|抽查}\(word(work.inspections, "次"))，{印发|下发}{通报|提醒单}\(n(random.number(1...9), "份"))，{督促|推动}{科室|业务科室|相关科室}{整改|补充}{事项|问题}\(n(random.number(2...40), "个"))。"
    )
  }

  private mutating func satisfaction() -> String {
    let asked = random.number(60...900)
    let good = asked - random.number(0...asked / 20)
    return say(
      "{开展|组织}社会评议，{发放|回收}{问卷|调查问卷}\(n(asked, "份"))，{表示|评价为}{满意|“满意”}的\(n(good, "份"))，{满意率|满意度}{为|达}\(Numbers.percent(good, of: asked))，{评议结果|结果}{于|在}\(someDay(9...12)){公布|公开}。"
    )
  }

  private mutating func accountability() -> String {
    say(
      "{全年|年内|本年度}{未|没有}{发生|出现}因{违反《条例》|信息公开不力|公开工作失职}{被|而}{追究责任|问责|通报批评}的{情形|情况}，{{上级|市级|合成市人民政府办公室}{第三方评估|年度评估|季度抽查}{反馈|指出}的{事项|意见}\(n(random.number(1...7), "条")){均已|全部}{办结|落实}|{责任追究|问责}{结果|情况}为零}。"
    )
  }
}
