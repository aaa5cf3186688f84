import Disclosure

/// Valid YAML that we do not take.
enum YAMLRefusal {
  case anchor, alias, tag, mergeKey, keyOfSeveralParts, secondDocument, hiddenCharacter
  case repeatedKey(String)
  case depth(Int)

  func finding(at location: SourceLocation) -> Diagnostic {
    let rule: RuleID = if case .hiddenCharacter = self { "control-character" } else { "front-matter" }
    return Diagnostic(.error, rule, at: location, message, fix: fix)
  }

  private var message: Text {
    switch self {
    case .anchor: Text(zh: "不能使用锚点（&名称）", en: "anchors (&name) are not allowed")
    case .alias: Text(zh: "不能使用别名（*名称）", en: "aliases (*name) are not allowed")
    case .tag: Text(zh: "不能使用标签（!类型）", en: "tags (!type) are not allowed")
    case .mergeKey: Text(zh: "不能使用合并键 <<", en: "the merge key << is not allowed")
    case .keyOfSeveralParts: Text(zh: "键应为一段文字，此处是列表或映射", en: "a key is one text, here it is a list or a mapping")
    case .secondDocument: Text(zh: "此处开始了第二份文档", en: "a second document starts here")
    case .hiddenCharacter: Text(zh: "引号内的转义写出了看不见的控制字符", en: "an escape in quotes makes an invisible control character")
    case .repeatedKey(let key): Text(zh: "键 \(key) 重复出现", en: "the key \(key) is given twice")
    case .depth(let limit): Text(zh: "嵌套超过 \(limit) 层", en: "nested more than \(limit) levels deep")
    }
  }

  private var fix: Text {
    switch self {
    case .anchor, .alias, .mergeKey:
      Text(zh: "在此处把内容完整写出；文字以 & 或 * 开头时加引号", en: "write the value out here; quote a text that starts with & or *")
    case .tag: Text(zh: "删除标签；文字以 ! 开头时加引号", en: "remove the tag; quote a text that starts with !")
    case .keyOfSeveralParts:
      Text(zh: "键只写一个词；文字以 [ 或 { 开头时加引号", en: "use one word as the key; quote a text that starts with [ or {")
    case .secondDocument: Text(zh: "删除这一行 ---，或拆成两个文件", en: "remove this line ---, or make two files")
    case .hiddenCharacter: Text(zh: "删除这个转义", en: "remove the escape")
    case .repeatedKey: Text(zh: "保留一处，删除另一处", en: "keep one of the two")
    case .depth: Text(zh: "减少嵌套", en: "nest less deeply")
    }
  }
}
