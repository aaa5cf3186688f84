/// Reconsideration and litigation, once in all and once as those concluded, said so.
extension ReportWriter {
  private var reviews: ReviewFigures { now.reviews }

  mutating func reviewSentence() -> String {
    let (cases, suits) = (reviews.reconsideration.total, reviews.litigation)
    if cases + suits == 0 { return noReviews() }
    let first = cases == 0 ? say("{全年|年内}{无|没有|未发生}{因政府信息公开引发的|}行政复议案件") : reconsideration()
    return first + "；" + (suits == 0 ? say("{无|没有|未发生}{政府信息公开|}行政诉讼案件") : litigation()) + "。"
  }

  private mutating func noReviews() -> String {
    let mark = random.chance(60)
    let none = { (id: String, words: String) in mark ? "[\(words)](fact:\(id))" : words }
    let cases = none("reconsideration-cases", "无")
    let suits = none("litigation-cases", "无")
    let neither = none("reconsideration-cases", "没有")
    return say(
      random.pick([
        "{全年|\(y(year))|年内|本年度}{，\(me)|}{因政府信息公开{工作|}|在政府信息公开方面}\(cases)行政复议案件，\(suits)行政诉讼案件{，信息公开工作零投诉|}。",
        "{全年|\(y(year))|年内|本年度}{，\(me)|}{因政府信息公开{工作|}|}\(neither)被申请行政复议，也{没有|未}被提起行政诉讼{，{亦|且}{未|没有}{收到|接到}{相关|有关信息公开的}举报|}。",
        "{全年|\(y(year))|年内|本年度}{未发生|没有发生}因政府信息公开{引起|引发}的行政复议{、|和}行政诉讼{，\(lastHadNone ? "与上年{情况|}相同" : "{举报|投诉}为零")|}。",
      ]))
  }

  private var lastHadNone: Bool { last.reviews.reconsideration.total + last.reviews.litigation == 0 }

  /// How the cases ended: one word where all ended alike, else the kinds with their numbers.
  private mutating func results(_ results: [ReviewFigures.Results]) -> String {
    let kinds = [
      ("维持", "{结果维持|获维持|维持}", results.reduce(0) { $0 + $1.upheld }),
      ("纠正", "{结果纠正|被纠正|依法纠正}", results.reduce(0) { $0 + $1.corrected }),
      ("其他结果", "{为其他结果|以其他结果结案}", results.reduce(0) { $0 + $1.other }),
      ("尚未审结", "{尚未审结|尚在审理}", results.reduce(0) { $0 + $1.pending }),
    ]
    let found = kinds.filter { $0.2 > 0 }
    if found.count == 1 { return say((found[0].2 > 1 ? "均" : "") + found[0].1) }
    return "其中" + list(found.map { ($0.0, $0.2) }, "件")
  }

  private mutating func reconsideration() -> String {
    let figures = reviews.reconsideration
    if figures.pending > 0, figures.concluded > 0, random.chance(40) {
      return say("已审结{的|}行政复议{案件|}\(n(figures.concluded, "件"))，{另有|还有}\(n(figures.pending, "件"))尚未审结")
    }
    return say(
      "{因政府信息公开{工作|}|}{被申请行政复议|发生行政复议案件}\(fact(figures.total, "件", "reconsideration-cases"))，\(results([figures]))"
    )
  }

  private mutating func litigation() -> String {
    let (total, concluded) = (reviews.litigation, reviews.litigationConcluded)
    if concluded > 0, reviews.litigationPending > 0, random.chance(40) {
      return say("已审结{的|}行政诉讼{案件|}\(n(concluded, "件"))，{另有|还有}\(n(reviews.litigationPending, "件"))尚未审结")
    }
    let cases = say("{被提起|}行政诉讼") + fact(total, "件", "litigation-cases")
    if reviews.direct.total > 0, reviews.afterReconsideration.total > 0, random.chance(50) {
      return cases + "，其中未经复议直接起诉\(n(reviews.direct.total, "件"))、复议后起诉\(n(reviews.afterReconsideration.total, "件"))"
    }
    return cases + "，" + results([reviews.direct, reviews.afterReconsideration])
  }

  /// A remark below the table, where the narrative above gave only the cases concluded or nothing at all.
  mutating func reviewRemark() -> String {
    guard reviews.litigation + reviews.reconsideration.total > 0 else {
      return say("{上表|表中}各项{均|都}为零，{\(y(year))|本年度}{未|没有}{发生|出现}{有关|相关}{案件|争议}。")
    }
    return say(
      "{上表|表中}{行政复议案件|行政复议}{合计|共}\(n(reviews.reconsideration.total, "件"))，{行政诉讼案件|行政诉讼}{合计|共}\(n(reviews.litigation, "件")){，{其中|两类案件中}尚未审结的{合计|共}\(n(reviews.reconsideration.pending + reviews.litigationPending, "件"))|}。"
    )
  }
}
