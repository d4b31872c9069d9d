extension Interpreter {
  func installSets() {
  }
}
