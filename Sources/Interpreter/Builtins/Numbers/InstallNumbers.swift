extension Interpreter {
  /// The methods of the number classes (library reference, "Numeric Types").
  func installNumbers() {
    installInt()
    installIntBytes()
    installBool()
    installFloat()
    installComplex()
    installSingletons()
  }
}
