extension Interpreter {
  /// The functions of `builtins` (library reference, "Built-in Functions").
  func installBuiltinFunctions() {
    installPrint()
    installTextFunctions()
    installNumberFunctions()
    installAttributeFunctions()
    installNamespaceFunctions()
    installIterationFunctions()
    installOrderFunctions()
    installExit()
  }
}
