import Testing

@Suite("The reader that holds the drawn tables") struct StrictXMLTests {
  @Test func `well-formed markup is read with its words and attributes`() throws {
    let elements = try StrictXML.elements(of: #"<a b="1 &amp; 2">x<c>y &lt; z</c></a><d></d>"#)
    #expect(elements.map(\.name) == ["a", "d"])
    #expect(elements[0].attributes == ["b": "1 & 2"])
    #expect(elements[0].text == "xy < z")
  }

  @Test(
    arguments: [
      "<a>", "</a>", "<a></b>", "<a b></a>", "<a b=1></a>", "<a b='1'></a>", #"<a b="1" b="2"></a>"#, "<a>&nbsp;</a>",
      "<a>&</a>",
      #"<a b="<"></a>"#, "<a/>", "<A></A>", "<a><b></a></b>", "<a>\u{1}</a>",
    ])
  func `anything else is an error`(markup: String) {
    #expect(throws: (any Error).self) { try StrictXML.elements(of: markup) }
  }

  private func model(_ rows: String) throws -> TableModel {
    try TableModel(StrictXML.elements(of: "<table><tbody>\(rows)</tbody></table>")[0])
  }

  @Test func `spans cover the places they say`() throws {
    let model = try model(#"<tr><th rowspan="2">a</th><td colspan="2">b</td></tr><tr><td>c</td><td>d</td></tr>"#)
    #expect(model.width == 3)
    #expect(model.places == [[0, 1, 1], [0, 2, 3]])
  }

  @Test(
    arguments: [
      "<tr><td>a</td><td>b</td></tr><tr><td>c</td></tr>",
      #"<tr><td rowspan="2">a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr>"#,
      #"<tr><td>a</td><td rowspan="2">b</td></tr><tr><td colspan="2">c</td></tr>"#,
      #"<tr><td rowspan="2">a</td></tr>"#, #"<tr><td colspan="1">a</td></tr>"#, #"<tr><td colspan="x">a</td></tr>"#,
    ])
  func `a table that is no rectangle is an error`(rows: String) {
    #expect(throws: TableModel.Fault.self) { try model(rows) }
  }
}
