import Disclosure

/// A limit that a document breaks, with the figure of the limit.
enum Excess {
  case paragraph(Int)
  case columns(Int, Int)
  case cells(Int)
  case delimiterLines(Int)
  case nesting(Int)
  case definition(Int)
  case references(Int)

  var rule: RuleID {
    switch self {
    case .paragraph: "paragraph-too-long"
    case .columns: "table-too-wide"
    case .cells: "table-too-large"
    case .delimiterLines: "delimiter-lines"
    case .nesting: "nesting-too-deep"
    case .definition, .references: "reference-too-long"
    }
  }

  func finding(at location: SourceLocation) -> Diagnostic {
    Diagnostic(.error, rule, at: location, message, fix: fix)
  }

  private var message: Text {
    switch self {
    case .paragraph(let limit):
      Text(zh: "段落超过 \(limit) 字节", en: "a paragraph of more than \(limit) bytes")
    case .columns(let found, let limit):
      Text(zh: "表格有 \(found) 列，上限为 \(limit) 列", en: "a table of \(found) columns, at most \(limit) are allowed")
    case .cells(let limit):
      Text(zh: "文件中的表格合计超过 \(limit) 格", en: "the tables of this file have more than \(limit) cells together")
    case .delimiterLines(let limit):
      Text(
        zh: "一个段落中有超过 \(limit) 行只含 -、: 和 |",
        en: "a paragraph with more than \(limit) lines of only -, : and |")
    case .nesting(let limit):
      Text(zh: "引用与列表嵌套超过 \(limit) 层", en: "quotations and lists nested more than \(limit) deep")
    case .definition(let limit):
      Text(zh: "链接定义超过 \(limit) 字节", en: "the definition of a link has more than \(limit) bytes")
    case .references(let limit):
      Text(
        zh: "引用式链接展开后可能超过 \(limit) 字节",
        en: "links by reference may come to more than \(limit) bytes when written out")
    }
  }

  private var fix: Text {
    switch self {
    case .paragraph: Text(zh: "用空行分段", en: "divide it with blank lines")
    case .columns, .cells: Text(zh: "拆分表格，或作为附件提供", en: "divide the table, or attach it as a file")
    case .delimiterLines:
      Text(zh: "删除多余的分隔行，或在表格之间加空行", en: "remove the surplus lines, or put blank lines between the tables")
    case .nesting: Text(zh: "减少嵌套，或改用标题", en: "nest less deeply, or use headings")
    case .definition, .references:
      Text(zh: "使用较短的地址，或直接写 [文字](地址)", en: "use a shorter address, or write [words](address)")
    }
  }
}
