/// The sections of a report in the order of the notice of its year.
extension ReportWriter {
  mutating func sections() -> String {
    switch now.edition {
    case "2014": sectionsOf2014()
    case "2019": sectionsOf2019()
    default: sectionsOf2021()
    }
  }

  /// The five parts that the notice of 2021 names for the first section.
  private mutating func sectionsOf2021() -> String {
    let style = random.pick(["", "情况", "方面", "工作情况"])
    let headings = ["主动公开", "依申请公开", "政府信息管理", "政府信息公开平台建设", "监督保障"]
    let runIn = random.chance(25)
    let bodies = [
      disclosure(5...7), requestsAndReviews(), chosen(3...5, of: managementSentences()),
      chosen(3...5, of: platformSentences()), chosen(3...5, of: supervisionSentences()),
    ]
    let parts = zip(headings, bodies).enumerated().map { index, part in
      let ordinal = "（\(Numbers.chinese(index + 1, beforeMeasure: false))）\(part.0)\(style)"
      return runIn && !part.1.hasPrefix("- ") ? "**\(ordinal)。**\(part.1)" : "### \(ordinal)\n\n\(part.1)"
    }
    return "## 一、总体情况\n\n" + ([guidance()] + parts).joined(separator: "\n\n")
      + "\n\n" + legalSections(documents: now.documents.tablesOf2021)
  }

  /// In 2019 the first section had no parts of its own; most offices wrote paragraphs.
  private mutating func sectionsOf2019() -> String {
    let parts = [
      guidance(), disclosure(4...6), requestsAndReviews(), chosen(2...4, of: managementSentences()),
      chosen(2...4, of: platformSentences()), chosen(3...4, of: supervisionSentences()),
    ]
    return "## 一、总体情况\n\n" + parts.joined(separator: "\n\n")
      + "\n\n" + legalSections(documents: now.documents.tablesOf2019)
  }

  private mutating func legalSections(documents: String) -> String {
    let requests = random.chance(40) ? "\n" + random.pick([requestSentences()[0], balanceInWords()]) + "\n" : ""
    let reviews = random.chance(40) ? "\n" + reviewRemark() + "\n" : ""
    let titles = [
      say("{主动公开政府信息情况|主动公开政府信息情况|行政机关主动公开政府信息情况}"), "收到和处理政府信息公开申请情况",
      say("{政府信息公开行政复议、行政诉讼情况|政府信息公开行政复议、行政诉讼情况|因政府信息公开工作被申请行政复议、提起行政诉讼情况}"),
      say("{存在的主要问题及改进情况|存在的主要问题及改进情况|政府信息公开工作存在的主要问题及改进情况|存在问题及改进情况}"),
    ]
    let others = otherMatters().enumerated().map {
      "### （\(Numbers.chinese($0.offset + 1, beforeMeasure: false))）\($0.element.heading)\n\n\($0.element.text)"
    }
    return """
      ## 二、\(titles[0])

      \(documents)
      ## 三、\(titles[1])

      \(now.requests.table(edition: now.edition))\(requests)
      ## 四、\(titles[2])

      \(now.reviews.table)\(reviews)
      ## 五、\(titles[3])

      \(problems())

      ## 六、其他需要报告的事项

      \(others.joined(separator: "\n\n"))
      """
  }

  /// The rule that the form prints in the corner of its table, said with the figures.
  private mutating func balanceInWords() -> String {
    let requests = now.requests
    return say(
      "{表中|上表}新收\(n(requests.receivedInAll, "件"))、上年结转\(n(requests.carriedInInAll, "件"))，{办理|办结}\(n(requests.concluded, "件"))、结转下年度\(n(requests.carriedOutInAll, "件"))，{各列勾稽关系一致|勾稽关系成立|前后两项之和相等}。"
    )
  }

  mutating func disclosure(_ count: ClosedRange<Int>) -> String { chosen(count, of: disclosureSentences()) }

  mutating func chosen(_ count: ClosedRange<Int>, of sentences: [String]) -> String {
    paragraph(random.some(random.number(count), of: sentences))
  }

  private mutating func requestsAndReviews() -> String {
    var sentences = requestSentences()
    if random.chance(80) { sentences.append(reviewSentence()) }
    return sentences.joined()
  }

  /// Problems and measures as two lists, as two paragraphs, or each problem with its measure.
  mutating func problems() -> String {
    let (problems, measures) = problemsAndMeasures()
    var text = random.chance(55) ? formerProblems() + "\n\n" : ""
    let lead = say(
      "{{对照|比照}{上级要求|《条例》要求|公众期待}{和{先进单位|兄弟单位}|}，{工作|}仍有不足|{当前|目前}{工作|公开工作}{中|}{存在|还存在}的{主要|}问题|存在的{不足|问题}}")
    let answer = say("{下一步{工作打算|措施|，将}|改进{措施|情况}|针对以上{问题|不足}}")
    switch random.number(0...2) {
    case 0:
      text += "\(lead)：\n\n" + problems.map { "- \($0)" }.joined(separator: "；\n") + "。\n\n"
      text += "\(answer)：\n\n" + measures.map { "- \($0)" }.joined(separator: "；\n") + "。"
    case 1:
      text += "\(lead)：\(series(problems))。\n\n\(answer)：\(series(measures))。"
    default:
      text += "### （一）{主要|存在}问题\n\n\(series(problems))。\n\n### （二）改进{措施|情况}\n\n\(series(measures))。"
    }
    return say(text)
  }

  private func series(_ clauses: [String]) -> String {
    clauses.enumerated().map { Numbers.chinese($0.offset + 1, beforeMeasure: false) + "是" + $0.element }
      .joined(separator: "；")
  }
}
