/// A construct as `SyntaxDiagnosis` sees it: what messages need to know and no more.
final class SyntaxNode {
  /// The kinds that messages tell apart.
  enum Kind {
    case name, attribute, `subscript`, call, literal, none, `true`, `false`, ellipsis
    case operation, comparison, membership, lambda, conditional, dict, set, formattedString
    case listComprehension, setComprehension, dictComprehension, generator
    case yield, namedExpression, starred, tuple, list
    /// No expression: a statement, a parameter, a clause.
    case other
  }

  let kind: Kind
  /// The tokens, by index, from the first to the last.
  let first: Int
  let last: Int
  let children: [SyntaxNode]

  init(_ kind: Kind, _ first: Int, _ last: Int, _ children: [SyntaxNode] = []) {
    self.kind = kind
    self.first = first
    self.last = last
    self.children = children
  }

  /// What CPython's messages call it.
  var description: String {
    switch kind {
    case .name: "name"
    case .attribute: "attribute"
    case .subscript: "subscript"
    case .call: "function call"
    case .literal: "literal"
    case .none: "None"
    case .true: "True"
    case .false: "False"
    case .ellipsis: "ellipsis"
    case .operation, .other: "expression"
    case .comparison, .membership: "comparison"
    case .lambda: "lambda"
    case .conditional: "conditional expression"
    case .dict: "dict literal"
    case .set: "set display"
    case .formattedString: "f-string expression"
    case .listComprehension: "list comprehension"
    case .setComprehension: "set comprehension"
    case .dictComprehension: "dict comprehension"
    case .generator: "generator expression"
    case .yield: "yield expression"
    case .namedExpression: "named expression"
    case .starred: "starred"
    case .tuple: "tuple"
    case .list: "list"
    }
  }

  /// The uses of a target, which differ in what they allow.
  enum Use {
    case assignment, deletion, loop
  }

  /// The first part of a target that cannot be one.
  func invalidTarget(_ use: Use) -> SyntaxNode? {
    switch kind {
    case .name, .attribute, .subscript: return nil
    case .tuple, .list:
      for child in children {
        if let found = child.invalidTarget(use) { return found }
      }
      return nil
    case .starred: return use == .deletion ? self : children.first?.invalidTarget(use)
    case .membership where use == .loop: return children.first?.invalidTarget(use)
    case .comparison where use == .loop: return nil
    default: return self
    }
  }
}
