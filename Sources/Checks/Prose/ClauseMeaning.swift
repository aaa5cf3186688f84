/// What some words between two marks speak of, taken together.
struct ClauseMeaning {
  var subject: ProseWord.Subject = []
  var outcomes: [Measure] = []
  var applicants: [Measure] = []

  init(_ tokens: some Sequence<ProseToken>) {
    for token in tokens {
      switch token.word {
      case .subject(let subject): self.subject.formUnion(subject)
      case .outcome(let measure): if !outcomes.contains(measure) { outcomes.append(measure) }
      case .applicant(let measure): if !applicants.contains(measure) { applicants.append(measure) }
      default: break
      }
    }
  }

  var isEmpty: Bool { subject.isEmpty && outcomes.isEmpty && applicants.isEmpty }
  /// Whether it says what is counted, not only what was done with it.
  var hasNoun: Bool {
    !subject.isDisjoint(with: .nouns) || !outcomes.isEmpty || !applicants.isEmpty
      || !subject.isDisjoint(with: [.carriedIn, .carriedOut])
  }

  /// The quantity of the form that is meant; `nil` where the words fit none or more than one.
  ///
  /// - Parameters:
  ///   - topic: what the sentences before spoke of.
  ///   - isPart: whether it is counted among something (其中), so that it cannot be the whole.
  func measure(topic: ProseTopic, isPart: Bool) -> Measure? {
    if !outcomes.isEmpty || !applicants.isEmpty { return ofRequests(topic, isPart) }
    if !subject.isDisjoint(with: [.reconsideration, .litigation]) { return ofReviews(subject) }
    if !subject.isDisjoint(with: [.normative, .rules]) { return ofDocuments(subject) }
    if !subject.isDisjoint(with: [.licence, .penalty, .compulsion]) { return ofDecisions() }
    if !subject.isDisjoint(with: [.administrativeFee, .processingFee]) { return ofFees() }
    if subject.contains(.proactive) { return subject == .proactive && !isPart ? .proactive : nil }
    if subject.contains(.complaint) {
      return subject.isSubset(of: [.complaint, .received]) && !isPart ? .complaints : nil
    }
    if !subject.isDisjoint(with: [.upheld, .corrected, .otherResult, .pending, .closed]) {
      guard case .reviews(let kind) = topic else { return nil }
      return ofReviews(subject.union(kind))
    }
    if !subject.isDisjoint(with: [.issued, .repealed, .inForce]) {
      // “主动公开规章 13 件（含废止 4 件）”: of those published, not of the year.
      guard case .documents(let kind) = topic, !isPart else { return nil }
      return ofDocuments(subject.union(kind))
    }
    return ofRequests(topic, isPart)
  }

  private func ofRequests(_ topic: ProseTopic, _ isPart: Bool) -> Measure? {
    let isTopic = subject.contains(.request) || topic == .requests
    let rest = subject.subtracting(.request)
    if let outcome = outcomes.last {
      // “因不掌握相关政府信息无法提供”: the row says more than its group; two groups are two counts.
      guard isTopic, applicants.isEmpty, outcomes.count == 1 || outcomes.count == 2 && isGroupAndRow else { return nil }
      guard rest.isSubset(of: [.concluded, .handled, .answered, .decision]) else { return nil }
      return outcomes.first { !Self.groups.contains($0) } ?? outcome
    }
    if let applicant = applicants.first {
      guard isTopic, applicants.count == 1, rest.isSubset(of: [.received, .filed]) else { return nil }
      return applicant
    }
    if rest == .carriedIn { return .carriedIn }
    if rest == .carriedOut { return .carriedOut }
    guard isTopic else { return nil }
    switch rest {
    case [.received], [.received, .filed]: return isPart ? nil : .received
    case [], [.filed]: return subject.contains(.request) && !isPart ? .received : nil
    case [.accepted], [.received, .accepted]: return isPart ? nil : .taken
    case [.handled], [.received, .handled], [.accepted, .handled], [.received, .concluded], [.received, .answered],
      [.accepted, .concluded], [.accepted, .answered], [.handled, .concluded], [.handled, .answered]:
      return isPart ? nil : .handled
    case [.concluded], [.answered], [.concluded, .answered]: return .concluded
    case [.concluded, .onTime]: return .onTime
    case [.concluded, .extended]: return .extended
    default: return nil
    }
  }

  /// Whether a group and rows that may be in it are named side by side.
  var countsRowsTwice: Bool {
    outcomes.contains(where: Self.groups.contains)
      && outcomes.contains { !Self.groups.contains($0) && $0 != .disclosed && $0 != .partlyDisclosed }
  }

  private static let groups: Set<Measure> = [.withheld, .unavailable, .notProcessed, .otherDisposition]

  private var isGroupAndRow: Bool { outcomes.filter(Self.groups.contains).count == 1 }

  private func ofReviews(_ subject: ProseWord.Subject) -> Measure? {
    // The request is the cause here, and receiving, filing and handling a case is having it.
    let rest = subject.subtracting([.request, .received, .filed, .accepted])
    let kind = rest.intersection([.reconsideration, .litigation, .direct, .afterReconsideration])
    let result = rest.subtracting(kind).subtracting(.handled)
    switch (kind, result) {
    case ([.reconsideration], []): return .reconsiderations
    case ([.reconsideration], [.upheld]): return .reconsiderationsUpheld
    case ([.reconsideration], [.corrected]): return .reconsiderationsCorrected
    case ([.reconsideration], [.otherResult]): return .reconsiderationsOther
    case ([.reconsideration], [.pending]): return .reconsiderationsPending
    case ([.reconsideration], [.closed]), ([.reconsideration], [.concluded]): return .reconsiderationsClosed
    case ([.litigation], []): return .litigation
    case ([.litigation], [.upheld]): return .litigationUpheld
    case ([.litigation], [.corrected]): return .litigationCorrected
    case ([.litigation], [.otherResult]): return .litigationOther
    case ([.litigation], [.pending]): return .litigationPending
    case ([.litigation], [.closed]), ([.litigation], [.concluded]): return .litigationClosed
    case ([.litigation, .direct], []): return .direct
    case ([.litigation, .direct], [.upheld]): return .directUpheld
    case ([.litigation, .direct], [.corrected]): return .directCorrected
    case ([.litigation, .direct], [.otherResult]): return .directOther
    case ([.litigation, .direct], [.pending]): return .directPending
    case ([.litigation, .afterReconsideration], []): return .afterReconsideration
    case ([.litigation, .afterReconsideration], [.upheld]): return .afterUpheld
    case ([.litigation, .afterReconsideration], [.corrected]): return .afterCorrected
    case ([.litigation, .afterReconsideration], [.otherResult]): return .afterOther
    case ([.litigation, .afterReconsideration], [.pending]): return .afterPending
    default: return nil
    }
  }

  private func ofDocuments(_ subject: ProseWord.Subject) -> Measure? {
    switch subject {
    case [.normative, .issued]: .normativeIssued
    case [.normative, .repealed]: .normativeRepealed
    case [.normative, .inForce]: .normativeInForce
    case [.rules, .issued]: .rulesIssued
    case [.rules, .repealed]: .rulesRepealed
    case [.rules, .inForce]: .rulesInForce
    default: nil
    }
  }

  private func ofDecisions() -> Measure? {
    switch subject.subtracting([.decision, .handled]) {
    case [.licence]: .licences
    // Penalties are handled without being decided: only a decision is what the form counts.
    case [.penalty]: subject.contains(.handled) ? nil : .penalties
    case [.compulsion]: subject.contains(.handled) ? nil : .compulsion
    default: nil
    }
  }

  private func ofFees() -> Measure? {
    switch subject.subtracting([.charged, .request]) {
    case [.administrativeFee]: .administrativeFees
    case [.processingFee]: .processingFee
    default: nil
    }
  }
}

/// What the sentences speak of where one names nothing itself.
enum ProseTopic: Hashable {
  case none
  case requests
  /// Reconsideration or litigation, of one kind.
  case reviews(ProseWord.Subject)
  /// Rules or normative documents.
  case documents(ProseWord.Subject)

  /// The topic that some words set; `nil` where they set none.
  init?(_ meaning: ClauseMeaning) {
    let reviews = meaning.subject.intersection([.reconsideration, .litigation, .direct, .afterReconsideration])
    let documents = meaning.subject.intersection([.normative, .rules])
    if !reviews.isEmpty {
      // Both named together: a result behind them belongs to neither alone.
      self = reviews.isSuperset(of: [.reconsideration, .litigation]) ? .none : .reviews(reviews)
    } else if documents == .normative || documents == .rules {
      self = .documents(documents)
    } else if !meaning.subject.isDisjoint(with: [.request, .carriedIn, .carriedOut]) || !meaning.applicants.isEmpty {
      self = .requests
    } else {
      return nil
    }
  }
}
