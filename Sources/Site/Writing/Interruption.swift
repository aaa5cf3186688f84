import Synchronization

/// A build that was asked to end, by the number of the signal that asked.
package struct Interrupted: Error {
  package var signal: Int32
}

/// The wish that this process ends. It comes to the process and not to a value, so it is the one thing here that all share.
package enum Interruption {
  private static let signal = Atomic<Int32>(0)
  /// How many builds have something on the disk that they must tidy away first.
  private static let untidy = Mutex(0)

  /// - Returns: whether a build has something to tidy away: it then ends by itself, throwing `Interrupted`.
  package static func request(_ number: Int32) -> Bool {
    untidy.withLock { count in
      signal.store(number, ordering: .relaxed)
      return count > 0
    }
  }

  /// From here on the process ends tidily.
  static func begin() throws {
    try untidy.withLock { count in
      try check()
      count += 1
    }
  }

  static func end() { untidy.withLock { $0 -= 1 } }

  /// Called between files, which are done in no time.
  static func check() throws {
    let number = signal.load(ordering: .relaxed)
    if number != 0 { throw Interrupted(signal: number) }
  }
}
