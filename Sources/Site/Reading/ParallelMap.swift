import Dispatch
import Synchronization

/// Maps in parallel, one worker a core, in chunks so that the counter is not what they wait for. The results keep the order.
func parallelMap<Input: Sendable, Output: Sendable>(
  _ inputs: [Input], jobs: Int, _ transform: @Sendable (Input) -> Output
) -> [Output] {
  let workers = min(max(1, jobs), inputs.count)
  guard workers > 1 else { return inputs.map(transform) }
  let chunk = min(16, max(1, inputs.count / (workers * 4)))
  let next = Atomic<Int>(0)
  return [Output](unsafeUninitializedCapacity: inputs.count) { buffer, count in
    // SAFETY: each index is handed out once by the counter, so each element is initialised once and by one worker; all are
    // initialised when concurrentPerform returns.
    nonisolated(unsafe) let base = buffer.baseAddress!
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      while true {
        let start = next.add(chunk, ordering: .relaxed).oldValue
        guard start < inputs.count else { return }
        for index in start..<min(start + chunk, inputs.count) {
          (base + index).initialize(to: transform(inputs[index]))
        }
      }
    }
    count = inputs.count
  }
}
