/// Reports up to 2018: no list of sections was fixed for the whole country, these were usual.
extension ReportWriter {
  mutating func sectionsOf2014() -> String {
    var sections: [(title: String, text: String)]
    let requests = requestSentences().joined()
    switch random.number(0...2) {
    case 0:
      sections = [
        ("概述", guidance()), ("主动公开政府信息情况", disclosedInAll() + "\n\n" + disclosure(5...7)),
        ("依申请公开政府信息情况", requests), ("政府信息公开收费及减免情况", processingFee()),
        ("因政府信息公开申请行政复议、提起行政诉讼情况", reviewSentence() + remedies()), ("存在的主要问题及改进情况", problems()),
        ("其他需要报告的事项", responses() + archives() + chosen(2...3, of: organisationSentences())),
      ]
    case 1:
      sections = [
        ("概述", guidance()), ("组织领导和制度建设情况", chosen(4...6, of: organisationSentences())),
        ("主动公开政府信息情况", disclosedInAll() + disclosure(4...6)),
        ("回应解读情况", responses() + chosen(1...2, of: platformSentences())), ("依申请公开办理情况", requests),
        ("收费及减免情况", processingFee()), ("行政复议、行政诉讼和举报投诉情况", reviewSentence() + remedies() + archives()),
        ("存在的主要问题及改进情况", problems()),
      ]
    default:
      sections = [
        ("概述", guidance()), ("政府信息公开的组织领导和制度建设", chosen(4...5, of: organisationSentences())),
        ("发布解读、回应社会关注以及互动交流情况", responses() + chosen(2...3, of: platformSentences())),
        ("重点领域政府信息公开工作推进情况", disclosure(3...5)), ("主动公开政府信息以及公开平台建设情况", disclosedInAll() + archives()),
        ("政府信息公开申请的办理情况", requests), ("政府信息的公开收费及减免情况", processingFee()),
        ("因政府信息公开申请行政复议、提起行政诉讼的情况", reviewSentence() + remedies()),
        ("政府信息公开保密审查及监督检查情况", chosen(3...4, of: supervisionSentences())),
        ("政府信息公开存在的主要问题以及改进情况", problems()),
      ]
    }
    let text = sections.enumerated().map {
      "## \(Numbers.chinese($0.offset + 1, beforeMeasure: false))、\($0.element.title)\n\n\($0.element.text)"
    }
    let title = say("{附件：|附件　}\(year){年|年度}政府信息公开{工作|}情况统计表")
    let table = now.annexTable(withGazette: random.chance(40), withOtherForm: random.chance(30))
    return text.joined(separator: "\n\n") + "\n\n## \(title)\n\n" + table
  }
}
