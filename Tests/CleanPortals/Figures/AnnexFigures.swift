/// The annex of 2014 for one year, as far as no other figure of the year gives it.
struct AnnexFigures {
  typealias Outcome = RequestFigures.Outcome

  /// 当面, 传真, 网络, 信函.
  var channels: [Int]
  var extended: Int
  /// 属于已主动公开, 同意公开, 同意部分公开; the eight kinds of answer of the annex.
  var answers: [Int]
  /// The six reasons of 不同意公开.
  var reasons: [Int]
  var weibo: Int
  var otherChannels: Int
  var topics: Int
  var interviews: Int
  var interviewsLed: Int
  var socialMedia: Int
  var complaints: Int
  var paper: Int
  var electronic: Int
  var offices: Int
  var readingPoints: Int
  var visitors: Int
  var fullTime: Int
  var partTime: Int
  /// In 0.01 万元.
  var budget: Int

  init(requests: RequestFigures, after last: AnnexFigures?, by random: inout SplitMix64) {
    channels = random.split(requests.receivedInAll, weights: [18, 4, 62, 16])
    extended = requests.concluded == 0 ? 0 : random.number(0...min(requests.concluded, 1 + requests.concluded / 12))
    let published = random.number(0...requests[.disclosed])
    let secrets = random.number(0...requests[.thirdParty])
    let law =
      requests[.prohibitedByLaw] + requests[.internalAffairs] + requests[.process] + requests[.enforcementFiles]
      + requests[.excessive]
    reasons = [
      requests[.stateSecrets], secrets, requests[.thirdParty] - secrets, requests[.security], requests[.notReadyMade],
      law,
    ]
    let elsewhere = random.number(0...requests[.notHeld])
    answers = [
      published + requests[.repeated], requests[.disclosed] - published, requests[.partlyDisclosed],
      reasons.reduce(0, +), elsewhere, requests[.notHeld] - elsewhere, requests[.unclear] + requests[.notCorrected],
      requests[.queries] + requests[.petitions] + requests[.publications] + requests[.confirmation]
        + requests[.feeUnpaid] + requests[.other],
    ]
    weibo = random.chance(35) ? random.number(3...260) : 0
    otherChannels = random.pick([0, 0, random.number(2...60)])
    topics = random.pick([0, 0, 1, 2, 5])
    interviews = random.pick([0, 0, 1, 2])
    interviewsLed = random.number(0...interviews)
    socialMedia = random.pick([0, 0, 0, 1, 3])
    complaints = 0
    paper = random.pick([0, 0, random.number(4...80)])
    electronic = random.pick([0, 0, random.number(4...120)])
    offices = 1
    readingPoints = last?.readingPoints ?? random.number(1...3)
    visitors = random.drift(last?.visitors ?? random.number(40...3_000), percent: -15...20)
    fullTime = last?.fullTime ?? random.number(1...3)
    partTime = max(0, (last?.partTime ?? random.number(1...6)) + random.number(-1...1))
    budget = random.pick([0, random.number(50...1_200)])
  }

  /// 主动公开政府信息数: what went out twice counts once, so it is less than the channels together.
  func disclosed(_ work: WorkFigures) -> Int { work.websitePosts + otherChannels }
  var staff: Int { fullTime + partTime }
}
