extension RequestFigures {
  /// Table three in the words of the form; the edition of 2019 has one row `（六）其他处理`.
  func table(edition: String) -> String {
    var table = MarkdownTable([
      "申请办理情况", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计",
    ])
    func add(_ label: String, _ figures: [Int]) { table.add(label, figures + [figures.reduce(0, +)]) }
    func add(_ rows: ArraySlice<String>, from outcome: Outcome) {
      for (offset, label) in rows.enumerated() { add(label, outcomes[outcome.rawValue + offset]) }
    }
    func sum(_ rows: ClosedRange<Int>) -> [Int] {
      (0..<Self.applicants).map { column in rows.reduce(0) { $0 + outcomes[$1][column] } }
    }
    add("一、本年新收政府信息公开申请数量", received)
    add("二、上年结转政府信息公开申请数量", carriedIn)
    table.add(group: "三、本年度办理结果", columns: 7)
    add(["（一）予以公开", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"], from: .disclosed)
    table.add(group: "（三）不予公开", columns: 7)
    add(
      [
        "1.属于国家秘密", "2.其他法律行政法规禁止公开", "3.危及“三安全一稳定”", "4.保护第三方合法权益",
        "5.属于三类内部事务信息", "6.属于四类过程性信息", "7.属于行政执法案卷", "8.属于行政查询事项",
      ], from: .stateSecrets)
    table.add(group: "（四）无法提供", columns: 7)
    add(["1.本机关不掌握相关政府信息", "2.没有现成信息需要另行制作", "3.补正后申请内容仍不明确"], from: .notHeld)
    table.add(group: "（五）不予处理", columns: 7)
    add(
      [
        "1.信访举报投诉类申请", "2.重复申请", "3.要求提供公开出版物", "4.无正当理由大量反复申请",
        "5.要求行政机关确认或重新出具已获取信息",
      ], from: .petitions)
    let others = Outcome.notCorrected.rawValue...Outcome.other.rawValue
    if edition == "2019" {
      add("（六）其他处理", sum(others))
    } else {
      table.add(group: "（六）其他处理", columns: 7)
      add(
        [
          "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
          "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "3.其他",
        ], from: .notCorrected)
    }
    add("（七）总计", sum(0...Outcome.other.rawValue))
    add("四、结转下年度继续办理", carriedOut)
    return table.text
  }
}
