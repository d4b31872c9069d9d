extension Special {
  /// The special methods by their names.
  private static let named = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })

  /// Whether a built-in class shows the method of this name as a `slot wrapper` rather than as a
  /// `method`: so do those that stand for operators, but for a few that CPython defines by name.
  static func isWrapped(_ name: String, in type: String) -> Bool {
    guard name.hasPrefix("__"), let special = named[name] else {
      return false
    }
    switch special {
    case .new, .bytes, .format, .lengthHint, .dir, .setName, .missing, .reversed, .complex, .round,
      .trunc, .floor, .ceil, .enter, .exit, .instancecheck, .subclasscheck, .classGetitem,
      .initSubclass:
      return false
    case .getitem: return type != "list" && type != "dict"
    case .contains: return !["dict", "set", "frozenset"].contains(type)
    default: return true
    }
  }
}
