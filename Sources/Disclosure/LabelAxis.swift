/// The rows or the columns of a statutory table: a tree of labels, kept in the order of the law (a parent before its
/// children).
public struct LabelAxis: Hashable, Sendable {
  public struct Node: Hashable, Sendable {
    /// The part of an address this label stands for: `outcomes.withheld.state-secrets`. A mere heading (申请人情况) has the
    /// path of the label above it.
    public var path: String
    public var label: Text
    /// Other wordings that offices use for the same label.
    public var aliases: [String]
    /// The unit printed for it, or the table's.
    public var unit: String
    public var kind: FigureText.Kind
    public var isSigned: Bool
    /// Whether figures stand in its cells; a group has none of its own.
    public var hasFigures: Bool
    /// Offices may leave it out (a national row that a department's variant lacks).
    public var isOptional: Bool
    /// What the words mean, for readers who are not lawyers.
    public var explanation: Text?
    public var depth: Int
    public var parent: Int?

    public init(
      path: String, label: Text, aliases: [String] = [], unit: String = "", kind: FigureText.Kind = .count,
      isSigned: Bool = false, hasFigures: Bool, isOptional: Bool = false, explanation: Text? = nil, depth: Int,
      parent: Int?
    ) {
      self.path = path
      self.label = label
      self.aliases = aliases
      self.unit = unit
      self.kind = kind
      self.isSigned = isSigned
      self.hasFigures = hasFigures
      self.isOptional = isOptional
      self.explanation = explanation
      self.depth = depth
      self.parent = parent
    }
  }

  public let nodes: [Node]
  /// Indices of the nodes in whose cells figures stand, in the order of the law.
  public let figureNodes: [Int]
  /// How many levels of labels there are; 1 where all stand side by side.
  public let depth: Int
  /// Whether any of them has words.
  public let hasLabels: Bool
  private let children: [[Int]]
  private let ordinals: [String: Int]
  /// The same by node.
  private let positions: [Int?]

  public init(_ nodes: [Node]) {
    self.nodes = nodes
    hasLabels = nodes.contains { !$0.label.zh.isEmpty }
    figureNodes = nodes.indices.filter { nodes[$0].hasFigures }
    depth = (nodes.map(\.depth).max() ?? 0) + 1
    var children = Array(repeating: [Int](), count: nodes.count)
    for (index, node) in nodes.enumerated() { if let parent = node.parent { children[parent].append(index) } }
    self.children = children
    var positions = [Int?](repeating: nil, count: nodes.count)
    for (position, node) in figureNodes.enumerated() { positions[node] = position }
    self.positions = positions
    ordinals = Dictionary(uniqueKeysWithValues: figureNodes.enumerated().map { (nodes[$1].path, $0) })
  }

  public func children(of node: Int) -> [Int] { children[node] }

  /// The label above it, and the one above that, outermost first.
  public func ancestors(of node: Int) -> [Int] {
    var chain: [Int] = []
    var next = nodes[node].parent
    while let parent = next {
      chain.append(parent)
      next = nodes[parent].parent
    }
    return chain.reversed()
  }

  /// How many nodes with figures stand under a node, itself included.
  public func figureCount(under node: Int) -> Int {
    children[node].reduce(nodes[node].hasFigures ? 1 : 0) { $0 + figureCount(under: $1) }
  }

  /// The place of a path among the nodes with figures.
  public func position(of path: String) -> Int? { ordinals[path] }

  /// The place of a node among those with figures; `nil` for a group.
  public func position(of node: Int) -> Int? { positions[node] }

  /// The topmost figures below a path: children with figures, and in their stead their own children where a child is a
  /// mere group. `""` asks for the whole axis.
  public func topmostFigures(below path: String) -> [String] {
    let roots: [Int]
    if path.isEmpty {
      roots = nodes.indices.filter { nodes[$0].parent == nil }
    } else {
      roots = nodes.indices.filter {
        nodes[$0].path == path && !(nodes[$0].parent.map { nodes[$0].path == path } ?? false)
      }
      .flatMap { children[$0] }
    }
    return roots.flatMap { nodes[$0].hasFigures ? [nodes[$0].path] : descend(from: $0) }
  }

  private func descend(from node: Int) -> [String] {
    children[node].flatMap { nodes[$0].hasFigures ? [nodes[$0].path] : descend(from: $0) }
  }
}
