import Checks
import Disclosure

// What the rules about several documents need of each.

extension DocumentTrace: Stored {
  func store(in record: inout RecordWriter) {
    record.write(waivers)
  }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    self.init()
    waivers = try record.list()
  }
}

extension Waiver: Stored {
  func store(in record: inout RecordWriter) {
    record.write(rule.description)
    record.write(reason)
    record.write(lines) { $0.write($1) }
    record.write(location)
  }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    let rule = RuleID(stringLiteral: try record.text())
    let reason = try record.text()
    let lines = try record.list { record throws(DamagedRecord) in try record.number() }
    self.init(rule: rule, reason: reason, lines: lines, location: try record.value())
  }
}
