/// A relation of the form by the positions of its cells, so that ten thousand reports look no label up by its name.
struct Footing: Sendable {
  /// The cells that one side adds up at one place: positions among the table's cells, with their sign.
  typealias Side = [(sign: Int, cell: Int)]

  /// A row or column at which the relation holds.
  struct Place: Sendable {
    /// The column of a relation down the rows, the row of one across the columns.
    var path: String
    var left: Side
    var right: Side
  }

  let relation: Relation
  let places: [Place]

  init(_ relation: Relation, rows: LabelAxis, columns: LabelAxis) {
    self.relation = relation
    let isDown = relation.direction == .down
    let (terms, places) = isDown ? (rows, columns) : (columns, rows)
    func side(_ side: [Relation.Term], at place: Int) -> Side {
      side.flatMap { term in
        term.paths.map { path in
          guard let position = terms.position(of: path) else {
            preconditionFailure("a form whose relations name unknown labels is refused when it is read")
          }
          let (row, column) = isDown ? (position, place) : (place, position)
          return (term.sign, row * columns.figureNodes.count + column)
        }
      }
    }
    self.places = places.figureNodes.enumerated().map { position, node in
      Place(
        path: places.nodes[node].path, left: side(relation.left, at: position),
        right: side(relation.right, at: position)
      )
    }
  }
}
