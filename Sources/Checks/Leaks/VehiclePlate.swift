import Disclosure

extension Rule {
  /// The plate of a vehicle leads to its owner.
  static let vehiclePlate = Rule(
    "vehicle-plate",
    .text { text in
      VehiclePlate.places(in: text).map { range in
        let shown = Masking.number(text.bytes[range], first: 4, last: 1)
        return TextFinding(
          .warning, at: range,
          Text(zh: "机动车号牌 \(shown)", en: "the plate of a vehicle \(shown)"),
          fix: Text(
            zh: "个人的车辆删去号牌，或者中间用 * 代替；公务用车按规定公开的，写明理由",
            en: "remove a person's, or write * for its middle; give a reason where an official car has to be named"),
          isSecret: true)
      }
    })
}

enum VehiclePlate {
  static func places(in text: ScannedText) -> [Range<Int>] {
    text.bytes.withUnsafeBytes { bytes in
      var places: [Range<Int>] = []
      var memory = LineMemory()
      var offset = 0
      while let capital = bytes.nextCapital(from: offset) {
        offset = capital + 1
        guard capital >= 3, bytes[capital - 1] & 0xC0 == 0x80, bytes[capital - 3] >= 0xE4, bytes[capital - 3] <= 0xE9,
          let province = provinces.first(where: { text.has($0.name, before: capital) }),
          let end = end(ofSerialAfter: capital, in: text)
        else { continue }
        // 最新 GB50500, 青 and 云 end words that a name in capitals may follow.
        guard !province.isWord || memory.answer(at: capital, in: text, { text.holds(["车", "牌"], in: $0) }) else {
          continue
        }
        places.append(capital - 3..<end)
        offset = end
      }
      return places
    }
  }

  /// Five characters, six for a car with a new energy, or four and the kind of vehicle.
  private static func end(ofSerialAfter capital: Int, in text: ScannedText) -> Int? {
    let bytes = text.bytes
    guard bytes[capital] != UInt8(ascii: "I"), bytes[capital] != UInt8(ascii: "O") else { return nil }
    var start = capital + 1
    for gap: StaticString in ["·", "•", " ", "-", "．"] where text.has(gap, at: start) {
      start += gap.utf8CodeUnitCount
      break
    }
    var end = start
    while end < bytes.count, end - start <= 7, bytes[end].isASCIIWord { end += 1 }
    let serial = bytes[start..<end]
    guard serial.allSatisfy(isOfSerial), serial.count(where: { $0 < 0x3A }) >= 3 else { return nil }
    if serial.count == 4, let kind = kinds.first(where: { text.has($0, at: end) }) {
      return end + kind.utf8CodeUnitCount
    }
    // `鲁C12345-2` and `鲁J2019/1` are codes.
    guard serial.count == 5 || (serial.count == 6 && isNewEnergy(serial)) else { return nil }
    let goesOn =
      end + 1 < bytes.count && (text.has("-", at: end) || text.has("/", at: end)) && bytes[end + 1].isASCIIWord
    return goesOn ? nil : end
  }

  private static func isOfSerial(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte)
      || ((0x41...0x5A).contains(byte) && byte != UInt8(ascii: "I") && byte != UInt8(ascii: "O"))
  }

  /// A letter before five characters of a small car, or behind five digits of a large one.
  private static func isNewEnergy(_ serial: ArraySlice<UInt8>) -> Bool {
    let letters = serial.map { $0 > 0x39 }
    return (letters[0] && letters[2...].allSatisfy { !$0 }) || (letters[5] && letters[..<5].allSatisfy { !$0 })
  }

  private static let kinds: [StaticString] = ["警", "学", "挂", "港", "澳", "使", "领"]

  private static let provinces: [(name: StaticString, isWord: Bool)] = [
    ("京", false), ("津", false), ("沪", false), ("渝", false), ("冀", false), ("豫", false), ("辽", false), ("湘", false),
    ("皖", false), ("鲁", false), ("苏", false), ("浙", false), ("赣", false), ("鄂", false), ("桂", false), ("晋", false),
    ("陕", false), ("闽", false), ("粤", false), ("琼", false), ("川", false), ("甘", false), ("蒙", false), ("吉", false),
    ("宁", false), ("藏", true), ("黑", true), ("云", true), ("贵", true), ("青", true), ("新", true),
  ]
}
