/// How far apart two short words are, for "did you mean".
public enum Spelling {
  /// How many characters (Unicode scalars) were inserted, left out, replaced, or exchanged with their neighbour, as fingers do;
  /// stops counting above `limit` and returns `limit + 1`. (Optimal string alignment: a pair is exchanged once.)
  public static func distance(_ a: String, _ b: String, limit: Int) -> Int {
    let a = Array(a.unicodeScalars)
    let b = Array(b.unicodeScalars)
    if abs(a.count - b.count) > limit { return limit + 1 }
    var beforePrevious: [Int] = []
    var previous = Array(0...b.count)
    for (i, left) in a.enumerated() {
      var current = [i + 1]
      current.reserveCapacity(b.count + 1)
      for (j, right) in b.enumerated() {
        var steps = min(previous[j + 1] + 1, current[j] + 1, previous[j] + (left == right ? 0 : 1))
        if i > 0, j > 0, left == b[j - 1], a[i - 1] == right { steps = min(steps, beforePrevious[j - 1] + 1) }
        current.append(steps)
      }
      // An exchange looks two rows back, so both rows have to be beyond the limit.
      if current.allSatisfy({ $0 > limit }), previous.allSatisfy({ $0 > limit }) { return limit + 1 }
      beforePrevious = previous
      previous = current
    }
    return min(previous[b.count], limit + 1)
  }

  /// The candidate that was most likely meant, or `nil` where none is near; of equally near ones the first.
  public static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let limit = max(1, min(4, word.unicodeScalars.count / 3))
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      let distance = distance(word, candidate, limit: best.map { $0.distance - 1 } ?? limit)
      if distance <= (best.map { $0.distance - 1 } ?? limit) { best = (candidate, distance) }
    }
    return best?.candidate
  }
}
