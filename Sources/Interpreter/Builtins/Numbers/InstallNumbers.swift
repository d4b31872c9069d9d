extension Interpreter {
  func installNumbers() {
  }
}
