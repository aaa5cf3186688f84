/// What an editor is told about a figure that could not be read; the same words for cells and for facts.
public enum FigureFinding {
  public static func diagnostic(for problem: FigureText.Problem, at location: SourceLocation, isCell: Bool)
    -> Diagnostic
  {
    let emptyCell = Text(
      zh: "写阿拉伯数字；没有数字的留空，或写“不适用”“未公布”",
      en: "write digits; leave the cell empty, or write 不适用 or 未公布, where there is no number")
    switch problem {
    case .noNumber(let words):
      return Diagnostic(
        .error, "not-a-number", at: location, Text(zh: "“\(words)”不是数字", en: "“\(words)” is not a number"),
        fix: isCell
          ? emptyCell
          : Text(zh: "只标注一个数字和它的单位，如 [28449 条](fact:…)", en: "mark one number and its unit, as in [28449 条](fact:…)"))
    case .severalNumbers:
      return Diagnostic(
        .error, "not-a-number", at: location, Text(zh: "这里不止一个数字", en: "there is more than one number here"),
        fix: Text(zh: "每个数字单独填写或标注", en: "write or mark each number by itself"))
    case .ambiguousMark(let mark):
      return Diagnostic(
        .error, "ambiguous-mark", at: location,
        Text(
          zh: "“\(mark)”可能是零、空白、不适用或未公布，含义不明", en: "“\(mark)” may mean zero, blank, not applicable or not published"),
        fix: Text(
          zh: "按原件的意思写 0、留空，或写“不适用”“未公布”",
          en: "write 0, leave the cell empty, or write 不适用 or 未公布, as the original means it"))
    case .otherUnit(let found, let expected):
      return isCell
        ? otherUnitInCell(found: found, expected: expected, at: location, severity: .error)
        : otherUnit(found: found, expected: expected, at: location, severity: .error)
    case .notExact:
      return Diagnostic(
        .error, "not-a-number", at: location,
        Text(zh: "这个数字太大，或者比“分”还细", en: "the number is too large, or finer than a fen"),
        fix: Text(zh: "核对原件的数字和单位", en: "compare number and unit with the original"))
    case .notWhole:
      return Diagnostic(
        .error, "not-a-number", at: location, Text(zh: "这里应是整数", en: "a whole number belongs here"),
        fix: Text(zh: "核对原件；表中此项按件（次、人）计", en: "compare with the original; whole things are counted here"))
    case .negative:
      return Diagnostic(
        .error, "not-a-number", at: location, Text(zh: "这里不应是负数", en: "a negative number has no meaning here"),
        fix: Text(zh: "核对原件；只有“本年增/减”一类可以为负", en: "compare with the original; only changes may be negative"))
    case .noUnit:
      return Diagnostic(
        .error, "unit", at: location, Text(zh: "金额没有单位", en: "the amount has no unit"),
        fix: Text(zh: "在数字后写明 元 或 万元", en: "write 元 or 万元 behind the number"))
    }
  }

  /// A fact in another unit than its indicator's.
  public static func otherUnit(
    found: String, expected: String, at location: SourceLocation, severity: Diagnostic.Severity
  ) -> Diagnostic {
    Diagnostic(
      severity, "unit", at: location,
      Text(zh: "单位是“\(found)”，这里应为“\(expected)”", en: "the unit is “\(found)”, expected “\(expected)”"),
      fix: Text(
        zh: "核对原件的单位；原件如此则换用以“\(found)”计的指标，或保留原文",
        en: "compare with the original; use an indicator counted in “\(found)” if it is printed so"))
  }

  /// A cell in another unit than the form's; a form that prints none still says whether things or money stand there.
  public static func otherUnitInCell(
    found: String, expected: String, at location: SourceLocation, severity: Diagnostic.Severity
  ) -> Diagnostic {
    let things = Text(zh: "件数、次数一类", en: "whole things")
    let money = Text(zh: "元或万元", en: "元 or 万元")
    let unit =
      expected.isEmpty
      ? (MoneyUnit.isMoney(found) ? things : money) : Text(zh: "“\(expected)”", en: "“\(expected)”")
    return Diagnostic(
      severity, "unit", at: location,
      Text(zh: "单位是“\(found)”，这里应为\(unit.zh)", en: "the unit is “\(found)”, expected \(unit.en)"),
      fix: Text(
        zh: "核对原件的数字和单位；这一格以\(unit.zh)计",
        en: "compare number and unit with the original; this cell counts in \(unit.en)"))
  }
}
