extension Interpreter {
  func installMappings() {
  }
}
