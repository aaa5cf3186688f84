import Disclosure

extension Rule {
  /// Every rule there is, in the order in which people are shown them: what this program is for comes first.
  package static let all: [Rule] = groups.flatMap(\.rules)

  /// The rules by what they are about.
  package static let groups: [(group: RuleGroup, rules: [Rule])] = [
    (.crossFooting, [.crossFooting]),
    (.carryOver, [.carryOver]),
    (.duties, [.waiver, .unusedWaiver]),
  ]

  /// Rules that reading and planning report.
  private static func reading(_ ids: RuleID...) -> [Rule] { ids.map { Rule($0, .reading) } }
}

/// What a rule is about.
package enum RuleGroup: String, Sendable, CaseIterable {
  case crossFooting = "cross-footing"
  case shape
  case carryOver = "carry-over"
  case prose
  case copyPaste = "copy-paste"
  case duties
  case signOff = "sign-off"
  case leaks
  case links
  case words
  case files
  case theme
}
