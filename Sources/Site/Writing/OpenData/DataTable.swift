/// The tables of open data: which fields each has, what tells its rows apart, and which of them name rows of another table.
///
/// Names of tables and fields are the same in every language; what they mean is said in the words of the theme, on the page of open data
/// and in its descriptor.
enum DataTable: String, Hashable, Sendable, CaseIterable {
  /// Every cell of a statutory table, and every figure stated in the narrative of a report.
  case figures
  /// What the form calls each cell: the same in every report, so it is not said with each figure.
  case cells
  /// Figures stated in the narratives, of reports and of plans.
  case facts
  /// Every comparable series, for every centre and year.
  case indicators
  /// What each series counts.
  case series
  /// What yields a series in each edition of the form.
  case expressions
  case documents
  case centres

  enum FieldType: String, Sendable { case string, integer, number, boolean, date }

  struct Field: Sendable {
    var name: String
    var type: FieldType
    var meaning: Phrase

    init(_ name: String, _ meaning: Phrase, _ type: FieldType = .string) {
      self.name = name
      self.type = type
      self.meaning = meaning
    }
  }

  /// Fields that name a row of another table by its key.
  struct Reference: Sendable {
    var fields: [String]
    var table: DataTable
    var key: [String]
  }

  var columns: [String] { fields.map(\.name) }

  /// Of `figures`, what a slice beside a report has: its page says which days the report counts, and `address` is the place on that page.
  static let columnsOfSlice = figures.columns.filter { !["period_start", "period_end", "source"].contains($0) }

  var title: Phrase {
    switch self {
    case .figures: .dataFigures
    case .cells: .dataCells
    case .facts: .dataFacts
    case .indicators: .dataIndicators
    case .series: .dataSeries
    case .expressions: .dataExpressions
    case .documents: .dataDocuments
    case .centres: .dataCentres
    }
  }

  var explanation: Phrase {
    switch self {
    case .figures: .dataFiguresNote
    case .cells: .dataCellsNote
    case .facts: .dataFactsNote
    case .indicators: .dataIndicatorsNote
    case .series: .dataSeriesNote
    case .expressions: .dataExpressionsNote
    case .documents: .dataDocumentsNote
    case .centres: .dataCentresNote
    }
  }

  var fields: [Field] {
    switch self {
    case .figures:
      [
        Field("centre", .fieldCentre), Field("year", .fieldYear, .integer), Field("edition", .fieldEdition),
        Field("table", .fieldTable), Field("row", .fieldRow), Field("column", .fieldColumn),
        Field("address", .fieldAddress),
      ] + Self.figure
    case .cells:
      [
        Field("edition", .fieldEdition), Field("table", .fieldTable), Field("row", .fieldRow),
        Field("column", .fieldColumn), Field("address", .fieldAddress), Field("row_label", .fieldRowLabel),
        Field("row_label_en", .fieldRowLabelEnglish), Field("column_label", .fieldColumnLabel),
        Field("column_label_en", .fieldColumnLabelEnglish), Field("unit", .fieldUnit),
      ]
    case .facts:
      [
        Field("kind", .fieldKind), Field("centre", .fieldCentre), Field("year", .fieldYear, .integer),
        Field("indicator", .fieldIndicator), Field("address", .fieldAddress), Field("label", .fieldFactLabel),
      ] + Self.figure
    case .indicators:
      [
        Field("series", .fieldSeries), Field("centre", .fieldCentre), Field("centre_name", .fieldCentreName),
        Field("year", .fieldYear, .integer), Field("value", .fieldValue, .number), Field("unit", .fieldUnit),
        Field("qualifier", .fieldQualifier), Field("status", .fieldStatus),
        Field("period_start", .fieldPeriodStart, .date), Field("period_end", .fieldPeriodEnd, .date),
        Field("definition_class", .fieldDefinitionClass, .integer), Field("absence", .fieldAbsence),
        Field("source", .fieldSources),
      ]
    case .series:
      [
        Field("id", .fieldSeries), Field("name", .fieldName), Field("name_en", .fieldNameEnglish),
        Field("group", .fieldGroup), Field("unit", .fieldUnit), Field("unit_en", .fieldUnitEnglish),
        Field("measure_words", .fieldMeasureWords), Field("direction", .fieldDirection),
        Field("is_stock", .fieldIsStock, .boolean), Field("own_definition", .fieldOwnDefinition, .boolean),
        Field("change_fact", .fieldChangeFact), Field("parts", .fieldParts), Field("definition", .fieldDefinition),
        Field("definition_en", .fieldDefinitionEnglish),
      ]
    case .expressions:
      [
        Field("series", .fieldSeries), Field("edition", .fieldEdition), Field("first_year", .fieldFirstYear, .integer),
        Field("last_year", .fieldLastYear, .integer), Field("expression", .fieldExpression),
        Field("definition_class", .fieldDefinitionClass, .integer), Field("break", .fieldBreak),
        Field("break_en", .fieldBreakEnglish),
      ]
    case .documents:
      [
        Field("kind", .fieldKind), Field("centre", .fieldCentre), Field("year", .fieldYear, .integer),
        Field("title", .fieldTitle), Field("issuer", .fieldIssuer), Field("index", .fieldIndex),
        Field("number", .fieldNumber), Field("signed", .fieldSigned, .date), Field("published", .fieldPublished, .date),
        Field("added", .fieldAdded, .date), Field("edition", .fieldDocumentEdition),
        Field("period_start", .fieldDocumentPeriodStart, .date), Field("period_end", .fieldDocumentPeriodEnd, .date),
        Field("digest", .fieldDigest, .boolean), Field("original", .fieldOriginal), Field("page", .fieldPage),
        Field("markdown", .fieldMarkdown),
      ]
    case .centres:
      [
        Field("id", .fieldCentre), Field("name", .fieldName), Field("short_name", .fieldShortName),
        Field("name_en", .fieldNameEnglish), Field("region", .fieldRegion), Field("parent", .fieldParent),
        Field("successor", .fieldSuccessor), Field("former_names", .fieldFormerNames),
        Field("founded", .fieldFounded), Field("closed", .fieldClosed), Field("code", .fieldCode),
        Field("postal_address", .fieldPostalAddress), Field("postcode", .fieldPostcode),
        Field("telephone", .fieldTelephone), Field("email", .fieldEmail), Field("website", .fieldWebsite),
        Field("page", .fieldPage),
      ]
    }
  }

  /// What is said of a single figure, and where it stands.
  private static let figure = [
    Field("value", .fieldValue, .number), Field("unit", .fieldUnit), Field("qualifier", .fieldQualifier),
    Field("status", .fieldStatus), Field("period_start", .fieldPeriodStart, .date),
    Field("period_end", .fieldPeriodEnd, .date), Field("source", .fieldSource),
  ]

  var key: [String] {
    switch self {
    case .figures: ["centre", "year", "edition", "address"]
    case .cells: ["edition", "address"]
    case .facts: ["kind", "centre", "year", "address"]
    case .indicators: ["series", "centre", "year"]
    case .expressions: ["series", "edition"]
    case .documents: ["kind", "centre", "year"]
    case .series, .centres: ["id"]
    }
  }

  /// A reference holds for every row; `parent` and `successor` may name a centre that is not here.
  var references: [Reference] {
    let centre = Reference(fields: ["centre"], table: .centres, key: ["id"])
    let series = Reference(fields: ["series"], table: .series, key: ["id"])
    return switch self {
    case .figures, .documents: [centre]
    case .facts:
      [centre, Reference(fields: ["kind", "centre", "year"], table: .documents, key: ["kind", "centre", "year"])]
    case .indicators: [series, centre]
    case .expressions: [series]
    case .cells, .series, .centres: []
    }
  }
}
