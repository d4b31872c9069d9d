extension Interpreter {
  func installBytes() {
  }
}
