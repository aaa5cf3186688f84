/// A work plan of a centre for one year; its tasks 2.1 to 2.3 are those that reports answer.
struct PlanText {
  let text: String

  init(of office: Office, year: Int, by random: inout SplitMix64) {
    let signed = random.workingDay(year, random.number(3...5), 9...20)
    let published = random.workingDay(year, signed.month, signed.day + 1...signed.day + 7)
    let title = "\(office.name)\(year)年政务公开工作要点"
    let guides = random.expanded("{每月|每季度}{更新|核对}{服务指南|办事指南}和{政策法规|下载园地}{栏目|}，{过期|失效}内容{及时|随时}{撤下|归档}。")
    let opinions = random.expanded("{每季度|按季度}{公开|公布}{意见建议|市场主体意见}{征集|收集}和整改情况，由{综合科|业务科室}{汇总|答复}。")
    let training = random.expanded(
      "{举办|组织}{政务公开|业务}培训{不少于\(Numbers.chinese(random.number(1...3)))次|，{面向|覆盖}{全体|各科室}工作人员}。")
    let interpretation = random.expanded("{新出台|新制定}的{制度|文件}，解读{形式|方式}不少于\(random.number(2...3))种。")
    let lead = random.expanded(
      "{为{做好|推进}|根据《合成市\(year)年政务公开工作要点》，为{做好|抓好}}{\(office.place)|本级}公共资源交易领域政务公开工作，{结合{实际|职责}|经主任办公会研究}，{制定|提出}{本要点|以下要点}。"
    )
    text = """
      ---
      title: \(title)
      published: \(published.iso)
      signed: \(signed.iso)
      issuer: \(office.name)
      description: \(office.name) \(year) 年政务公开工作要点。本要点为虚构，仅供测试。
      ---
      ## 一、总体要求

      \(lead)

      ## 二、主要任务

      ### （一）更新服务指南

      \(guides)

      ### （二）公开整改情况

      \(opinions)

      ### （三）提高业务能力

      \(training)

      ### （四）做好政策解读

      \(interpretation)

      """
  }
}
