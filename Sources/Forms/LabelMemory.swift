import Disclosure
import Synchronization

/// The labels of a grid in the order they stand: what a table is, and what each of its labels is, depends on nothing else.
struct GridLabels: Hashable {
  private let bytes: [UInt8]
  /// Over the bytes, worked out once: the labels are looked up three times.
  private let hash: Int

  init(_ grid: Grid) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(64 * (grid.header.count + grid.rows.count))
    for cell in grid.header {
      bytes += cell.text.utf8
      bytes.append(0)
    }
    for row in grid.rows {
      // A row without cells has no label, which is not the same as an empty one.
      bytes.append(row.cells.isEmpty ? 1 : 2)
      if let first = row.cells.first { bytes += first.text.utf8 }
      bytes.append(0)
    }
    self.bytes = bytes
    var hasher = Hasher()
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    hash = hasher.finalize()
  }

  func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}

/// What labels were found to be, so that a form that ten thousand reports print alike is recognised once.
///
/// A class, because it is filled by all threads; what it gives is what would be computed anew, so nobody can tell.
final class LabelMemory: Sendable {
  private struct Binding: Hashable {
    var labels: GridLabels
    var layout: Int
    var isRow: Bool
  }

  /// More kinds of tables than any portal has; labels made up to fill the memory are not kept beyond it.
  private static let limit = 4096

  private let candidates = Mutex<[GridLabels: [TableRecognition.Candidate]]>([:])
  private let bindings = Mutex<[Binding: [AxisBinding.Bound?]]>([:])

  func candidates(of labels: GridLabels, _ recognise: () -> [TableRecognition.Candidate])
    -> [TableRecognition.Candidate]
  {
    if let known = candidates.withLock({ $0[labels] }) { return known }
    let found = recognise()
    candidates.withLock { if $0.count < Self.limit { $0[labels] = found } }
    return found
  }

  /// Only a binding without any finding is kept: findings name places, which differ from report to report.
  func binding(of labels: GridLabels, layout: Int, isRow: Bool, _ bind: () -> AxisBinding) -> AxisBinding {
    let key = Binding(labels: labels, layout: layout, isRow: isRow)
    if let known = bindings.withLock({ $0[key] }) { return AxisBinding(known: known) }
    let binding = bind()
    if binding.findings.isEmpty, binding.refused.isEmpty {
      bindings.withLock { if $0.count < Self.limit { $0[key] = binding.bound } }
    }
    return binding
  }
}
