extension Interpreter {
  func installDescriptors() {
  }
}
