import FuzzSubjects
import Glibc

/// What libFuzzer calls with each input. `FUZZ_SUBJECT` says which subject it is for.
///
/// A broken rule ends the process like a crash, so that libFuzzer keeps the input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  // SAFETY: libFuzzer gives `count` bytes at `start` that live until this returns.
  let violations = subject.violations(of: Array(UnsafeBufferPointer(start: start, count: count)))
  guard violations.isEmpty else {
    say("broken rules of \(subject.rawValue):\n" + violations.map { "- \($0)\n" }.joined())
    abort()
  }
  return 0
}

private let subject: Subject = {
  let name = getenv("FUZZ_SUBJECT").map { String(cString: $0) } ?? ""
  guard let subject = Subject(rawValue: name) else {
    say("FUZZ_SUBJECT is one of \(Subject.allCases.map(\.rawValue).joined(separator: ", "))\n")
    exit(2)
  }
  return subject
}()

private func say(_ text: String) {
  // Nobody is left to be told where even this cannot be written.
  _ = Array(text.utf8).withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
}
