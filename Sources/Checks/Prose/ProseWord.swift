/// What a word of a sentence tells about the numbers beside it.
enum ProseWord: Hashable, Sendable {
  case subject(Subject)
  /// A result of a request in the words of the form, a kind of applicant.
  case outcome(Measure)
  case applicant(Measure)
  /// 未收到, 没有, 无: the number is zero.
  case nothing
  /// 均, 全部, 都
  case all
  case each
  /// 共, 合计
  case total
  /// 其中
  case ofWhich
  /// 分别为: one number for each of the things before it.
  case respectively
  /// 较, 比
  case than
  /// 上年, 去年
  case lastYear
  case thisYear
  case increase, decrease, level
  /// 增至, 降到: what follows is no change.
  case becoming
  /// 结转, beside a year
  case carried
  /// 为, 是
  case equals
  /// 和, 与: also the 与 of 与上年持平
  case and
  /// 不, 未, 除: what follows is not so.
  case not
  /// 另, 还, 其余: a count beside the others.
  case besides
  /// 网上, 信函: how something came, not what.
  case channel
  /// 等, 主要: the list is not complete.
  case incomplete
  /// 累计, 历年, 以来: more than this year.
  case longer
  /// 上半年, 季度: less than this year.
  case shorter
  /// 全市, 各部门: other bodies, for the whole sentence.
  case others
  /// 将, 计划, 如: not a fact at all, for the clause.
  case unreal
  /// Words that change nothing: 的, 情况, 我中心.
  case filler

  /// What is counted, and what was done with it.
  struct Subject: OptionSet, Hashable, Sendable {
    let rawValue: UInt64

    static let received = Subject(rawValue: 1 << 0)
    static let accepted = Subject(rawValue: 1 << 1)
    static let handled = Subject(rawValue: 1 << 2)
    static let concluded = Subject(rawValue: 1 << 3)
    static let answered = Subject(rawValue: 1 << 4)
    static let onTime = Subject(rawValue: 1 << 5)
    static let extended = Subject(rawValue: 1 << 6)
    static let request = Subject(rawValue: 1 << 7)
    static let carriedIn = Subject(rawValue: 1 << 8)
    static let carriedOut = Subject(rawValue: 1 << 9)
    static let filed = Subject(rawValue: 1 << 10)
    static let reconsideration = Subject(rawValue: 1 << 11)
    static let litigation = Subject(rawValue: 1 << 12)
    static let direct = Subject(rawValue: 1 << 13)
    static let afterReconsideration = Subject(rawValue: 1 << 14)
    static let upheld = Subject(rawValue: 1 << 15)
    static let corrected = Subject(rawValue: 1 << 16)
    static let otherResult = Subject(rawValue: 1 << 17)
    static let pending = Subject(rawValue: 1 << 18)
    static let closed = Subject(rawValue: 1 << 19)
    static let rules = Subject(rawValue: 1 << 20)
    static let normative = Subject(rawValue: 1 << 21)
    static let issued = Subject(rawValue: 1 << 22)
    static let repealed = Subject(rawValue: 1 << 23)
    static let inForce = Subject(rawValue: 1 << 24)
    static let licence = Subject(rawValue: 1 << 25)
    static let penalty = Subject(rawValue: 1 << 26)
    static let compulsion = Subject(rawValue: 1 << 27)
    static let decision = Subject(rawValue: 1 << 28)
    static let administrativeFee = Subject(rawValue: 1 << 29)
    static let processingFee = Subject(rawValue: 1 << 30)
    static let charged = Subject(rawValue: 1 << 31)
    static let proactive = Subject(rawValue: 1 << 32)
    static let complaint = Subject(rawValue: 1 << 33)

    static let verbs: Subject = [
      .received, .accepted, .handled, .concluded, .answered, .onTime, .extended, .issued, .repealed, .inForce,
      .decision, .charged, .filed, .closed,
    ]
    static let nouns: Subject = [
      .request, .reconsideration, .litigation, .rules, .normative, .licence, .penalty, .compulsion,
      .administrativeFee, .processingFee, .proactive, .complaint,
    ]
  }
}
