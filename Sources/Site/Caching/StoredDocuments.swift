import CommonMark
import Disclosure
import Forms

// The documents of the content as they were read.

extension DocumentReading.Document {
  func store(in record: inout RecordWriter) {
    switch self {
    case .centre(let centre):
      record.write(0)
      record.write(centre)
    case .report(let report):
      record.write(1)
      report.store(in: &record)
    case .plan(let plan):
      record.write(2)
      record.write(plan)
    case .page(let page):
      record.write(3)
      record.write(page)
    }
  }

  init(from record: inout RecordReader, forms: FormLibrary) throws(DamagedRecord) {
    switch try record.number() {
    case 0: self = .centre(try record.value())
    case 1: self = .report(try Report(from: &record, forms: forms))
    case 2: self = .plan(try record.value())
    case 3: self = .page(try record.value())
    default: throw DamagedRecord()
    }
  }
}

extension DocumentSource: Stored {
  func store(in record: inout RecordWriter) {
    record.write(path)
    record.write(file)
    record.write(fingerprint)
    record.write(isDraft)
    record.write(aliases)
    record.write(keywords)
    record.write(description)
    record.write(notes)
    record.write(headings)
    record.write(links)
    record.write(publicTextBytes)
    record.write(trace)
  }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    self.init(
      path: try record.text(), file: try record.text(), fingerprint: try record.value(), isDraft: try record.flag(),
      aliases: try record.list(), keywords: try record.texts(), description: try record.optionalText(),
      notes: try record.texts(), headings: try record.list(), links: try record.list(),
      publicTextBytes: try record.number(), trace: try record.value())
  }
}

extension DocumentSource.Section: Stored {
  func store(in record: inout RecordWriter) {
    record.write(Int(level))
    record.write(id)
    record.write(text)
  }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    guard let level = UInt8(exactly: try record.number()) else { throw DamagedRecord() }
    self.init(level: level, id: try record.text(), text: try record.text())
  }
}

extension DocumentSource.Alias: Stored {
  func store(in record: inout RecordWriter) {
    record.write(address)
    record.write(location)
  }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    self.init(address: try record.text(), location: try record.value())
  }
}

extension Centre: Stored {
  func store(in record: inout RecordWriter) {
    record.write(id)
    record.write(source)
    record.write(name)
    record.write(short)
    for text in [english, region, address, postcode, telephone, email, website, hours, code] { record.write(text) }
    record.write(parent)
    record.write(successor)
    record.write(formerNames)
    record.write(founded)
    record.write(closed)
    record.write(order)
    record.write(hasBody)
  }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    self.init(
      id: try record.text(), source: try record.value(), name: try record.text(), short: try record.text(),
      english: try record.optionalText(), region: try record.optionalText(), address: try record.optionalText(),
      postcode: try record.optionalText(), telephone: try record.optionalText(), email: try record.optionalText(),
      website: try record.optionalText(), hours: try record.optionalText(), code: try record.optionalText(),
      parent: try record.optional(), successor: try record.optional(), formerNames: try record.texts(),
      founded: try record.optional(), closed: try record.optional(), order: try record.number(),
      hasBody: try record.flag())
  }
}

extension Centre.Reference: Stored {
  func store(in record: inout RecordWriter) {
    record.write(id)
    record.write(location)
  }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    self.init(id: try record.text(), location: try record.value())
  }
}

extension Issuance: Stored {
  func store(in record: inout RecordWriter) {
    record.write(title)
    record.write(published)
    record.write(signed)
    record.write(added)
    record.write(index)
    record.write(number)
    record.write(issuer)
    record.write(source)
    record.write(isDigest)
  }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    self.init(
      title: try record.text(), published: try record.optional(), signed: try record.optional(),
      added: try record.optional(), index: try record.optionalText(), number: try record.optionalText(),
      issuer: try record.optionalText(), source: try record.optionalText(), isDigest: try record.flag())
  }
}

extension Fact: Stored {
  func store(in record: inout RecordWriter) {
    record.write(indicator)
    record.write(anchor)
    record.write(quantity)
    record.write(location)
  }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    self.init(
      indicator: try record.text(), anchor: try record.text(), quantity: try record.value(),
      location: try record.value())
  }
}

extension TaskAnswer: Stored {
  func store(in record: inout RecordWriter) {
    record.write(planYear)
    record.write(task)
    record.write(anchor)
    record.write(location)
  }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    self.init(
      planYear: try record.number(), task: try record.text(), anchor: try record.text(), location: try record.value())
  }
}

extension Report {
  func store(in record: inout RecordWriter) {
    record.write(centre)
    record.write(year)
    record.write(source)
    record.write(issuance)
    record.write(period)
    record.write(edition)
    record.write(tables) { record, bound in
      record.write(bound.number)
      bound.table.store(in: &record)
    }
    record.write(facts) { $0.write($1) }
    record.write(answers)
  }

  init(from record: inout RecordReader, forms: FormLibrary) throws(DamagedRecord) {
    self.init(
      centre: try record.text(), year: try record.number(), source: try record.value(), issuance: try record.value(),
      period: try record.optional(), edition: try record.optionalText(),
      tables: try record.list { record throws(DamagedRecord) in
        BoundTable(number: try record.number(), table: try StatutoryTable(from: &record, forms: forms))
      }, facts: try record.list { record throws(DamagedRecord) in try record.optional() },
      answers: try record.list())
  }
}

extension Plan: Stored {
  func store(in record: inout RecordWriter) {
    record.write(centre)
    record.write(year)
    record.write(source)
    record.write(issuance)
    record.write(tasks)
    record.write(facts) { $0.write($1) }
  }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    self.init(
      centre: try record.text(), year: try record.number(), source: try record.value(), issuance: try record.value(),
      tasks: try record.list(), facts: try record.list { record throws(DamagedRecord) in try record.optional() })
  }
}

extension PlanTask: Stored {
  func store(in record: inout RecordWriter) {
    for text in [id, section, title, anchor] { record.write(text) }
    record.write(commitments)
    record.write(location)
  }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    self.init(
      id: try record.text(), section: try record.text(), title: try record.text(), anchor: try record.text(),
      commitments: try record.list(), location: try record.value())
  }
}

extension Commitment: Stored {
  func store(in record: inout RecordWriter) {
    switch self {
    case .cadence(let cadence, let words):
      record.write(0)
      record.write(choice: cadence)
      record.write(words)
    case .atLeast(let count, let unit, let words):
      record.write(1)
      record.write(count)
      record.write(unit)
      record.write(words)
    }
  }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    switch try record.number() {
    case 0: self = .cadence(try record.choice(), words: try record.text())
    case 1: self = .atLeast(try record.number(), unit: try record.text(), words: try record.text())
    default: throw DamagedRecord()
    }
  }
}

extension StandingPage: Stored {
  func store(in record: inout RecordWriter) {
    record.write(id)
    record.write(source)
    record.write(title)
    record.write(english)
    record.write(published)
    record.write(added)
    record.write(section) { $0.write(choice: $1) }
    record.write(order)
  }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    self.init(
      id: try record.text(), source: try record.value(), title: try record.text(), english: try record.optionalText(),
      published: try record.optional(), added: try record.optional(),
      section: try record.optional { record throws(DamagedRecord) in try record.choice() },
      order: try record.number())
  }
}
