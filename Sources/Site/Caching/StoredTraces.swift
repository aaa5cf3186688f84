import Checks
import Disclosure
import Fingerprints

// What the rules about several documents need of each.

extension DocumentTrace: Stored {
  func store(in record: inout RecordWriter) {
    record.write(waivers)
    record.write(longParagraphs)
    record.write(mentions)
    record.write(includes)
    record.write(answers)
    record.write(claims)
  }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    self.init()
    waivers = try record.list()
    longParagraphs = try record.list()
    mentions = try record.list()
    includes = try record.list()
    answers = try record.list()
    claims = try record.list()
  }
}

extension LongParagraph: Stored {
  func store(in record: inout RecordWriter) {
    record.write(fingerprint)
    record.write(location)
  }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    self.init(fingerprint: try record.value(), location: try record.value())
  }
}

extension CentreMention: Stored {
  func store(in record: inout RecordWriter) {
    record.write(name)
    record.write(isSubject)
    record.write(location)
  }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    self.init(name: try record.text(), isSubject: try record.flag(), location: try record.value())
  }
}

extension IncludedCentre: Stored {
  func store(in record: inout RecordWriter) {
    record.write(centre)
    record.write(location)
  }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    self.init(centre: try record.text(), location: try record.value())
  }
}

extension Waiver: Stored {
  func store(in record: inout RecordWriter) {
    record.write(rule.description)
    record.write(reason)
    record.write(lines) { $0.write($1) }
    record.write(attachment)
    record.write(location)
  }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    let rule = RuleID(stringLiteral: try record.text())
    let reason = try record.text()
    let lines = try record.list { record throws(DamagedRecord) in try record.number() }
    self.init(
      rule: rule, reason: reason, lines: lines, attachment: try record.optionalText(), location: try record.value())
  }
}

extension CountedAnswer: Stored {
  func store(in record: inout RecordWriter) {
    record.write(planYear)
    record.write(task)
    record.write(counts) { record, count in
      record.write(count.count)
      record.write(count.unit)
    }
    record.write(location)
  }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    self.init(
      planYear: try record.number(), task: try record.text(),
      counts: try record.list { record throws(DamagedRecord) in
        Count(count: try record.number(), unit: try record.text())
      }, location: try record.value())
  }
}

extension ChangeClaim: Stored {
  func store(in record: inout RecordWriter) {
    record.write(measures) { $0.write(choice: $1) }
    record.write(choice: kind)
    record.write(amount)
    record.write(location)
  }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    self.init(
      measures: try record.list { record throws(DamagedRecord) in try record.choice() }, kind: try record.choice(),
      amount: try record.value(), location: try record.value())
  }
}
