extension Interpreter {
  func installStrings() {
  }
}
