import Disclosure
import Synchronization

/// The frames drawn so far in the words of one language. A class, because all threads share it.
package final class TableFrames: Sendable {
  /// All that the frame of a table depends on beside the words.
  private struct Key: Hashable {
    var layout: TableLayout
    /// Rows that offices may leave out, and this one has.
    var leftOut: [Int]
    var surplusColumns: Int
  }

  /// More shapes than the forms have; tables made up to fill the memory are not kept beyond it.
  private static let limit = 512

  private let frames = Mutex<[Key: TableFrame]>([:])

  package init() {}

  func frame(of table: StatutoryTable, _ draw: () -> TableFrame) -> TableFrame {
    let rows = DrawnRows(table)
    let optional = table.layout.rows.figureNodes.filter { table.layout.rows.nodes[$0].isOptional }
    let key = Key(
      layout: table.layout, leftOut: optional.filter { !rows.contains($0) }, surplusColumns: table.surplusColumns.count)
    if let known = frames.withLock({ $0[key] }) { return known }
    let frame = draw()
    frames.withLock { if $0.count < Self.limit { $0[key] = frame } }
    return frame
  }
}
