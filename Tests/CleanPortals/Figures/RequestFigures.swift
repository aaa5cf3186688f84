/// Table three: requests by applicant and outcome, true in every column and joined to the year before.
struct RequestFigures {
  /// 自然人, 商业企业, 科研机构, 社会公益组织, 法律服务机构, 其他.
  static let applicants = 6

  var received = [Int](repeating: 0, count: applicants)
  var carriedIn = [Int](repeating: 0, count: applicants)
  /// One row an `Outcome`, one number an applicant.
  var outcomes = [[Int]](repeating: [Int](repeating: 0, count: applicants), count: Outcome.allCases.count)
  var carriedOut = [Int](repeating: 0, count: applicants)

  /// The rows of the edition of 2021 in its order; that of 2019 has one row for the last three.
  enum Outcome: Int, CaseIterable {
    case disclosed
    case partlyDisclosed
    case stateSecrets
    case prohibitedByLaw
    case security
    case thirdParty
    case internalAffairs
    case process
    case enforcementFiles
    case queries
    case notHeld
    case notReadyMade
    case unclear
    case petitions
    case repeated
    case publications
    case excessive
    case confirmation
    case notCorrected
    case feeUnpaid
    case other
  }

  /// How often a trading centre ends a request so; a fee unpaid occurs only since there is a fee (国办函〔2020〕109号).
  private static let weights = [40, 9, 1, 1, 1, 8, 2, 4, 1, 2, 18, 5, 3, 3, 2, 1, 1, 1, 3, 1, 2]

  init(receiving total: Int, after last: RequestFigures?, year: Int, by random: inout SplitMix64) {
    let onlyPersons = random.chance(45)
    received = random.split(total, weights: onlyPersons ? [1, 0, 0, 0, 0, 0] : [70, 18, 2, 1, 7, 2])
    carriedIn = last?.carriedOut ?? carriedIn
    var weights = Self.weights
    if year < 2021 { weights[Outcome.feeUnpaid.rawValue] = 0 }
    if random.chance(50) { for row in weights.indices where random.chance(50) && row > 1 { weights[row] = 0 } }
    let carries = random.chance(30)
    for column in received.indices {
      let open = received[column] + carriedIn[column]
      // What came in late December may be answered in January: twenty working days (条例 art. 33).
      if carries, received[column] > 0 {
        carriedOut[column] = random.number(0...min(received[column], 1 + received[column] / 20))
      }
      for (row, count) in random.split(open - carriedOut[column], weights: weights).enumerated() {
        outcomes[row][column] = count
      }
    }
  }

  subscript(outcome: Outcome) -> Int { outcomes[outcome.rawValue].reduce(0, +) }

  func sum(_ outcomes: ClosedRange<Int>) -> Int { outcomes.reduce(0) { $0 + self.outcomes[$1].reduce(0, +) } }

  var receivedInAll: Int { received.reduce(0, +) }
  var carriedInInAll: Int { carriedIn.reduce(0, +) }
  var carriedOutInAll: Int { carriedOut.reduce(0, +) }
  var concluded: Int { receivedInAll + carriedInInAll - carriedOutInAll }
  var persons: Int { received[0] }
  var organisations: Int { receivedInAll - received[0] }

  var withheld: Int { sum(Outcome.stateSecrets.rawValue...Outcome.queries.rawValue) }
  var unavailable: Int { sum(Outcome.notHeld.rawValue...Outcome.unclear.rawValue) }
  var notProcessed: Int { sum(Outcome.petitions.rawValue...Outcome.confirmation.rawValue) }
  var otherwise: Int { sum(Outcome.notCorrected.rawValue...Outcome.other.rawValue) }
}
