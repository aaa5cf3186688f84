import Testing

@testable import Search

@Suite struct NumberTextTests {
  @Test func `every number reads as it was written`() {
    let numbers = Array(0...20_000) + [62_980_095, 62_980_096, 499_000_000_000]
    var text = NumberText()
    for number in numbers { text.append(number) }
    var literal = Literal(Array(String(decoding: text.bytes, as: UTF8.self).utf16))
    for number in numbers { #expect(literal.number() == number) }
    #expect(literal.isAtEnd)
  }

  /// What a script's literal may not hold as it is, and what other programs might take for a space.
  @Test func `numbers are characters that every tool leaves alone`() {
    var text = NumberText()
    for number in 0..<NumberText.limit { text.append(number) }
    for scalar in String(decoding: text.bytes, as: UTF8.self).unicodeScalars {
      #expect(scalar.value > 0x20 && scalar != "\"" && scalar != "\\" && !(0x7F...0xA0).contains(scalar.value))
      #expect(scalar.value < 0x2028 || scalar.value > 0x2029)
    }
  }

  @Test func `strings keep every unit, whole characters or not`() {
    let units: [UInt16] = Array("公开 \"\\ 😀 \u{2028}".utf16) + [0xD83D]
    var text = NumberText()
    text.append(units)
    #expect(String(decoding: text.bytes, as: UTF8.self) == #"公开 \"\\ \ud83d\ude00 \u2028\ud83d"#)
  }
}
