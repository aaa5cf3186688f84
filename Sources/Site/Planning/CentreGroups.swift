/// Centres by province, for portals with more of them than one list can show.
struct CentreGroup {
  /// 山东省; `nil` for centres that state no region.
  var province: String?
  var centres: [Centre]

  /// In the order of the portal: a group stands where its first centre does, those without a region at the end.
  static func grouping(_ centres: [Centre]) -> [CentreGroup] {
    var groups: [CentreGroup] = []
    var positions: [String?: Int] = [:]
    for centre in centres {
      let province = centre.region.map(province)
      if let position = positions[province] {
        groups[position].centres.append(centre)
      } else {
        positions[province] = groups.count
        groups.append(CentreGroup(province: province, centres: [centre]))
      }
    }
    return groups.filter { $0.province != nil } + groups.filter { $0.province == nil }
  }

  /// The first level of a region: 山东省 of 山东省淄博市. A region that names none of the known kinds is one of its own.
  static func province(of region: String) -> String {
    for city in ["北京市", "天津市", "上海市", "重庆市"] where region.hasPrefix(city) { return city }
    for kind in ["特别行政区", "自治区", "省"] {
      if let end = region.firstRange(of: kind)?.upperBound { return String(region[..<end]) }
    }
    return region
  }
}
