/// The words the program understands in a sentence; whatever else stands there is unknown, and beside a number it silences.
///
/// Words that merely contain another one (申请书, 主动公开, 如期) are listed so that the longer one is found first.
struct ProseVocabulary: Sendable {
  static let standard = ProseVocabulary()

  private struct Entry: Sendable {
    /// The bytes behind the first character, as a range of `letters`.
    var rest: Range<Int>
    var words: [ProseWord]
  }

  private var letters: [UInt8] = []
  /// Entries by their first character, the longest first.
  private var entries: [Entry] = []
  /// The first and the last entry of each character below U+10000.
  private var firstOf = [UInt16](repeating: 0, count: 0x1_0000)
  private var lastOf = [UInt16](repeating: 0, count: 0x1_0000)
  /// What a number may have to do with the characters, so that the others are passed over at one look.
  private var special = [Bool](repeating: false, count: 0x1_0000)

  /// The longest word at an offset, with its length in bytes; no words for one that is known to mean nothing here.
  func word(at offset: Int, in bytes: [UInt8]) -> (words: [ProseWord], length: Int)? {
    guard offset + 3 <= bytes.count, bytes[offset] & 0xF0 == 0xE0 else { return nil }
    let character = Self.character(bytes[offset], bytes[offset + 1], bytes[offset + 2])
    let (first, last) = (Int(firstOf[character]), Int(lastOf[character]))
    var index = first
    while index < last {
      let rest = entries[index].rest
      if offset + 3 + rest.count <= bytes.count {
        var position = 0
        while position < rest.count, bytes[offset + 3 + position] == letters[rest.lowerBound + position] {
          position += 1
        }
        if position == rest.count { return (entries[index].words, 3 + position) }
      }
      index += 1
    }
    return nil
  }

  /// Whether a numeral or a word that belongs to the number behind it may start here.
  func mayBeNumber(at offset: Int, in bytes: [UInt8]) -> Bool {
    offset + 3 <= bytes.count && mayBeNumber((bytes[offset], bytes[offset + 1], bytes[offset + 2]))
  }

  func mayBeNumber(_ character: (UInt8, UInt8, UInt8)) -> Bool {
    character.0 & 0xF0 == 0xE0 && special[Self.character(character.0, character.1, character.2)]
  }

  private static func character(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    Int(first & 0x0F) << 12 | Int(second & 0x3F) << 6 | Int(third & 0x3F)
  }

  private init() {
    var buckets: [Int: [(bytes: [UInt8], words: [ProseWord])]] = [:]
    for (text, words) in Self.texts {
      for spelling in text.split(separator: " ") {
        let bytes = Array(spelling.utf8)
        buckets[Self.character(bytes[0], bytes[1], bytes[2]), default: []].append((bytes, words))
      }
    }
    for (character, bucket) in buckets.sorted(by: { $0.key < $1.key }) {
      firstOf[character] = UInt16(entries.count)
      for (bytes, words) in bucket.sorted(by: { $0.bytes.count > $1.bytes.count }) {
        entries.append(Entry(rest: letters.count..<letters.count + bytes.count - 3, words: words))
        letters += bytes[3...]
      }
      lastOf[character] = UInt16(entries.count)
    }
    for text in ProseSentences.bounds.map(\.0) + ProseSentences.joined + ProseNumberReader.numerals {
      let bytes = Array(text.utf8)
      special[Self.character(bytes[0], bytes[1], bytes[2])] = true
    }
  }

  private static func of(_ subjects: ProseWord.Subject) -> [ProseWord] { [.subject(subjects)] }

  private static let texts: [(String, [ProseWord])] = [
    ("收到 接收到 接收 接到 收到了 接到了", of(.received)), ("新收 新收到 新接收", of(.received)),
    ("受理 受理了", of(.accepted)),
    ("办理 办理了 处理 处理了", of(.handled)),
    ("办结 办结了 办理完毕 办理完成 办复 处理完毕", of(.concluded)),
    ("答复 答复了 回复 回复了 予以答复", of(.answered)),
    ("按时办结 按期办结 按时答复 按期答复 按时办理 按期办理 如期办结 如期答复", of([.concluded, .onTime])),
    ("延期办结 延期答复", of([.concluded, .extended])),
    (
      "政府信息公开申请 信息公开申请 依申请公开申请 依申请公开件 依申请公开 公开申请 申请件 申请数量 申请数 申请量 申请 政府信息依申请公开 依申请政府信息公开 "
        + "依申请信息公开 依申请公开政府信息 依申请公开信息 依申请 依申请公开事项 依申请公开办件 依申请办件 依申请件 申请事项 申请公开政府信息 政务公开申请 申请总数 申请总量",
      of(.request)
    ),
    ("提交 提出 提起", of(.filed)),
    ("上年结转 上年度结转 上一年结转 上一年度结转 去年结转 结转上年 结转上年度 上年转结 上年未办结结转", of(.carriedIn)),
    (
      "结转下年度继续办理 结转下年度办理 结转下年度 结转下年继续办理 结转下年 结转至下年度 结转到下年度 结转至下一年度 结转到下一年度 结转下一年度 结转至下年 结转到下年 转入下年度 "
        + "转入下一年度 结转至次年 结转次年 结转至下年度继续办理 结转至下一年度继续办理 结转下一年度继续办理 结转到下年度继续办理",
      of(.carriedOut)
    ),
    ("结转 结转至 结转到 转入", [.carried]),
    (
      "行政复议 复议 行政复议案件 行政复议申请 申请行政复议 被行政复议 被申请行政复议 提起行政复议 行政复议数 行政复议数量 复议案件 申请复议 被复议",
      of(.reconsideration)
    ),
    (
      "行政诉讼 诉讼 行政诉讼案件 提起诉讼 提起行政诉讼 被诉讼 被提起行政诉讼 被提起诉讼 行政诉讼数 行政诉讼数量 诉讼案件 被行政诉讼 被诉", of(.litigation)
    ),
    (
      "未经复议直接起诉 未经行政复议直接起诉 直接起诉 直接提起行政诉讼 直接提起诉讼 未经复议直接提起诉讼 未经复议直接提起行政诉讼", of([.litigation, .direct])
    ),
    (
      "复议后起诉 经复议后起诉 行政复议后起诉 复议后提起诉讼 复议后提起行政诉讼 复议后诉讼 行政复议后提起诉讼 行政复议后提起行政诉讼",
      of([.litigation, .afterReconsideration])
    ),
    ("结果维持 维持 予以维持 被维持", of(.upheld)), ("结果纠正 纠正 予以纠正 被纠正 纠错 被纠错", of(.corrected)),
    ("其他结果 其它结果", of(.otherResult)), ("尚未审结 未审结 尚在审理 正在审理 尚在审理中 正在审理中", of(.pending)),
    ("审结 已审结 结案 已结案", of(.closed)),
    ("规章 政府规章", of(.rules)), ("规范性文件 行政规范性文件", of(.normative)),
    ("制发 制发了 制定 制定了 出台 出台了 印发 印发了 制定出台 制定印发 新制发 新制定 制发并公开", of(.issued)), ("废止 废止了 宣布废止", of(.repealed)),
    ("现行有效 现行有效的", of(.inForce)),
    ("行政许可 行政许可决定", of(.licence)), ("行政处罚 行政处罚决定", of(.penalty)), ("行政强制 行政强制决定", of(.compulsion)),
    ("处理决定 决定 作出 做出 作出决定 处理决定数量", of(.decision)),
    ("行政事业性收费 行政事业性收费金额", of(.administrativeFee)),
    ("信息处理费 政府信息公开信息处理费 依申请公开信息处理费 信息公开处理费", of(.processingFee)), ("收取 收取了 征收 收费 收费金额 收取金额", of(.charged)),
    ("主动公开政府信息 主动公开信息 主动公开各类政府信息 主动公开各类信息", of(.proactive)),
    ("举报 举报投诉 被举报 被举报投诉 被举报数 举报投诉案件", of(.complaint)),
    ("被行政复议数 被复议数", of(.reconsideration)), ("被诉讼数 被行政诉讼数", of(.litigation)),

    ("自然人", [.applicant(.receivedByNaturalPersons)]),
    ("法人或其他组织 法人和其他组织 法人及其他组织 法人或者其他组织 法人、其他组织 法人与其他组织", [.applicant(.receivedByOrganisations)]),
    ("商业企业 商业机构", [.applicant(.receivedByBusinesses)]), ("科研机构", [.applicant(.receivedByResearch)]),
    ("社会公益组织", [.applicant(.receivedByPublicBenefit)]), ("法律服务机构", [.applicant(.receivedByLegalServices)]),

    ("予以公开 同意公开", [.outcome(.disclosed)]), ("部分公开 予以部分公开 同意部分公开", [.outcome(.partlyDisclosed)]),
    ("不予公开 不同意公开", [.outcome(.withheld)]), ("无法提供", [.outcome(.unavailable)]),
    ("不予处理", [.outcome(.notProcessed)]), ("其他处理 其它处理", [.outcome(.otherDisposition)]),
    ("属于国家秘密", [.outcome(.stateSecrets)]), ("其他法律行政法规禁止公开", [.outcome(.prohibitedByLaw)]),
    ("危及三安全一稳定", [.outcome(.securityAndStability)]), ("保护第三方合法权益", [.outcome(.thirdPartyRights)]),
    ("属于三类内部事务信息 三类内部事务信息", [.outcome(.internalAffairs)]),
    ("属于四类过程性信息 四类过程性信息", [.outcome(.processInformation)]),
    ("属于行政执法案卷 行政执法案卷", [.outcome(.enforcementFiles)]),
    ("属于行政查询事项 行政查询事项", [.outcome(.administrativeQueries)]),
    ("本机关不掌握相关政府信息 不掌握相关政府信息", [.outcome(.notHeld)]), ("没有现成信息需要另行制作", [.outcome(.notReadyMade)]),
    ("补正后申请内容仍不明确", [.outcome(.stillUnclear)]), ("信访举报投诉类申请", [.outcome(.petitions)]),
    ("重复申请", [.outcome(.repeated)]), ("要求提供公开出版物", [.outcome(.publications)]),
    ("无正当理由大量反复申请", [.outcome(.excessive)]), ("要求行政机关确认或重新出具已获取信息", [.outcome(.confirmation)]),

    ("未收到 没有收到 未接到 未接收到 没有接到 均未收到 未新收 从未收到 没收到", [.nothing, .subject(.received)]),
    ("未受理", [.nothing, .subject(.accepted)]),
    ("未收取 没有收取 未征收 没收取", [.nothing, .subject(.charged)]), ("未制发 未制定 未出台 没有制发 没有制定", [.nothing, .subject(.issued)]),
    ("未废止 没有废止", [.nothing, .subject(.repealed)]), ("未作出 没有作出 未做出", [.nothing, .subject(.decision)]),
    (
      "未发生 没有发生 未产生 没有产生 未出现 没有出现 不存在 没有 无 未有 未引发 没有引发 未被 未因 没有因 未涉及 尚无 并无 均无 均未发生 均没有发生 均未产生 未提起 从未发生 没发生 未引起",
      [.nothing]
    ),
    ("均 全部 都 皆 全 均已 全部都", [.all]), ("各 各为", [.each]),
    ("共 共计 合计 总计 总共 一共 总数 总量 计 共有", [.total]), ("其中", [.ofWhich]),
    ("分别为 分别是 分别系 分别 分为", [.respectively]),
    ("较 比 相比 相较 相比较 较之", [.than]),
    ("上年 上年度 上一年 上一年度 去年 去年同期 上年同期 上年度同期 前一年 上一年同期 前一年度", [.lastYear]),
    ("同比", [.than, .lastYear]),
    ("全年 本年 本年度 年内 今年 本年内 全年度 今年内 当年 年度内 今年以来 本年以来", [.thisYear]),
    ("全年累计 本年累计 本年度累计 年内累计", [.thisYear, .total]),
    ("增加 增长 上升 增加了 增长了 上升了 多 提高 提升 增", [.increase]),
    ("减少 下降 降低 减少了 下降了 降低了 少 减", [.decrease]), ("持平 相同 一致 相当", [.level]),
    ("增至 减至 降至 增加到 减少到 升至 上升到 下降到 减少至 增加至 上升至 下降至 降低到 降低至 增长到 增长至 增到 减到 降到", [.becoming]),
    ("为 是 系 即", [.equals]), ("和 与 及 以及 或 并 同", [.and]),
    ("不 未 非 没 除 以外 之外 不含 不包括 拒 超期 逾期 尚未 无需 不属于", [.not]),
    ("另 另有 另外 还 还有 又 再次 其余 余下 剩余 剩下 此外 再 部分 个别 首次", [.besides]),
    (
      "网络 网上 互联网 网站 平台 在线 线上 线下 信函 信件 邮寄 邮政 来信 当面 现场 窗口 传真 电子邮件 邮件 邮箱 微信 微博 公众号 客户端 电话 书面 口头 当场 渠道 门户 报纸 媒体 抖音 头条 "
        + "视频号 短信 纸质 政务服务网 系统 栏目 专栏 大厅",
      [.channel]
    ),
    ("等 等等 主要 包括 含 包含 涉及 约占", [.incomplete]),
    ("累计 历年 以来 近年 近年来 往年 多年 前年 三年来 五年来 成立至今 至今 十三五 十四五 以往 过去", [.longer]),
    ("上半年 下半年 季度 月份 月底 月末 目前 当月 每月 半年 年初", [.shorter]),
    (
      "全市 全县 全区 全省 全国 全系统 各单位 各部门 各区县 各县区 各县市 各县 各市 各区 各科室 市直 县直 区直 省直 分中心 各级 各地 其他单位 其他部门 其他机关 兄弟单位 "
        + "市局 县局 区局 下属 所属 镇街 乡镇 街道 系统内",
      [.others]
    ),
    (
      "将 拟 计划 力争 预计 明年 来年 下一步 下步 争取 目标 确保 如 若 假如 例如 比如 譬如 凡 如果 每 应当 可以 不得 应在 假设 某 规定时 指标 任务 逐", [.unreal]
    ),
    (
      "截至 截止 年底 年末 上表 表中 表内 本表 的 了 案件 情况 事项 数量 数 中心 我中心 本中心 市中心 单位 我单位 本单位 本机关 我局 本局 我市中心 已 已经 到 有 被 因 由 对 就 引发 引起 导致 产生 发生 出现 申请人 公众 社会公众 群众 市民 "
        + "各类 有效 期间 年度 方面 工作 此 由此 因此 因此而 政府信息公开 信息公开 政府信息 政务公开 公民、法人或其他组织 公民、法人和其他组织 公民、法人及其他组织 公民、法人或者其他组织 公民 社会 "
        + "如下 如期 如实 按时 按期 及时 依法 依规 依法依规 其 这 该 上述 中 共同 关于 向 我们 本 也 亦 政府 结果 累次 者 人 来自 中的 通过 实际 公共资源交易中心 之 类 而 因公开",
      [.filler]
    ),

    // Words that contain one of those above and mean something else.
    (
      "申请书 申请表 申请材料 申请单 申请资料 申请流程 申请渠道 申请办理 申请受理 申请指南 申请条件 申请方式 申请内容 申请答复 申请答复书 主动公开 公开申请表 复议决定 复议决定书 复议机关 行政复议决定 "
        + "行政复议决定书 行政复议法 行政诉讼法 行政许可法 行政处罚法 行政强制法 行政许可事项 行政处罚事项 行政许可事项目录 诉讼费 收费标准 收费项目 收费目录 答复书 答复意见 处理意见 处理结果 "
        + "无偿 无障碍 无纸化 无关 无效 无论 无锡 无故 无缝 全面 全力 全程 全流程 全过程 全部门 全文 全员 全体 安全 完全 健全 均衡 平均 都市 首都 成都 共享 共同体 公共 共建 共性 共识 共产党 "
        + "较大 较好 较高 较为 较多 较少 比例 比较 比如说 对比 评比 不断 不仅 不同 不见面 除外 还原 归还 另行 再造 再上 多种 多渠道 多元 多次 多样 多项 多方 至少 少数 缺少 减免 增强 增设 增值 提高了 将军 如何 若干 "
        + "凡是 每季度 每年 同时 同步 同意 与会 参与 及其 涉及面 并且 并列 或者 或许 为了 为民 作为 成为 认为 为此 为主 是否 于是 但是 凡事 系列 联系 关系 体系 即将 立即 计算 设计 统计 会计 审计 和谐 等级 平等",
      []
    ),
  ]
}
