extension Interpreter {
  /// The methods of `list` and `tuple`.
  func installSequences() {
    installList()
    installListItems()
    installListOperators()
    installTuple()
    installTupleOperators()
    installGenericAlias()
    installUnionType()
  }
}
