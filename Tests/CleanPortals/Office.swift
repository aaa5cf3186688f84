/// What stays the same about an invented centre from year to year.
struct Office {
  let id: String
  /// `砚溪区`.
  let place: String
  let name: String
  let code: String
  let telephone: String
  let address: String
  let postcode: String
  let email: String
  let founded: Int
  let parent: String?
  /// Another centre of the portal, for joint work.
  let neighbour: String
  /// 1 to 20, in proportion to what is traded.
  let size: Int
  let usualRequests: Int
  /// Also 公共资源交易监督管理局, with the power to make normative documents and to punish.
  let isAuthority: Bool
  let chargesFees: Bool

  /// - Parameter index: below 1000; no two places are the same.
  init(_ index: Int, of count: Int, seed: UInt64) {
    var random = SplitMix64(seed: seed, index)
    id = Self.id(index)
    place = Self.place(index)
    name = Self.name(index)
    code = CreditCode.made(number: index, by: &random)
    // 0399 and the postcodes 3990 belong to no city, and example.com to nobody (RFC 2606).
    telephone = "0399-\(random.number(2_100_000...8_990_000))"
    address =
      "合成市\(place)\(random.pick(Self.roads))\(random.pick(["路", "大道", "街", "东路", "西街"]))\(random.number(1...399))号"
      + random.pick(["", "政务服务中心三楼", "交易大厦", "市民中心B座", "行政中心附楼"])
    postcode = "3990\(random.number(10...99))"
    email = "ggzy\(index)@example.com"
    founded = random.number(2003...2012)
    let group = index / 8 * 8
    parent = index != group && random.chance(60) ? Self.id(group) : nil
    neighbour = Self.name(count == 1 ? 1 : (index + 1 + random.number(0...count - 2)) % count)
    size = random.pick([1, 2, 2, 3, 5, 8, 20])
    usualRequests = random.pick([0, 0, 1, 3, 6, 12, 28, 75, 410])
    isAuthority = random.chance(15)
    chargesFees = random.chance(25)
  }

  private static func id(_ index: Int) -> String { "hecheng-\(String(String(1000 + index).dropFirst()))" }

  private static func name(_ index: Int) -> String { "合成市\(place(index))公共资源交易中心" }

  /// The step between two places of the same first character is odd and there are 32 second ones, so 1024 numbers give 1024 pairs.
  private static func place(_ index: Int) -> String {
    precondition(first.count == 32 && second.count == 32)
    return first[index % 32] + second[(index / 32 + index * 7) % 32] + ["区", "县", "区", "县", "新区"][(index / 3) % 5]
  }

  /// Rare characters, so that no pair is the name of a real county.
  private static let first = "砚霁筠翎澹岫珩璟笙槿棠蘅黛皓湛沁昀朔岚汀萦澈瑾琥珀梧杉枫樱槐柘榆".map(String.init)
  private static let second = "溪川岭泽原浦屿湾坡台洲渡陂畈塘冈垣墟堰津泉峪滩浒埠港谷坪梁岩庄寨".map(String.init)
  private static let roads = ["文枢", "清和", "启明", "同泰", "云笈", "长庚", "景行", "知新", "乐水", "怀远", "青禾", "映雪"]
}
