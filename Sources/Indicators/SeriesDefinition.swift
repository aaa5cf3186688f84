import Disclosure
import Forms

/// One comparable series: what it is called, what it counts, and what yields it in each edition of the form.
///
/// It comes from `content/indicators.yml`. Whether two of its numbers may be compared is not for that file to say: the code
/// decides it from editions, periods and qualifiers.
package struct SeriesDefinition: Hashable, Sendable {
  /// What the series is about; pages list them in this order.
  package enum Group: String, Hashable, Sendable, CaseIterable {
    case requests, outcomes, remedies, documents, fees, publicity, engagement, trade
  }

  /// Which way a number is better, where the law or plain sense says so. Most series have none: more requests are neither.
  package enum Direction: String, Hashable, Sendable, CaseIterable { case more, less }

  /// What one is counted in: 件, and in English for one and for several.
  package struct Unit: Hashable, Sendable {
    package var zh: String
    package var one: String
    package var many: String

    package init(zh: String, one: String, many: String) {
      self.zh = zh
      self.one = one
      self.many = many
    }
  }

  /// The series in one edition of the form.
  package struct Generation: Hashable, Sendable {
    package var edition: String
    /// The first report year the edition is prescribed for; `nil` where it names none.
    package var firstYear: Int?
    package var lastYear: Int?
    /// `nil` where the form does not ask for it.
    package var expression: SeriesExpression?
    /// Why its numbers are not those of the editions before; `nil` where they mean the same.
    package var breakReason: Text?

    package init(of edition: Edition, _ expression: SeriesExpression?, breakReason: Text? = nil) {
      self.edition = edition.id
      firstYear = edition.firstYear
      lastYear = edition.lastYear
      self.expression = expression
      self.breakReason = breakReason
    }
  }

  /// As many parts as a chart can tell apart by colour and pattern.
  package static let mostParts = 6

  package var id: String
  package var name: Text
  package var unit: Unit
  /// Other measure words (量词) that offices print for the same things; a number in any further unit is not taken for one of these.
  package var measureWords: Set<String>
  package var definition: Text
  package var group: Group
  package var direction: Direction?
  /// A state at the end of the period (现行有效, followers) and not a sum over it.
  package var isStock: Bool
  /// Each centre counts by a definition of its own: its years may be compared, centres may not, and nothing is summed up.
  package var isOwnToEachCentre: Bool
  /// The fact that states the change against last year (“较上年减少 4 件”), which implies last year's number.
  package var changeFact: String?
  /// The series it is the sum of, in the order of the form: at most as many as a chart of parts can tell apart.
  package var parts: [String]
  /// Whether the home page shows it: what readers of this portal ask first.
  package var isHeadline: Bool
  /// One for each edition the portal knows, oldest first.
  package var generations: [Generation]

  package init(
    id: String, name: Text, unit: Unit, definition: Text, group: Group, generations: [Generation],
    direction: Direction? = nil, measureWords: Set<String> = [], isStock: Bool = false,
    isOwnToEachCentre: Bool = false, changeFact: String? = nil, parts: [String] = [], isHeadline: Bool = false
  ) {
    self.id = id
    self.name = name
    self.unit = unit
    self.measureWords = measureWords
    self.definition = definition
    self.group = group
    self.direction = direction
    self.isStock = isStock
    self.isOwnToEachCentre = isOwnToEachCentre
    self.changeFact = changeFact
    self.parts = parts
    self.isHeadline = isHeadline
    self.generations = generations
  }

  /// Editions whose wording means the same are one class, and only its numbers are compared with each other: the number of
  /// breaks up to the edition. `nil` for an edition the portal does not know.
  package func definitionClass(of edition: String) -> Int? {
    generations.firstIndex { $0.edition == edition }.map(definitionClass(at:))
  }

  func definitionClass(at position: Int) -> Int { generations[...position].count { $0.breakReason != nil } }

  /// The reasons that lie between two classes, in either direction.
  package func breakReasons(between one: Int, and other: Int) -> [Text] {
    generations.compactMap(\.breakReason).enumerated().filter {
      min(one, other) < $0.offset + 1 && $0.offset + 1 <= max(one, other)
    }.map(\.element)
  }

  /// Where the law draws the breaks: the first year of each edition that counts otherwise than those before. A centre that
  /// took up a form late has its break elsewhere, in `Series.breaks`.
  package var lawfulBreaks: [(year: Int, reason: Text)] {
    generations.compactMap { generation in
      guard let reason = generation.breakReason, let year = generation.firstYear else { return nil }
      return (year, reason)
    }
  }

  /// The edition prescribed for a year, for reports without a statutory table; of several the newest.
  func position(prescribedFor year: Int) -> Int? {
    generations.lastIndex { ($0.firstYear ?? .min) <= year && year <= ($0.lastYear ?? .max) }
  }
}
