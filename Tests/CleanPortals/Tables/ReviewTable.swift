extension ReviewFigures {
  /// Table four: every heading with its groups, one row.
  var table: String {
    let results = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
    let groups = ["行政复议：", "行政诉讼：未经复议直接起诉：", "行政诉讼：复议后起诉："]
    var table = MarkdownTable(groups.flatMap { group in results.map { group + $0 } }, textColumns: 0)
    table.add([reconsideration, direct, afterReconsideration].flatMap(\.cells).map { "\($0)" })
    return table.text
  }
}
