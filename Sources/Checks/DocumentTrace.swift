import Disclosure

/// What of a document's text the rules about several documents need: kept when the text itself is gone.
package struct DocumentTrace: Hashable, Sendable {
  /// Faults the author accepts, with the reason.
  package var waivers: [Waiver] = []
  package var longParagraphs: [LongParagraph] = []
  package var mentions: [CentreMention] = []
  package var includes: [IncludedCentre] = []
  package var answers: [CountedAnswer] = []
  /// What it says of the year before, compared once last year's report was read too.
  package var claims: [ChangeClaim] = []

  package init() {}

  package init(of document: CheckedDocument) {
    waivers = Waiver.waivers(of: document)
    longParagraphs = LongParagraph.all(of: document)
    mentions = CentreMention.all(of: document)
    includes = IncludedCentre.all(of: document)
    answers = CountedAnswer.all(of: document)
    claims = document.prose.changes
  }
}
