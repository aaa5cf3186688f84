import Indicators
import Synchronization

/// The last few series of all centres, computed for whoever asks first.
///
/// What stands beside each other in the output - page, chart and data of one series - asks for the same numbers, one file after the other. All series of
/// a large portal at once would take more memory than its reports.
final class SeriesMemo: Sendable {
  /// Two threads at work on two series, and one that is just done.
  private static let kept = 3

  private let entries = Mutex<[(id: String, series: [Series])]>([])

  func series(_ id: String, _ compute: () -> [Series]) -> [Series] {
    if let known = entries.withLock({ $0.first { $0.id == id }?.series }) { return known }
    let series = compute()
    entries.withLock { entries in
      guard !entries.contains(where: { $0.id == id }) else { return }
      entries.append((id, series))
      if entries.count > Self.kept { entries.removeFirst() }
    }
    return series
  }
}
