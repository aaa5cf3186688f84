import Disclosure

/// A quantity that the form asks for and that offices also state in their sentences.
///
/// Its raw value is kept between runs; where it stands in a form is told by `readings(in:)`.
package enum Measure: String, Hashable, Sendable, CaseIterable {
  case received, carriedIn, carriedOut, concluded, handled, taken
  case receivedByNaturalPersons, receivedByOrganisations, receivedByBusinesses, receivedByResearch
  case receivedByPublicBenefit, receivedByLegalServices
  case disclosed, partlyDisclosed, withheld, unavailable, notProcessed, otherDisposition
  case stateSecrets, prohibitedByLaw, securityAndStability, thirdPartyRights, internalAffairs, processInformation
  case enforcementFiles, administrativeQueries, notHeld, notReadyMade, stillUnclear, petitions, repeated, publications
  case excessive, confirmation, notCorrected, feeUnpaid
  case onTime, extended
  case reconsiderations, reconsiderationsUpheld, reconsiderationsCorrected, reconsiderationsOther
  case reconsiderationsPending, reconsiderationsClosed
  case litigation, litigationUpheld, litigationCorrected, litigationOther, litigationPending, litigationClosed
  case direct, directUpheld, directCorrected, directOther, directPending
  case afterReconsideration, afterUpheld, afterCorrected, afterOther, afterPending
  case reviews
  case rulesIssued, rulesRepealed, rulesInForce
  case normativeIssued, normativeRepealed, normativeInForce
  case licences, penalties, compulsion
  case administrativeFees, processingFee
  case proactive, complaints

  /// The kinds of applicant that a request is received from.
  static let applicants: [Measure] = [
    .receivedByNaturalPersons, .receivedByOrganisations, .receivedByBusinesses, .receivedByResearch,
    .receivedByPublicBenefit, .receivedByLegalServices,
  ]

  /// The quantity of an indicator that is a cell of the form by another name.
  init?(indicator: String) {
    switch indicator {
    case "requests-received": self = .received
    case "requests-carried-in": self = .carriedIn
    case "requests-carried-out": self = .carriedOut
    case "requests-concluded": self = .concluded
    case "reconsideration-cases": self = .reconsiderations
    case "litigation-cases": self = .litigation
    case "complaints-received": self = .complaints
    case "processing-fee": self = .processingFee
    case "normative-documents-issued": self = .normativeIssued
    case "normative-documents-repealed": self = .normativeRepealed
    case "normative-documents-in-force": self = .normativeInForce
    default: return nil
    }
  }

  /// Whether a sentence may mean something near to what the form counts, so that a difference is worth a look but no proof.
  var isApproximate: Bool {
    switch self {
    case .concluded, .handled, .taken, .onTime, .extended, .proactive, .complaints, .licences, .reconsiderationsClosed,
      .litigationClosed, .reviews:
      true
    default: false
    }
  }

  /// Whether the number is money.
  var isMoney: Bool { self == .administrativeFees || self == .processingFee }

  var name: Text {
    switch self {
    case .received: Text(zh: "收到的申请", en: "requests received")
    case .carriedIn: Text(zh: "上年结转的申请", en: "requests carried in")
    case .carriedOut: Text(zh: "结转下年度的申请", en: "requests carried out")
    case .concluded: Text(zh: "办结的申请", en: "requests concluded")
    case .handled: Text(zh: "办理的申请", en: "requests handled")
    case .taken: Text(zh: "受理的申请", en: "requests accepted")
    case .receivedByNaturalPersons: Text(zh: "自然人的申请", en: "requests of natural persons")
    case .receivedByOrganisations: Text(zh: "法人或其他组织的申请", en: "requests of organisations")
    case .receivedByBusinesses: Text(zh: "商业企业的申请", en: "requests of businesses")
    case .receivedByResearch: Text(zh: "科研机构的申请", en: "requests of research institutions")
    case .receivedByPublicBenefit: Text(zh: "社会公益组织的申请", en: "requests of public-benefit organisations")
    case .receivedByLegalServices: Text(zh: "法律服务机构的申请", en: "requests of legal service providers")
    case .disclosed: Text(zh: "予以公开", en: "disclosed")
    case .partlyDisclosed: Text(zh: "部分公开", en: "partly disclosed")
    case .withheld: Text(zh: "不予公开", en: "withheld")
    case .unavailable: Text(zh: "无法提供", en: "unavailable")
    case .notProcessed: Text(zh: "不予处理", en: "not processed")
    case .otherDisposition: Text(zh: "其他处理", en: "other disposition")
    case .stateSecrets: Text(zh: "属于国家秘密", en: "state secrets")
    case .prohibitedByLaw: Text(zh: "其他法律行政法规禁止公开", en: "prohibited by other laws")
    case .securityAndStability: Text(zh: "危及“三安全一稳定”", en: "security and stability")
    case .thirdPartyRights: Text(zh: "保护第三方合法权益", en: "rights of third parties")
    case .internalAffairs: Text(zh: "属于三类内部事务信息", en: "internal affairs")
    case .processInformation: Text(zh: "属于四类过程性信息", en: "process information")
    case .enforcementFiles: Text(zh: "属于行政执法案卷", en: "enforcement files")
    case .administrativeQueries: Text(zh: "属于行政查询事项", en: "administrative queries")
    case .notHeld: Text(zh: "本机关不掌握相关政府信息", en: "not held by this body")
    case .notReadyMade: Text(zh: "没有现成信息需要另行制作", en: "would have to be made")
    case .stillUnclear: Text(zh: "补正后申请内容仍不明确", en: "still unclear after correction")
    case .petitions: Text(zh: "信访举报投诉类申请", en: "petitions, reports and complaints")
    case .repeated: Text(zh: "重复申请", en: "repeated requests")
    case .publications: Text(zh: "要求提供公开出版物", en: "requests for published works")
    case .excessive: Text(zh: "无正当理由大量反复申请", en: "many repeated requests")
    case .confirmation: Text(zh: "要求确认或重新出具已获取信息", en: "confirmation of information obtained")
    case .notCorrected: Text(zh: "逾期不补正、不再处理的申请", en: "requests not corrected in time")
    case .feeUnpaid: Text(zh: "逾期未缴费、不再处理的申请", en: "requests whose fee was not paid")
    case .onTime: Text(zh: "按时办结的申请", en: "requests concluded on time")
    case .extended: Text(zh: "延期办结的申请", en: "requests concluded after extension")
    case .reconsiderations: Text(zh: "行政复议", en: "reconsideration cases")
    case .reconsiderationsUpheld: Text(zh: "行政复议结果维持", en: "reconsiderations upheld")
    case .reconsiderationsCorrected: Text(zh: "行政复议结果纠正", en: "reconsiderations corrected")
    case .reconsiderationsOther: Text(zh: "行政复议其他结果", en: "reconsiderations with another result")
    case .reconsiderationsPending: Text(zh: "行政复议尚未审结", en: "reconsiderations pending")
    case .reconsiderationsClosed: Text(zh: "已审结的行政复议", en: "reconsiderations concluded")
    case .litigation: Text(zh: "行政诉讼", en: "litigation cases")
    case .litigationUpheld: Text(zh: "行政诉讼结果维持", en: "litigation upheld")
    case .litigationCorrected: Text(zh: "行政诉讼结果纠正", en: "litigation corrected")
    case .litigationOther: Text(zh: "行政诉讼其他结果", en: "litigation with another result")
    case .litigationPending: Text(zh: "行政诉讼尚未审结", en: "litigation pending")
    case .litigationClosed: Text(zh: "已审结的行政诉讼", en: "litigation concluded")
    case .direct: Text(zh: "未经复议直接起诉", en: "litigation without reconsideration")
    case .directUpheld: Text(zh: "未经复议直接起诉结果维持", en: "litigation without reconsideration, upheld")
    case .directCorrected: Text(zh: "未经复议直接起诉结果纠正", en: "litigation without reconsideration, corrected")
    case .directOther: Text(zh: "未经复议直接起诉其他结果", en: "litigation without reconsideration, other result")
    case .directPending: Text(zh: "未经复议直接起诉尚未审结", en: "litigation without reconsideration, pending")
    case .afterReconsideration: Text(zh: "复议后起诉", en: "litigation after reconsideration")
    case .afterUpheld: Text(zh: "复议后起诉结果维持", en: "litigation after reconsideration, upheld")
    case .afterCorrected: Text(zh: "复议后起诉结果纠正", en: "litigation after reconsideration, corrected")
    case .afterOther: Text(zh: "复议后起诉其他结果", en: "litigation after reconsideration, other result")
    case .afterPending: Text(zh: "复议后起诉尚未审结", en: "litigation after reconsideration, pending")
    case .reviews: Text(zh: "行政复议与行政诉讼合计", en: "reconsideration and litigation together")
    case .rulesIssued: Text(zh: "制发的规章", en: "rules issued")
    case .rulesRepealed: Text(zh: "废止的规章", en: "rules repealed")
    case .rulesInForce: Text(zh: "现行有效的规章", en: "rules in force")
    case .normativeIssued: Text(zh: "制发的规范性文件", en: "normative documents issued")
    case .normativeRepealed: Text(zh: "废止的规范性文件", en: "normative documents repealed")
    case .normativeInForce: Text(zh: "现行有效的规范性文件", en: "normative documents in force")
    case .licences: Text(zh: "行政许可处理决定", en: "licensing decisions")
    case .penalties: Text(zh: "行政处罚处理决定", en: "penalty decisions")
    case .compulsion: Text(zh: "行政强制处理决定", en: "compulsion decisions")
    case .administrativeFees: Text(zh: "行政事业性收费", en: "administrative fees")
    case .processingFee: Text(zh: "信息处理费", en: "processing fee")
    case .proactive: Text(zh: "主动公开的政府信息", en: "items disclosed proactively")
    case .complaints: Text(zh: "被举报投诉", en: "reports and complaints")
    }
  }
}
