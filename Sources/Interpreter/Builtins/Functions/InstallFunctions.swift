extension Interpreter {
  func installFunctions() {
  }
}
