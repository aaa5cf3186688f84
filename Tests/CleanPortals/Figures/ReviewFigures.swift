/// Table four: what became of the disputes over disclosure.
struct ReviewFigures {
  /// 结果维持, 结果纠正, 其他结果, 尚未审结 and their sum.
  struct Results {
    var upheld = 0
    var corrected = 0
    var other = 0
    var pending = 0

    var concluded: Int { upheld + corrected + other }
    var total: Int { concluded + pending }
    var cells: [Int] { [upheld, corrected, other, pending, total] }

    init() {}

    init(cases: Int, by random: inout SplitMix64) {
      let parts = random.split(cases, weights: [60, 8, 14, 18])
      (upheld, corrected, other, pending) = (parts[0], parts[1], parts[2], parts[3])
    }
  }

  var reconsideration = Results()
  var direct = Results()
  var afterReconsideration = Results()

  /// Most centres have no case; disputes follow requests.
  ///
  /// The annex of 2014 has no column for pending cases, so up to 2018 every case ends in its year.
  init(requests: Int, year: Int, by random: inout SplitMix64) {
    guard requests > 2, random.chance(requests > 40 ? 70 : 22) else { return }
    reconsideration = Results(cases: random.number(1...2 + requests / 15), by: &random)
    if random.chance(45) { direct = Results(cases: random.number(0...1 + requests / 60), by: &random) }
    defer { if year <= 2018 { settleAll() } }
    if random.chance(35), reconsideration.upheld > 0 {
      afterReconsideration = Results(cases: random.number(1...reconsideration.upheld), by: &random)
    }
  }

  private mutating func settleAll() {
    for group in [\ReviewFigures.reconsideration, \.direct, \.afterReconsideration] {
      self[keyPath: group].upheld += self[keyPath: group].pending
      self[keyPath: group].pending = 0
    }
  }

  var litigation: Int { direct.total + afterReconsideration.total }
  var litigationConcluded: Int { direct.concluded + afterReconsideration.concluded }
  var litigationPending: Int { direct.pending + afterReconsideration.pending }
}
