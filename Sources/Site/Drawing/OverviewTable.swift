import Markup

/// A table that the program puts together from several documents: coverage, the documents of a year, the change between two years.
struct OverviewTable {
  struct Head {
    var words: String
    /// What stands there in place of the words, where it is a link or in another language.
    var markup: HTML?
    /// Whether numbers stand below it, so that it is set to the right as they are.
    var isNumeric = false
  }

  /// Rows that belong together under a head of their own; an empty head for rows that need none.
  struct Group {
    var head = HTML()
    var rows: [HTML]
  }

  /// Names the table on its page; the caption's own is derived from it.
  var id: String
  var classes: HTML
  var caption: HTML
  var heads: [Head]
  var groups: [Group]

  /// In a region that scrolls by itself where the page is narrow.
  func render() -> HTML {
    let columns = heads.map { head -> HTML in
      let number: HTML? = head.isNumeric ? #" class="number""# : nil
      return #"<th scope="col"\#(number)>\#(head.markup ?? "\(head.words)")</th>"#
    }
    let bodies = groups.map { group -> HTML in
      let head: HTML? =
        group.head.isEmpty
        ? nil
        : #"<tr><th class="group-head" scope="rowgroup" colspan="\#(heads.count)">\#(group.head)</th></tr>\#("\n")"#
      return "<tbody>\n\(head)\(group.rows)</tbody>\n"
    }
    return """
      <div class="table-region" role="region" aria-labelledby="\(id)-caption" tabindex="0">
      <table id="\(id)" class="plain \(classes)">
      <caption id="\(id)-caption">\(caption)</caption>
      <thead><tr>\(columns)</tr></thead>
      \(bodies)</table>
      </div>

      """
  }
}
