extension DocumentFigures {
  /// The parts of section two in the edition of 2021.
  var tablesOf2021: String {
    var rules = MarkdownTable(["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"])
    rules.add("规章", [0, 0, 0])
    rules.add("行政规范性文件", [issued, repealed, inForce])
    var licensing = MarkdownTable(["信息内容", "本年处理决定数量"])
    licensing.add("行政许可", [0])
    var enforcement = MarkdownTable(["信息内容", "本年处理决定数量"])
    enforcement.add("行政处罚", [penaltyDecisions])
    enforcement.add("行政强制", [0])
    var fees = MarkdownTable(["信息内容", "本年收费金额（单位：万元）"])
    fees.add(["行政事业性收费", Numbers.decimal(charged, places: 4)])
    return Self.parts([("一", rules), ("五", licensing), ("六", enforcement), ("八", fees)])
  }

  /// The parts of section two in the edition of 2019; the amount stands with its unit, for the form prints none.
  var tablesOf2019: String {
    var rules = MarkdownTable(["信息内容", "本年新制作数量", "本年新公开数量", "对外公开总数量"])
    rules.add("规章", [0, 0, 0])
    rules.add("规范性文件", [issued, issued, inForce])
    let headings = ["信息内容", "上一年项目数量", "本年增/减", "处理决定数量"]
    var licensing = MarkdownTable(headings)
    licensing.add(["行政许可", "\(licences.previous)", licences.signed, "0"])
    licensing.add(["其他对外管理服务事项", "\(services.previous)", services.signed, "\(serviceDecisions)"])
    var enforcement = MarkdownTable(headings)
    enforcement.add(["行政处罚", "\(penalties.previous)", penalties.signed, "\(penaltyDecisions)"])
    enforcement.add(["行政强制", "\(compulsion.previous)", compulsion.signed, "0"])
    var fees = MarkdownTable(["信息内容", "上一年项目数量", "本年增/减"])
    fees.add(["行政事业性收费", "\(self.fees.previous)", self.fees.signed])
    var procurement = MarkdownTable(["信息内容", "采购项目数量", "采购总金额"])
    procurement.add(["政府集中采购", "\(purchases)", spentWithUnit])
    return Self.parts([("一", rules), ("五", licensing), ("六", enforcement), ("八", fees), ("九", procurement)])
  }

  private var spentWithUnit: String {
    if spent == 0 { return "0元" }
    return spent.isMultiple(of: 100) ? Numbers.decimal(spent, places: 4) + "万元" : "\(spent)元"
  }

  private static func parts(_ parts: [(item: String, table: MarkdownTable)]) -> String {
    parts.map { "**第二十条第（\($0.item)）项**\n\n\($0.table.text)" }.joined(separator: "\n")
  }
}
