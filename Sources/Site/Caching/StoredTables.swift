import Disclosure
import Forms

// Statutory tables, each with the name of its form; the form itself is read anew with every build.

extension StatutoryTable {
  func store(in record: inout RecordWriter) {
    record.write(layout.edition)
    record.write(layout.id)
    record.write(location)
    record.write(packedCells.words)
    record.write(packedCells.others)
    record.write(writtenRowLabels)
    record.write(writtenColumnLabels)
    record.write(writtenUnits)
    record.write(surplusColumns) { record, column in
      record.write(column.label)
      record.write(column.cells.sorted { $0.key < $1.key }) { record, cell in
        record.write(cell.key)
        record.write(cell.value)
      }
    }
    record.write(surplusRows) { record, row in
      record.write(row.label)
      record.write(row.after) { $0.write($1) }
      record.write(row.cells) { $0.write($1) }
      record.write(row.unit)
      record.write(row.surplusCells)
    }
    record.write(derivation)
  }

  init(from record: inout RecordReader, forms: FormLibrary) throws(DamagedRecord) {
    let (edition, id) = (try record.text(), try record.text())
    guard let layout = forms.edition(edition)?.tables.first(where: { $0.id == id }) else { throw DamagedRecord() }
    let location: SourceLocation = try record.value()
    guard
      let table = StatutoryTable(
        layout: layout, at: location, packed: PackedCells(words: try record.words(), others: try record.list()))
    else { throw DamagedRecord() }
    self = table
    writtenRowLabels = try record.labels()
    writtenColumnLabels = try record.labels()
    writtenUnits = try record.labels()
    surplusColumns = try record.list { record throws(DamagedRecord) in
      let label = try record.text()
      let cells = try record.list { record throws(DamagedRecord) in
        (try record.number(), try record.value(SurplusCell.self))
      }
      return SurplusColumn(label: label, cells: Dictionary(cells) { $1 })
    }
    surplusRows = try record.list { record throws(DamagedRecord) in
      SurplusRow(
        label: try record.text(), after: try record.optional { record throws(DamagedRecord) in try record.number() },
        cells: try record.list { record throws(DamagedRecord) in try record.optional() }, unit: try record.optional(),
        surplusCells: try record.list())
    }
    if let derivation = try record.optionalText() { reconstruct(because: derivation) }
  }
}

extension RecordWriter {
  fileprivate mutating func write(_ labels: [Int: String]) {
    write(labels.sorted { $0.key < $1.key }) { record, label in
      record.write(label.key)
      record.write(label.value)
    }
  }
}

extension RecordReader {
  fileprivate mutating func labels() throws(DamagedRecord) -> [Int: String] {
    let labels = try list { record throws(DamagedRecord) in (try record.number(), try record.text()) }
    return Dictionary(labels) { $1 }
  }
}

extension StatutoryTable.Cell: Stored {
  func store(in record: inout RecordWriter) {
    record.write(figure)
    record.write(location)
  }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    self.init(try record.value(), at: try record.value())
  }
}

extension StatutoryTable.SurplusCell: Stored {
  func store(in record: inout RecordWriter) {
    record.write(text)
    record.write(location)
  }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    self.init(text: try record.text(), location: try record.value())
  }
}
