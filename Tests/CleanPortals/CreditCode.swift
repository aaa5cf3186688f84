/// 统一社会信用代码 whose two check characters are right, of a region code (3799xx) that was never given out.
enum CreditCode {
  private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")

  static func made(number: Int, by random: inout SplitMix64) -> String {
    let region = "3799" + String(String(100 + number % 90).dropFirst())
    let body = String(String(100_000_000 + random.number(40_000_000...79_999_999)).dropFirst())
    let code = "12" + region + body + organisationCheck(body)
    return code + creditCheck(code)
  }

  /// GB 11714: the last character of the organisation code.
  private static func organisationCheck(_ body: String) -> String {
    let weights = [3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(body, weights).reduce(0) { $0 + $1.0.wholeNumberValue! * $1.1 }
    let check = 11 - sum % 11
    return check == 10 ? "X" : check == 11 ? "0" : "\(check)"
  }

  /// GB 32100-2015: the eighteenth character.
  private static func creditCheck(_ code: String) -> String {
    let weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
    let sum = zip(code, weights).reduce(0) { $0 + alphabet.firstIndex(of: $1.0)! * $1.1 }
    return String(alphabet[(31 - sum % 31) % 31])
  }
}
