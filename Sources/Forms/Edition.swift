import Disclosure

/// One edition of the statutory form (年报格式), named by the year of the notice that set it.
package struct Edition: Hashable, Sendable {
  /// `2014`, `2019`, `2021`, or what a site's own file names it.
  package var id: String
  package var name: Text
  /// 文号 of the notice that prescribes it.
  package var instrument: String
  /// The report years it is prescribed for; an open end where it is in force.
  package var firstYear: Int?
  package var lastYear: Int?
  /// The sections of the narrative, as the form words them; empty where it prescribes none.
  package var sections: [String]
  package var tables: [TableLayout]

  package func isPrescribed(for year: Int) -> Bool {
    (firstYear ?? .min) <= year && year <= (lastYear ?? .max)
  }
}

/// The editions built into the program: the three national forms, as the files that state them.
package enum BuiltInEditions {
  /// Name and bytes of each file, oldest first.
  package static var files: [(name: String, bytes: [UInt8])] {
    [
      ("edition-2014.yml", PackageResources.edition_2014_yml),
      ("edition-2019.yml", PackageResources.edition_2019_yml),
      ("edition-2021.yml", PackageResources.edition_2021_yml),
    ]
  }
}
