import Indicators
import Synchronization

/// The last few series of all centres, computed for whoever asks first.
///
/// What stands beside each other in the output - page, chart and data of one series - asks for the same numbers, one file after the other. All series of
/// a large portal at once would take more memory than its reports.
final class SeriesMemo: Sendable {
  /// Numbers that are kept, of some 200 bytes each.
  private static let most = 60_000

  private let kept: Int
  private let entries = Mutex<[(id: String, series: [Series])]>([])

  /// - Parameter size: how many numbers one series has over all centres and years.
  init(seriesOf size: Int) {
    // At least for two threads at work on two series, and one that is just done.
    kept = max(3, Self.most / max(1, size))
  }

  func series(_ id: String, _ compute: () -> [Series]) -> [Series] {
    if let known = entries.withLock({ $0.first { $0.id == id }?.series }) { return known }
    let series = compute()
    entries.withLock { entries in
      guard !entries.contains(where: { $0.id == id }) else { return }
      entries.append((id, series))
      if entries.count > kept { entries.removeFirst() }
    }
    return series
  }
}
