import Search
import Synchronization

/// Gathers the words of pages while they are made, and makes the index when all are.
///
/// A class, because all threads add to it.
final class SearchCollecting: Sendable {
  private let plan: SearchPlan
  private let indexing: Mutex<SearchIndexing?>
  /// What makes a text file does not change while pages are read.
  private let reading: SearchIndexing

  init(_ plan: SearchPlan, theme: Theme) {
    self.plan = plan
    let indexing = SearchIndexing(plan.documents, names: plan.names, vocabulary: plan.vocabulary(theme))
    reading = indexing
    self.indexing = Mutex(indexing)
  }

  /// Takes in a page, if its words are indexed.
  ///
  /// - Returns: the file its excerpts come from.
  func add(_ page: SitePlan.Page, _ text: SearchedText) -> (path: String, bytes: [UInt8])? {
    guard let number = plan.number(of: page) else { return nil }
    let folded = FoldedText(text)
    let file = reading.textFile(of: number, text, folded: folded)
    indexing.withLock { $0?.add(text, folded: folded, of: number, file: file) }
    return (SearchPlan.folder + file.path, file.bytes)
  }

  /// Makes the index; once, when every page was taken in.
  func finish(jobs: Int, emit: @escaping (String, [UInt8]) throws -> Void) throws {
    guard let indexing = indexing.withLock({ $0.take() }) else { return }
    try indexing.finish(
      jobs: jobs, map: { positions, grams in try parallelTry(positions, jobs: jobs) { grams($0) } },
      emit: { try emit(SearchPlan.folder + $0.path, $0.bytes) })
  }
}
