/// All figures of one centre for one year; tables and sentences state nothing else.
struct YearFigures {
  let year: Int
  let requests: RequestFigures
  let reviews: ReviewFigures
  let documents: DocumentFigures
  let work: WorkFigures
  let annex: AnnexFigures

  init(_ year: Int, of office: Office, after last: YearFigures?, by random: inout SplitMix64) {
    self.year = year
    let before = last?.requests.receivedInAll ?? office.usualRequests
    let total =
      office.usualRequests == 0
      ? random.pick([0, 0, 0, 1]) : random.drift(before, percent: -40...45, plus: -2...3)
    requests = RequestFigures(receiving: total, after: last?.requests, year: year, by: &random)
    reviews = ReviewFigures(requests: total, year: year, by: &random)
    documents = DocumentFigures(of: office, year: year, after: last?.documents, by: &random)
    work = WorkFigures(size: office.size, after: last?.work, by: &random)
    annex = AnnexFigures(requests: requests, after: last?.annex, by: &random)
  }

  /// The edition of the form that is law for the year.
  var edition: String { year <= 2018 ? "2014" : year <= 2020 ? "2019" : "2021" }
}
