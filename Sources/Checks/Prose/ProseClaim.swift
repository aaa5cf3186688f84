import CommonMark
import Disclosure

/// A sentence of a report that states a quantity of the form.
struct ProseClaim: Hashable, Sendable {
  enum Statement: Hashable, Sendable {
    case number(ProseNumber)
    /// 未收到, 无, 没有发生
    case nothing
    /// 均为自然人: nobody else applied.
    case all(of: Measure)
  }

  /// Where it stands: words of a paragraph, or a marked fact.
  enum Place: Hashable, Sendable {
    case words(Range<Int>, paragraph: Int)
    case fact(SourceLocation)
  }

  var measure: Measure
  var statement: Statement
  /// 0 for the year of the report; -1 for the year before, and then it ends as a `ChangeClaim`.
  var yearOffset = 0
  var place: Place
  /// Whether it is one of the parts behind 其中.
  var isPart = false
  /// The number of its sentence in the document; claims of one sentence are understood together.
  var sentence = 0

  /// The number it states, where it states one exactly.
  var exactNumber: Decimal? {
    switch statement {
    case .number(let number) where number.firmness == .exactly: measure.isMoney ? number.yuan : number.value
    case .nothing: Decimal(mantissa: 0, scale: 0)
    default: nil
    }
  }
}

/// What a report says of the year before: kept with its trace, since only last year's report can tell whether it is so.
package struct ChangeClaim: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// 增加 4 件; negative for a decrease.
    case difference
    /// 增长 20%; negative for a decrease.
    case percentage
    /// 与上年持平
    case unchanged
    /// 上年为 5 件
    case lastYear
  }

  /// What it may be a change of, the nearest words first.
  package var measures: [Measure]
  package var kind: Kind
  package var amount: Decimal
  package var location: SourceLocation

  package init(measures: [Measure], kind: Kind, amount: Decimal, location: SourceLocation) {
    self.measures = measures
    self.kind = kind
    self.amount = amount
    self.location = location
  }
}
