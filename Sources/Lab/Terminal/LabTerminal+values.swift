import Interpreter

extension LabTerminal {
  /// Has a value shown as a prompt does, and tells where it begins and ends. On the terminal's thread.
  /// Errors: what showing it raises.
  func show(_ vm: VM, _ value: Value, _ write: () throws -> Void) throws {
    let size = ValueSize(value)
    vm.withoutLock { tell(.valueBegins(terminal: name, size)) }
    defer { vm.withoutLock { tell(.valueEnds(terminal: name)) } }
    try write()
  }
}
