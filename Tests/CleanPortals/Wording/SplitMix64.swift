/// A generator that gives the same numbers for the same seed on every machine.
///
/// It picks by remainder and not through the standard library, whose way of drawing from a range may change with its version.
struct SplitMix64 {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A generator of its own for a part of the portal, so that one part may grow without changing the others.
  init(seed: UInt64, _ part: Int, _ subpart: Int = 0) {
    var mixed = SplitMix64(seed: seed)
    mixed.state ^= UInt64(truncatingIfNeeded: part &* 1_000_003 &+ subpart)
    state = mixed.next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.upperBound - range.lowerBound + 1))
  }

  mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

  mutating func pick<Element>(_ choices: [Element]) -> Element { choices[number(0...choices.count - 1)] }

  /// The index of a weight, by chance in proportion to it.
  mutating func index(weights: [Int]) -> Int {
    var left = number(1...weights.reduce(0, +))
    for (index, weight) in weights.enumerated() {
      left -= weight
      if left <= 0 { return index }
    }
    preconditionFailure("the weights add up to less than their sum")
  }

  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var elements = elements
    for index in elements.indices.dropFirst().reversed() { elements.swapAt(index, number(0...index)) }
    return elements
  }

  /// Some of the elements in an order by chance.
  mutating func some<Element>(_ count: Int, of elements: [Element]) -> [Element] {
    Array(shuffled(elements).prefix(count))
  }

  /// A whole cut into parts that add up to it, in proportion to the weights.
  mutating func split(_ whole: Int, weights: [Int]) -> [Int] {
    var parts = weights.map { _ in 0 }
    if whole <= 200 {
      for _ in 0..<whole { parts[index(weights: weights)] += 1 }
      return parts
    }
    let sum = weights.reduce(0, +)
    for index in parts.indices { parts[index] = whole * weights[index] / sum * number(85...100) / 100 }
    parts[index(weights: weights)] += whole - parts.reduce(0, +)
    return parts
  }

  /// A figure of the next year: never far from this one, never the same by rule.
  mutating func drift(_ figure: Int, percent: ClosedRange<Int>, plus: ClosedRange<Int> = -2...2) -> Int {
    max(0, figure * (100 + number(percent)) / 100 + number(plus))
  }
}
