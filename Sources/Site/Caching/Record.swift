import Disclosure

/// A value that can be kept between two builds and is afterwards exactly what it was.
protocol Stored {
  func store(in record: inout RecordWriter)
  init(from record: inout RecordReader) throws(DamagedRecord)
}

/// What is read is not what was written. The record is then made anew, as if it had never been there.
struct DamagedRecord: Error {}

/// Writes values one behind the other: numbers in as few bytes as they need, texts with their length.
struct RecordWriter {
  /// The file that nearly every place of the record is in.
  let file: String
  private(set) var bytes: [UInt8] = []

  init(file: String) { self.file = file }

  /// Seven bits a byte, the sign last, so that small numbers are short.
  mutating func write(_ number: Int) { write(unsigned: UInt64(bitPattern: Int64((number << 1) ^ (number >> 63)))) }

  mutating func write(unsigned number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func write(bytes list: [UInt8]) {
    write(list.count)
    bytes.append(contentsOf: list)
  }

  mutating func write(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  mutating func write(_ words: [UInt64]) {
    write(words.count)
    for word in words { withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) } }
  }

  mutating func write(_ value: some Stored) { value.store(in: &self) }

  mutating func write<Value>(_ value: Value?, _ each: (inout RecordWriter, Value) -> Void) {
    write(value != nil)
    if let value { each(&self, value) }
  }

  mutating func write<Value>(_ values: [Value], _ each: (inout RecordWriter, Value) -> Void) {
    write(values.count)
    for value in values { each(&self, value) }
  }

  mutating func write(_ value: (some Stored)?) { write(value) { $0.write($1) } }
  mutating func write(_ values: [some Stored]) { write(values) { $0.write($1) } }
  mutating func write(_ text: String?) { write(text) { $0.write($1) } }
  mutating func write(_ texts: [String]) { write(texts) { $0.write($1) } }
}

/// Reads them back in the same order; what does not fit is an error and never a crash.
struct RecordReader {
  let file: String
  // SAFETY: whoever makes the reader keeps the memory until it is gone.
  private let bytes: UnsafeRawBufferPointer
  private var offset = 0

  init(_ bytes: UnsafeRawBufferPointer, file: String) { (self.bytes, self.file) = (bytes, file) }

  var isAtEnd: Bool { offset == bytes.count }

  mutating func number() throws(DamagedRecord) -> Int {
    let raw = try unsigned()
    return Int(bitPattern: UInt(raw >> 1)) ^ -Int(bitPattern: UInt(raw & 1))
  }

  mutating func unsigned() throws(DamagedRecord) -> UInt64 {
    var (number, shift) = (UInt64(0), UInt64(0))
    while shift < 64 {
      guard offset < bytes.count else { throw DamagedRecord() }
      let byte = bytes[offset]
      offset += 1
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    throw DamagedRecord()
  }

  /// How many of something follow; each takes a byte at least.
  mutating func count() throws(DamagedRecord) -> Int {
    let count = try number()
    guard (0...bytes.count - offset).contains(count) else { throw DamagedRecord() }
    return count
  }

  mutating func text() throws(DamagedRecord) -> String {
    let count = try count()
    defer { offset += count }
    return String(decoding: UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count]), as: UTF8.self)
  }

  mutating func byteList() throws(DamagedRecord) -> [UInt8] {
    let count = try count()
    defer { offset += count }
    return Array(UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count]))
  }

  mutating func flag() throws(DamagedRecord) -> Bool {
    guard offset < bytes.count else { throw DamagedRecord() }
    defer { offset += 1 }
    return bytes[offset] != 0
  }

  mutating func words() throws(DamagedRecord) -> [UInt64] {
    let count = try count()
    guard count <= (bytes.count - offset) / 8 else { throw DamagedRecord() }
    defer { offset += count * 8 }
    return (0..<count).map {
      UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset + $0 * 8, as: UInt64.self))
    }
  }

  mutating func value<Value: Stored>(_ type: Value.Type = Value.self) throws(DamagedRecord) -> Value {
    try Value(from: &self)
  }

  mutating func optional<Value>(_ each: (inout RecordReader) throws(DamagedRecord) -> Value) throws(DamagedRecord)
    -> Value?
  {
    try flag() ? try each(&self) : nil
  }

  mutating func list<Value>(_ each: (inout RecordReader) throws(DamagedRecord) -> Value) throws(DamagedRecord)
    -> [Value]
  {
    let count = try count()
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try each(&self)) }
    return values
  }

  mutating func optional<Value: Stored>() throws(DamagedRecord) -> Value? {
    try optional { record throws(DamagedRecord) in try record.value() }
  }

  mutating func list<Value: Stored>() throws(DamagedRecord) -> [Value] {
    try list { record throws(DamagedRecord) in try record.value() }
  }

  mutating func optionalText() throws(DamagedRecord) -> String? {
    try optional { record throws(DamagedRecord) in try record.text() }
  }

  mutating func texts() throws(DamagedRecord) -> [String] {
    try list { record throws(DamagedRecord) in try record.text() }
  }

  /// One of a fixed list.
  mutating func choice<Value: CaseIterable>() throws(DamagedRecord) -> Value {
    let all = Array(Value.allCases)
    let number = try number()
    guard all.indices.contains(number) else { throw DamagedRecord() }
    return all[number]
  }
}

extension RecordWriter {
  mutating func write<Value: CaseIterable & Equatable>(choice value: Value) {
    write(Array(Value.allCases).firstIndex(of: value) ?? -1)
  }
}
