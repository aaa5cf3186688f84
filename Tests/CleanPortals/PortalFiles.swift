/// The files that are the same for every report of a portal.
enum PortalFiles {
  static func site(asOf year: Int) -> String {
    """
    title: 合成市公共资源交易中心政府信息公开年报（虚构）
    english: Disclosure Reports of Invented Trading Centres (synthetic)
    organisation: 合成市公共资源交易年报编辑组（虚构）
    english-organisation: Editors of the synthetic portal
    description: 本站的中心、数字和文字均为合成，仅供测试，不代表任何机关单位。
    english-description: Every centre, figure and sentence here is synthetic and speaks for no public body.
    languages: [zh-Hans, en]
    as-of: \(year + 1)-06-30

    """
  }

  static func profile(of office: Office) -> String {
    let parent = office.parent.map { "parent: \($0)\n" } ?? ""
    let authority = office.isAuthority ? "加挂\(office.place)公共资源交易监督管理局牌子，承担监督管理职责。" : "承担交易服务职责，不具有行政执法权。"
    return """
      ---
      name: \(office.name)
      short: \(office.place)
      english: Synthetic Trading Centre \(office.id.suffix(3))
      region: 虚构省合成市\(office.place)
      address: \(office.address)
      postcode: "\(office.postcode)"
      telephone: \(office.telephone)
      email: \(office.email)
      code: "\(office.code)"
      founded: \(office.founded)
      \(parent)description: \(office.name)的概况和政府信息公开工作年度报告，均为虚构。
      ---
      本中心为虚构，地址、电话和数字均为合成，仅供测试。\(authority)

      """
  }

  static let indicators = """
    indicators:
      website-posts: {zh: 网站发布信息数, en: Items published on the website, unit: 条}
      disclosed-items: {zh: 主动公开政务内容项数, en: Matters disclosed proactively, unit: 项}
      wechat-posts: {zh: 微信公众号发布信息数, en: Items published on WeChat, unit: 条}
      wechat-followers: {zh: 微信公众号关注人数, en: WeChat followers, unit: 人}
      wechat-reads: {zh: 微信公众号阅读量, en: WeChat page reads, unit: 次}
      trade-notices: {zh: 交易公告发布数, en: Trade notices published, unit: 条}
      tender-notices: {zh: 招标（采购、出让）公告发布数, en: Tender notices published, unit: 条}
      pre-award-notices: {zh: 预中标公示发布数, en: Pre-award notices published, unit: 条}
      award-notices: {zh: 中标公告发布数, en: Award notices published, unit: 条}
      change-notices: {zh: 变更公告发布数, en: Change notices published, unit: 条}
      failed-tender-notices: {zh: 废标公告发布数, en: Failed-tender notices published, unit: 条}
      projects: {zh: 交易项目数, en: Projects traded, unit: 个}
      interpretations: {zh: 解读稿件发布数, en: Policy interpretations published, unit: 篇}
      press-conferences: {zh: 新闻发布会次数, en: Press conferences, unit: 次}
      messages-answered: {zh: 网站留言答复数, en: Website messages answered, unit: 条}
      directors-meetings: {zh: 主任办公会次数, en: Directors' meetings, unit: 次}
      directors-meeting-topics: {zh: 主任办公会议题数, en: Topics at directors' meetings, unit: 个}
      requests-received: {zh: 收到政府信息公开申请数, en: Disclosure requests received, unit: 件}
      requests-received-change: {zh: 收到申请数较上年增减, en: Requests received (change on the year before), unit: 件, signed: true}
      reconsideration-cases: {zh: 被申请行政复议数, en: Administrative reconsideration cases, unit: 件}
      litigation-cases: {zh: 被提起行政诉讼数, en: Administrative litigation cases, unit: 件}
      processing-fee: {zh: 信息处理费收取金额, en: Information processing fees charged, unit: 元}
      proposals-received: {zh: 承办建议提案数, en: Proposals handled, unit: 件}
      website-self-checks: {zh: 网站自查次数, en: Website self-checks, unit: 次}
      sub-columns: {zh: 优化子栏目数, en: Sub-columns improved, unit: 个}
      disclosure-meetings: {zh: 政府信息公开专题会议次数, en: Meetings on disclosure, unit: 次}
      training-sessions: {zh: 培训次数, en: Training sessions, unit: 次}
      all-training-sessions: {zh: 各类培训班次数, en: Training courses of every kind, unit: 次}
      open-days: {zh: “平台开放日”活动场数, en: Platform open days, unit: 场}
      service-ratings: {zh: “好差评”收到评价数, en: Service ratings received, unit: 条}
      rating-bulletins: {zh: “好差评”月报期数, en: Monthly rating bulletins, unit: 期}
      loans: {zh: 助力贷款笔数, en: Loans facilitated, unit: 笔}
      loan-amount: {zh: 助力贷款金额, en: Amount of loans facilitated, unit: 万元}

    """
}
