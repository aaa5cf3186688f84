import Disclosure
import Forms
import Testing

@testable import Indicators

@Suite("The language in which a series says where its number stands") struct ExpressionTests {
  private func operands(_ source: String, edition: String? = "2021", unit: String = "件") throws -> [[String]] {
    try parsed(source, edition: edition, unit: unit).get().alternatives.map { terms in
      terms.map { term in
        let sign = term.isSubtracted ? "-" : "+"
        return switch term.operand {
        case .cell(let place): sign + place.address
        case .fact(let id): sign + "fact:" + id
        }
      }
    }
  }

  private func fault(
    _ source: String, edition: String? = "2021", unit: String = "件"
  ) -> (place: String, words: String)? {
    guard case .failure(let fault) = parsed(source, edition: edition, unit: unit) else { return nil }
    return ("\(fault.location.line):\(fault.location.column)+\(fault.location.length)", fault.message.en)
  }

  @Test func `a cell has the address it has on the page`() throws {
    #expect(try operands("requests.received/total") == [["+requests.received/total"]])
    #expect(try operands("annex.requests.received/count", edition: "2014") == [["+annex.requests.received/count"]])
  }

  @Test func `terms are added and subtracted, and a hyphen inside an address is none of these`() throws {
    #expect(
      try operands("requests.received/total - requests.received/natural-person + requests.carried-in/total") == [
        ["+requests.received/total", "-requests.received/natural-person", "+requests.carried-in/total"]
      ])
  }

  @Test func `what follows or stands in where the first is not there`() throws {
    #expect(
      try operands("requests.received/total or fact:requests-received + fact:requests-received") == [
        ["+requests.received/total"], ["+fact:requests-received", "+fact:requests-received"],
      ])
  }

  @Test func `a sum holds the topmost figures below a group of rows or of columns`() throws {
    #expect(
      try operands("sum(requests.outcomes.unavailable.*/total)") == [
        [
          "+requests.outcomes.unavailable.not-held/total", "+requests.outcomes.unavailable.not-ready-made/total",
          "+requests.outcomes.unavailable.still-unclear/total",
        ]
      ])
    #expect(
      try operands("requests.received/total - sum(requests.received/organisation.*)")[0].dropFirst() == [
        "-requests.received/organisation.business", "-requests.received/organisation.research",
        "-requests.received/organisation.public-benefit", "-requests.received/organisation.legal-services",
        "-requests.received/organisation.other",
      ])
  }

  @Test func `a sum that holds its own total is refused`() {
    #expect(
      fault("sum(reviews.cases/reconsideration.*)")?.words
        == "“reconsideration.total” is itself the sum of the others")
    #expect(
      fault("sum(requests.outcomes.*/total)")?.words == "“outcomes.total” is itself the sum of the others")
  }

  @Test(
    arguments: [
      ("requests.recieved/total", "7:10+23", "there are no figures named “recieved”; did you mean “received”?"),
      (
        "requests.received/total or request.received/total", "7:37+22",
        "the form of 2021 has no table “request”; did you mean “requests”?"
      ),
      (
        "requests.received/total + fact:website-post", "7:36+17",
        "there is no indicator “website-post”; did you mean “website-posts”?"
      ),
      ("requests.outcomes/total", "7:10+23", "there are no figures named “outcomes”"),
      ("requests.received", "7:10+17", "“requests.received” is neither the address of a cell nor a fact"),
      (
        "requests.received/total requests.carried-in/total", "7:34+25",
        "a +, - or `or` is missing before “requests.carried-in/total”"
      ),
      ("requests.received/total +", "7:34+1", "a term is missing here"),
      ("+ requests.received/total", "7:10+1", "a term is missing here"),
      ("requests.received/total or", "7:34+2", "a term is missing here"),
      ("", "7:10+1", "a term is missing here"),
      ("sum requests.received/total", "7:10+3", "“sum” is neither the address of a cell nor a fact"),
      ("sum(requests.received/total", "7:10+3", "sum takes one address in brackets"),
      ("sum(requests.received/total)", "7:14+23", "in sum(…) either the row or the column ends in .*"),
      (
        "sum(requests.outcomes.withheld.*/organisation.*)", "7:14+43",
        "in sum(…) either the row or the column ends in .*"
      ),
      (
        "sum(requests.outcomes.witheld.*/total)", "7:14+33",
        "there are no figures below “outcomes.witheld”; did you mean “outcomes.withheld”?"
      ),
    ])
  func `a fault is told at its place`(source: String, place: String, words: String) throws {
    let found = try #require(fault(source))
    #expect(found.place == place)
    #expect(found.words == words)
  }

  @Test func `what is counted in another unit is refused, and money is money in any`() throws {
    #expect(
      fault("fact:website-posts")?.words == "“fact:website-posts” is counted in “条”, the series in “件”")
    #expect(fault("fees.fees/amount")?.words == "“fees.fees/amount” is counted in “万元”, the series in “件”")
    #expect(try operands("fees.fees/amount or fact:fee", unit: "万元") == [["+fees.fees/amount"], ["+fact:fee"]])
    #expect(throws: Never.self) { try parsed("fact:website-posts", unit: "件", measureWords: ["条"]).get() }
    // The unit of a column goes before that of its row; money without a printed unit is money still.
    #expect(throws: Never.self) {
      try parsed("procurement.central-procurement/amount", edition: "2019", unit: "元").get()
    }
    #expect(fault("procurement.central-procurement/amount", edition: "2019")?.words.contains("元") == true)
  }

  @Test func `an expression for every edition names no cell`() {
    #expect(
      fault("requests.received/total", edition: nil)?.words
        == "the cell “requests.received/total” is of one edition and cannot serve all")
  }
}
