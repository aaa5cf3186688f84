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
        "{全年|\(y(year))|年内|本年度}，{\(me)|}{因政府信息公开{工作|}|在政府信息公开方面}\(cases)行政复议案件，\(suits)行政诉讼案件{，信息公开工作零投诉|}。",
        "{全年|\(y(year))，\(me)|年内|本年度}{政府信息公开工作|}\(neither)被申请行政复议，也{没有|未}被提起行政诉讼{，{亦|也}{未|没有}{收到|接到}{相关|有关信息公开的}举报|}。",
        "{全年|\(y(year))|年内|本年度}{未发生|没有发生}因政府信息公开{引起|引发}的行政复议{、|和}行政诉讼{，\(lastHadNone ? "与上年{情况|}相同" : "{举报|投诉}为零")|}。",
      ]))
  }

  private var lastHadNone: Bool { last.reviews.reconsideration.total + last.reviews.litigation == 0 }

  private func results(_ results: [ReviewFigures.Results], upheld: String) -> String {
    list(
      [
        (upheld, results.reduce(0) { $0 + $1.upheld }), ("纠正", results.reduce(0) { $0 + $1.corrected }),
        ("其他结果", results.reduce(0) { $0 + $1.other }), ("尚未审结", results.reduce(0) { $0 + $1.pending }),
      ], "件")
  }

  private mutating func reconsideration() -> String {
    let figures = reviews.reconsideration
    if figures.total == figures.upheld {
      return say(
        "{因政府信息公开|}{被申请|引发的}行政复议\(gap)\(fact(figures.total, "件", "reconsideration-cases"))，{均{维持|获维持|为结果维持}|复议机关均{予以|}维持}"
      )
    }
    if figures.pending > 0, figures.concluded > 0, random.chance(40) {
      return say("已审结{的|}行政复议{案件|}\(gap)\(n(figures.concluded, "件"))，{另有|还有}\(gap)\(n(figures.pending, "件"))尚未审结")
    }
    return say(
      "{因政府信息公开|}被申请行政复议\(gap)\(fact(figures.total, "件", "reconsideration-cases"))，{其中|结果为}\(results([figures], upheld: "维持"))"
    )
  }

  private mutating func litigation() -> String {
    let (total, concluded) = (reviews.litigation, reviews.litigationConcluded)
    if total == reviews.litigationUpheld {
      return say("{被提起|}行政诉讼\(gap)\(fact(total, "件", "litigation-cases"))，均{维持|为结果维持|获法院维持}")
    }
    if concluded > 0, reviews.litigationPending > 0, random.chance(40) {
      return say("已审结{的|}行政诉讼{案件|}\(gap)\(n(concluded, "件"))，{另有|还有}\(gap)\(n(reviews.litigationPending, "件"))尚未审结")
    }
    if reviews.direct.total > 0, reviews.afterReconsideration.total > 0, random.chance(50) {
      return say(
        "{被提起|}行政诉讼\(gap)\(fact(total, "件", "litigation-cases"))，其中未经复议直接起诉\(gap)\(n(reviews.direct.total, "件"))、复议后起诉\(gap)\(n(reviews.afterReconsideration.total, "件"))"
      )
    }
    let parts = results([reviews.direct, reviews.afterReconsideration], upheld: "维持")
    return say("{被提起|}行政诉讼\(gap)\(fact(total, "件", "litigation-cases"))，{其中|结果为}\(parts)")
  }

  /// A remark below the table, where the narrative above gave only the cases concluded or nothing at all.
  mutating func reviewRemark() -> String {
    guard reviews.litigation + reviews.reconsideration.total > 0 else {
      return say("{上表|表中}各项{均|都}为零，{\(y(year))|本年度}{未|没有}{发生|出现}{有关|相关}{案件|争议}。")
    }
    return say(
      "{上表|表中}{行政复议案件|行政复议}{合计|共}\(gap)\(n(reviews.reconsideration.total, "件"))，{行政诉讼案件|行政诉讼}{合计|共}\(gap)\(n(reviews.litigation, "件")){，{其中|两类案件中}尚未审结的{合计|共}\(gap)\(n(reviews.reconsideration.pending + reviews.litigationPending, "件"))|}。"
    )
  }
}
