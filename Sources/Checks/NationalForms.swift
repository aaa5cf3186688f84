import CommonMark
import Disclosure
import Forms

extension FormLibrary {
  /// The three national editions, from the files that are built into the program.
  package static let national = FormLibrary(
    BuiltInEditions.files.map { file in
      let (root, faults) = readData(file: file.name, bytes: file.bytes)
      var decoder = EditionDecoder()
      // The files are our own: a fault in one is a fault of the program, and the tests hold them.
      guard let edition = root.flatMap({ decoder.decode($0) }), faults.isEmpty, decoder.findings.isEmpty else {
        preconditionFailure("the built-in form \(file.name) is broken: \(faults + decoder.findings)")
      }
      return edition
    })
}
