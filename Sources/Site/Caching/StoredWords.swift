import CommonMark
import Disclosure
import Fingerprints

// The small values that documents are made of.

extension SourceLocation: Stored {
  func store(in record: inout RecordWriter) {
    let isHere = file == record.file
    record.write(isHere)
    if !isHere { record.write(file) }
    record.write(line)
    record.write(column)
    record.write(length)
  }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    let file = try record.flag() ? record.file : try record.text()
    self.init(file: file, line: try record.number(), column: try record.number(), length: try record.number())
  }
}

extension Text: Stored {
  func store(in record: inout RecordWriter) {
    record.write(zh)
    record.write(en)
  }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    self.init(zh: try record.text(), en: try record.text())
  }
}

extension Diagnostic: Stored {
  func store(in record: inout RecordWriter) {
    record.write(choice: severity)
    record.write(rule.description)
    record.write(location)
    record.write(message)
    record.write(fix)
    record.write(acceptance)
    record.write(isSecret)
  }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    self.init(
      try record.choice(), RuleID(stringLiteral: try record.text()), at: try record.value(), try record.value(),
      fix: try record.optional())
    acceptance = try record.optionalText()
    isSecret = try record.flag()
  }
}

extension CalendarDate: Stored {
  func store(in record: inout RecordWriter) { record.write(description) }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    guard let date = CalendarDate(iso: try record.text()) else { throw DamagedRecord() }
    self = date
  }
}

extension ReportingPeriod: Stored {
  func store(in record: inout RecordWriter) {
    record.write(start)
    record.write(end)
  }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    guard let period = ReportingPeriod(from: try record.value(), to: try record.value()) else { throw DamagedRecord() }
    self = period
  }
}

extension DayOrYear: Stored {
  func store(in record: inout RecordWriter) { record.write(description) }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    guard let date = DayOrYear(try record.text()) else { throw DamagedRecord() }
    self = date
  }
}

extension Decimal: Stored {
  func store(in record: inout RecordWriter) {
    record.write(mantissa)
    record.write(scale)
  }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    self.init(mantissa: try record.number(), scale: try record.number())
  }
}

extension Amount: Stored {
  func store(in record: inout RecordWriter) {
    switch self {
    case .count(let count):
      record.write(0)
      record.write(count)
    case .money(let fen):
      record.write(1)
      record.write(fen)
    case .decimal(let decimal):
      record.write(2)
      record.write(decimal)
    }
  }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    switch try record.number() {
    case 0: self = .count(try record.number())
    case 1: self = .money(fen: try record.number())
    case 2: self = .decimal(try record.value())
    default: throw DamagedRecord()
    }
  }
}

extension Quantity: Stored {
  func store(in record: inout RecordWriter) {
    record.write(amount)
    record.write(unit)
    record.write(choice: qualifier)
    record.write(choice: status)
  }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    self.init(
      try record.value(), unit: try record.text(), qualifier: try record.choice(), status: try record.choice())
  }
}

extension Figure: Stored {
  func store(in record: inout RecordWriter) {
    switch self {
    case .number(let quantity):
      record.write(0)
      record.write(quantity)
    case .blank: record.write(1)
    case .notApplicable: record.write(2)
    case .notPublished: record.write(3)
    }
  }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    switch try record.number() {
    case 0: self = .number(try record.value())
    case 1: self = .blank
    case 2: self = .notApplicable
    case 3: self = .notPublished
    default: throw DamagedRecord()
    }
  }
}

extension LinkUse: Stored {
  func store(in record: inout RecordWriter) {
    record.write(destination)
    record.write(title)
    record.write(alt)
    record.write(isImage)
    record.write(location)
    record.write(heading) { $0.write($1) }
  }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    self.init(
      destination: try record.text(), title: try record.text(), alt: try record.text(), isImage: try record.flag(),
      location: try record.value(),
      heading: try record.optional { record throws(DamagedRecord) in try record.number() })
  }
}

extension Fingerprint: Stored {
  func store(in record: inout RecordWriter) { record.write([low, high]) }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    let words = try record.words()
    guard words.count == 2 else { throw DamagedRecord() }
    self.init(low: words[0], high: words[1])
  }
}
