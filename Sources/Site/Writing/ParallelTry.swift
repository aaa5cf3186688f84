import Synchronization

/// Maps in parallel until something fails or the process is asked to end: nobody waits for pages that are not published.
///
/// - Throws: of what failed, that which comes first among the inputs.
func parallelTry<Input: Sendable, Output: Sendable>(
  _ inputs: [Input], jobs: Int, _ transform: @Sendable (Input) throws -> Output
) throws -> [Output] {
  let isOver = Atomic<Bool>(false)
  let results = parallelMap(inputs, jobs: jobs) { input -> Result<Output, any Error>? in
    if isOver.load(ordering: .relaxed) { return nil }
    do {
      try Interruption.check()
      return .success(try transform(input))
    } catch {
      isOver.store(true, ordering: .relaxed)
      return .failure(error)
    }
  }
  // What was left out was left out because of a failure, which is thrown here.
  return try results.compactMap { try $0?.get() }
}
