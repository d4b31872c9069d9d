extension Interpreter {
  func installSequences() {
  }
}
