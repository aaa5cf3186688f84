import CommonMark
import Glibc
import Synchronization
import Testing

@Suite("Reading on several threads") struct ThreadTests {
  @Test func `four threads read what one reads`() {
    let documents = (0..<500).map { seed -> String in
      var generator = DocumentGenerator(seed: UInt64(90_000 + seed))
      return generator.document()
    }
    let work = ThreadWork(documents: documents, expected: documents.map { read($0).body })
    // Threads of the system: the pool of Swift's tasks has only as many as the machine has cores.
    var threads = [pthread_t](repeating: 0, count: 4)
    for index in threads.indices { start(&threads[index], work) }
    for thread in threads { pthread_join(thread, nil) }
    #expect(work.read.load(ordering: .relaxed) == 2000)
    #expect(work.wrong.load(ordering: .relaxed) == 0)
  }
}

/// What the threads share: read-only documents and two counters.
private final class ThreadWork: Sendable {
  let documents: [String]
  let expected: [Body]
  let read = Atomic(0)
  let wrong = Atomic(0)

  init(documents: [String], expected: [Body]) {
    self.documents = documents
    self.expected = expected
  }

  func run() {
    // Each starts elsewhere, so that different documents meet.
    let shift = read.load(ordering: .relaxed) % documents.count + Int(pthread_self() % 499)
    for step in documents.indices {
      let index = (step + shift) % documents.count
      let isEqual = CommonMarkTests.read(documents[index]).body == expected[index]
      read.add(1, ordering: .relaxed)
      if !isEqual { wrong.add(1, ordering: .relaxed) }
    }
  }
}

private func start(_ thread: inout pthread_t, _ work: ThreadWork) {
  // SAFETY: the retained reference is taken over by the thread, which gives it back when it ends.
  let context = Unmanaged.passRetained(work).toOpaque()
  pthread_create(
    &thread, nil,
    {
      Unmanaged<ThreadWork>.fromOpaque($0!).takeRetainedValue().run()
      return nil
    }, context)
}
