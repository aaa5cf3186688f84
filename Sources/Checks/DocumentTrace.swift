import Disclosure

/// What of a document's text the rules about several documents need: kept when the text itself is gone.
package struct DocumentTrace: Hashable, Sendable {
  /// Faults the author accepts, with the reason.
  package var waivers: [Waiver] = []

  package init() {}

  package init(of document: CheckedDocument) {
    waivers = Waiver.waivers(of: document)
  }
}
