import Disclosure

extension Rule {
  /// A fault is accepted only with a rule that exists and a reason that readers can be told.
  static let waiver = Rule(
    "waiver",
    .document { document in
      Waiver.statements(of: document).compactMap { if case .failure(let finding) = $0 { finding } else { nil } }
    })

  /// A reason for a fault that is not there (any more) would mislead readers; found where waivers are laid over findings.
  static let unusedWaiver = Rule("unused-waiver", .reading)
}
