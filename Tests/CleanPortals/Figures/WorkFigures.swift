/// What only sentences state: publishing, trading, service and training of one year.
struct WorkFigures {
  /// 招标（采购、出让）公告, 预中标公示, 中标公告, 变更公告, 废标公告.
  var notices: [Int]
  var workNews: Int
  var interpretations: Int
  var wechatPosts: Int
  var wechatFollowers: Int
  var wechatReads: Int
  /// 工程建设, 政府采购, 土地使用权和矿业权, 国有产权, 农村产权.
  var projects: [Int]
  /// Turnover in 0.01 亿元.
  var turnover: Int
  /// Saved, in 0.01 亿元.
  var saved: Int
  var disclosedItems: Int
  var bidders: Int
  var conferences: Int
  var conferencesLed: Int
  var meetings: Int
  var topics: Int
  var hearings: Int
  var trainings: Int
  var trainees: Int
  var agencyTrainings: Int
  var agencyTrainees: Int
  var selfChecks: Int
  var corrections: Int
  var openDays: Int
  var visitors: Int
  var ratings: Int
  var goodRatings: Int
  var messages: Int
  var hotline: Int
  var questions: Int
  var proposals: Int
  var opinions: Int
  var remoteEvaluations: Int
  /// 主动公开, 依申请公开, 不予公开: the property set for each document of the office.
  var documents: [Int]
  var removed: Int
  var loans: Int
  /// In 万元.
  var loanAmount: Int
  var subColumns: Int
  var inspections: Int
  var meetingsOnDisclosure: Int

  var tradeNotices: Int { notices.reduce(0, +) }
  var websitePosts: Int { tradeNotices + workNews + interpretations }
  var projectsInAll: Int { projects.reduce(0, +) }
  var documentsInAll: Int { documents.reduce(0, +) }

  init(size: Int, after last: WorkFigures?, by random: inout SplitMix64) {
    func step(_ figure: Int?, _ first: ClosedRange<Int>, _ random: inout SplitMix64) -> Int {
      figure.map { max(1, random.drift($0, percent: -18...26)) } ?? random.number(first)
    }
    let first = [120 * size, 60 * size, 110 * size, 30 * size, 12 * size]
    notices = first.indices.map { step(last?.notices[$0], first[$0]...first[$0] * 3, &random) }
    workNews = step(last?.workNews, 30...220, &random)
    interpretations = step(last?.interpretations, 4...36, &random)
    wechatPosts = step(last?.wechatPosts, 20...180, &random)
    // Microblog and WeChat repeat what the website says, so they never have more than it.
    wechatPosts = min(wechatPosts, workNews + interpretations)
    wechatFollowers = (last?.wechatFollowers ?? random.number(300...2_600)) + random.number(20...900)
    wechatReads = wechatPosts * random.number(30...180) + random.number(0...99)
    projects = [60, 90, 20, 6, 14].indices.map {
      step(last?.projects[$0], [40, 60, 10, 3, 2][$0] * size / 3...[40, 60, 10, 3, 2][$0] * size, &random)
    }
    turnover = step(last?.turnover, 300 * size...2_600 * size, &random)
    saved = turnover * random.number(3...11) / 100
    disclosedItems = random.number(24...180)
    bidders = step(last?.bidders, 300 * size...900 * size, &random)
    conferences = random.pick([0, 0, 1, 1, 2, 3])
    conferencesLed = random.number(0...conferences)
    meetings = random.number(4...24)
    topics = meetings * 2 + random.number(0...19)
    hearings = random.number(2...4)
    trainings = random.number(1...9)
    trainees = trainings * random.number(18...64) + random.number(0...17)
    agencyTrainings = random.number(1...14)
    agencyTrainees = agencyTrainings * random.number(15...70) + random.number(0...14)
    selfChecks = random.pick([4, 4, 6, 12])
    corrections = random.number(2...46)
    openDays = random.number(1...18)
    visitors = openDays * random.number(12...48) + random.number(0...11)
    ratings = random.number(120...2_900)
    goodRatings = ratings - random.number(0...ratings / 40)
    messages = random.number(3...90)
    hotline = random.number(5...140)
    questions = random.number(30...240)
    proposals = random.pick([0, 0, 1, 2, 4])
    opinions = random.number(8...70)
    remoteEvaluations = random.number(6...160)
    documents = [random.number(12...90), random.number(2...30), random.number(1...40)]
    removed = random.number(5...160)
    loans = random.number(4...90)
    loanAmount = loans * random.number(40...240) + random.number(0...39)
    subColumns = random.number(3...14)
    inspections = random.pick([2, 4, 12])
    meetingsOnDisclosure = random.number(2...6)
  }
}
