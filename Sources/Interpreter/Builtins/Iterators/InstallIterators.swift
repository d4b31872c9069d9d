extension Interpreter {
  func installIterators() {
  }
}
