import Fingerprints

/// The centres of a province, as pages compare them.
struct ComparedRegion: Sendable {
  /// What its address calls it.
  var id: String
  /// `nil` for centres that state no region.
  var province: String?
  var centres: [Centre]

  /// An address must hold when centres come and go, so it is no number of a list, and it must be typed, so it is no Chinese: it is the
  /// romanised name. What is no province has a number that follows from its words alone.
  static func id(of province: String?) -> String {
    guard let province else { return "other" }
    return romanised[province] ?? "r" + String(Fingerprint(Array(province.utf8)).low, radix: 36)
  }

  /// GB/T 2260—2007, without marks of tone and blanks; Shaanxi is spelt as there, apart from Shanxi.
  private static let romanised = [
    "北京市": "beijing", "天津市": "tianjin", "河北省": "hebei", "山西省": "shanxi", "内蒙古自治区": "neimenggu",
    "辽宁省": "liaoning", "吉林省": "jilin", "黑龙江省": "heilongjiang", "上海市": "shanghai", "江苏省": "jiangsu",
    "浙江省": "zhejiang", "安徽省": "anhui", "福建省": "fujian", "江西省": "jiangxi", "山东省": "shandong",
    "河南省": "henan", "湖北省": "hubei", "湖南省": "hunan", "广东省": "guangdong", "广西壮族自治区": "guangxi",
    "海南省": "hainan", "重庆市": "chongqing", "四川省": "sichuan", "贵州省": "guizhou", "云南省": "yunnan",
    "西藏自治区": "xizang", "陕西省": "shaanxi", "甘肃省": "gansu", "青海省": "qinghai",
    "宁夏回族自治区": "ningxia", "新疆维吾尔自治区": "xinjiang", "台湾省": "taiwan",
    "香港特别行政区": "xianggang", "澳门特别行政区": "aomen",
  ]
}

/// All regions of a portal in its order, and the way from a centre to its own.
struct ComparedRegions: Sendable {
  let all: [ComparedRegion]
  private let positions: [String: Int]

  init(of centres: [Centre]) {
    all = CentreGroup.grouping(centres).map {
      ComparedRegion(id: ComparedRegion.id(of: $0.province), province: $0.province, centres: $0.centres)
    }
    positions = all.enumerated().reduce(into: [:]) { positions, region in
      for centre in region.element.centres { positions[centre.id] = region.offset }
    }
  }

  subscript(id: String) -> ComparedRegion? { all.first { $0.id == id } }

  func region(of centre: Centre) -> ComparedRegion? { positions[centre.id].map { all[$0] } }

  /// Among all regions.
  func position(of centre: String) -> Int { positions[centre] ?? all.count }
}

extension SitePlan {
  /// The centres beside which one is shown: all others of a small portal, else its parent, those below it, those beside it below the same
  /// parent, and those of its region. One that has none of these stands beside the first of the portal.
  func peers(of centre: Centre) -> [Centre] {
    let others = corpus.centres.lazy.filter { $0.id != centre.id }
    if corpus.centres.count <= SideBySide.peers + 1 { return Array(others) }
    let family =
      [centre.parent.flatMap { corpus.centre($0.id) }].compactMap(\.self) + (children[centre.id] ?? [])
      + (centre.parent.flatMap { children[$0.id] } ?? [])
    let near = family + (regions.region(of: centre)?.centres ?? [])
    var seen: Set<String> = [centre.id]
    let peers = near.filter { seen.insert($0.id).inserted }.prefix(SideBySide.peers)
    return peers.isEmpty ? Array(others.prefix(SideBySide.peers)) : Array(peers)
  }
}
