import Checks
import CommonMark
import Disclosure
import Fingerprints

/// What every document has: where it stands, and the keys they share.
package struct DocumentSource: Hashable, Sendable {
  /// Path below `content/`: `centres/zibo/reports/2024.md`.
  package var path: String
  /// The file as findings name it: `content/centres/…`.
  package var file: String
  /// Of the bytes that were read, so that a page is never drawn from other words than those that were checked.
  package var fingerprint: Fingerprint
  package var isDraft: Bool
  package var aliases: [Alias]
  package var keywords: [String]
  package var description: String?
  /// Remarks shown with the document.
  package var notes: [String]
  package var headings: [Section]
  package var links: [LinkUse]
  /// Bytes of its text as readers may take it away, without the front matter.
  package var publicTextBytes: Int
  /// What the rules about several documents need of its text.
  package var trace = DocumentTrace()

  /// A heading, as far as others speak of it: a table of contents, a link.
  package struct Section: Hashable, Sendable {
    /// 1–6
    package var level: UInt8
    package var id: String
    package var text: String
  }

  /// A former address of the document.
  package struct Alias: Hashable, Sendable {
    package var address: String
    package var location: SourceLocation
  }
}

/// A publishing body.
package struct Centre: Sendable {
  package var id: String
  package var source: DocumentSource
  package var name: String
  package var short: String
  package var english: String?
  package var region: String?
  package var address: String?
  package var postcode: String?
  package var telephone: String?
  package var email: String?
  package var website: String?
  package var hours: String?
  /// 统一社会信用代码
  package var code: String?
  package var parent: Reference?
  package var successor: Reference?
  package var formerNames: [String]
  package var founded: DayOrYear?
  package var closed: DayOrYear?
  package var order: Int
  /// Whether the profile has words of its own below the front matter.
  package var hasBody: Bool

  /// Another centre, by its folder, and the place where it is named.
  package struct Reference: Hashable, Sendable {
    package var id: String
    package var location: SourceLocation
  }

  /// Whether it existed for at least a day of a year; without dates it is taken to have.
  package func existed(in year: Int) -> Bool {
    (founded?.year ?? .min) <= year && year <= (closed?.year ?? .max)
  }
}

/// Keys that reports and plans share.
package struct Issuance: Hashable, Sendable {
  package var title: String
  package var published: CalendarDate?
  package var signed: CalendarDate?
  /// When this portal took the document in.
  package var added: CalendarDate?
  /// 索引号
  package var index: String?
  /// 文号
  package var number: String?
  package var issuer: String?
  /// Address of the signed original.
  package var source: String?
  package var isDigest: Bool

  /// When the document came to be on this portal: the day it was taken in, else that of its publication.
  package var dateInPortal: CalendarDate? { added ?? published }
}

/// A report's answer to a task of a plan: `[…](task:2025/2.4)`.
package struct TaskAnswer: Hashable, Sendable {
  package var planYear: Int
  package var task: String
  package var anchor: String
  package var location: SourceLocation
}

/// One centre's annual disclosure report for one year.
package struct Report: Sendable {
  package var centre: String
  package var year: Int
  package var source: DocumentSource
  package var issuance: Issuance
  package var period: ReportingPeriod?
  package var edition: String?
  /// The statutory tables, with the number of the table of the document that each was bound from.
  package var tables: [BoundTable]
  /// One for each fact of the document, `nil` where it could not be read.
  package var facts: [Fact?]
  package var answers: [TaskAnswer]

  package struct BoundTable: Sendable {
    package var number: Int
    package var table: StatutoryTable
  }

  /// Whether it counts less than its year.
  package var isPartYear: Bool { period.map { !$0.isWhole(year: year) } ?? false }
}

/// One centre's disclosure work plan for one year.
package struct Plan: Sendable {
  package var centre: String
  package var year: Int
  package var source: DocumentSource
  package var issuance: Issuance
  package var tasks: [PlanTask]
  package var facts: [Fact?]
}

/// A page that stands by itself: guide, policies, catalogue, about, accessibility.
package struct StandingPage: Sendable {
  package enum Section: String, Sendable, CaseIterable {
    case guide, policies, catalogue, about, accessibility

    /// Whether it speaks of the portal and not of disclosure; such pages stand at the foot of every page.
    package var isAboutPortal: Bool { self == .about || self == .accessibility }
  }

  package var id: String
  package var source: DocumentSource
  package var title: String
  package var english: String?
  package var published: CalendarDate?
  package var added: CalendarDate?
  package var section: Section?
  package var order: Int
}
