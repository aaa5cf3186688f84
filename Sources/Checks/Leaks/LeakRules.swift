extension Rule {
  /// What must not be published, looked for in every text: in documents and data files, in names of files, in attachments.
  static let leaks: [Rule] = [
    .citizenID, .bankCard, .mobileNumber, .homeAddress, .vehiclePlate, .secrecyMarking, .nullValue,
  ]
}
