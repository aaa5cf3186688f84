/// Section two: normative documents, decisions, fees and procurement, joined to the year before.
struct DocumentFigures {
  /// A count of items of the edition of 2019 with its change; next year begins with their sum.
  struct Items {
    var previous = 0
    var change = 0
    var now: Int { previous + change }

    /// `+2`, `-1` or `0`, as offices print it.
    var signed: String { change > 0 ? "+\(change)" : "\(change)" }
  }

  var issued = 0
  var repealed = 0
  var inForce = 0
  var licences = Items()
  var services = Items()
  var penalties = Items()
  var compulsion = Items()
  var fees = Items()
  var serviceDecisions = 0
  var penaltyDecisions = 0
  /// Charged in the year, in yuan: four places of 万元 are one yuan.
  var charged = 0
  var purchases = 0
  /// Spent on them, in yuan.
  var spent = 0

  /// - Parameter office: a plain centre has no power to make rules or to punish; only one that is also an authority has.
  init(of office: Office, year: Int, after last: DocumentFigures?, by random: inout SplitMix64) {
    inForce = last?.inForce ?? (office.isAuthority ? random.number(1...9) : 0)
    if office.isAuthority {
      issued = random.pick([0, 0, 1, 1, 2, 3])
      // The edition of 2019 has no column for repeals, so its totals would fall without a reason.
      if year != 2019, year != 2020 { repealed = min(inForce, random.pick([0, 0, 0, 1, 2])) }
      inForce += issued - repealed
      penaltyDecisions = random.pick([0, 0, 1, 3, 7, random.number(10...240)])
      penalties.previous = last?.penalties.now ?? random.number(8...46)
      penalties.change = max(-penalties.previous, random.pick([0, 0, 1, 2, -1, -3]))
    }
    services.previous = last?.services.now ?? random.number(3...15)
    services.change = max(-services.previous, random.pick([0, 0, 0, 1, 2, -1, -2]))
    serviceDecisions = random.pick([0, 0, random.number(3...900)])
    if office.chargesFees {
      fees.previous = last?.fees.now ?? random.number(1...2)
      charged = max(1, random.drift(last?.charged ?? random.number(20_000...9_000_000), percent: -20...20))
    }
    purchases = random.pick([0, 1, 2, 4, 6])
    spent = purchases == 0 ? 0 : purchases * random.number(8_000...420_000)
  }
}
