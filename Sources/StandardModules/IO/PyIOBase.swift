import Interpreter

/// An object of module `io`. By itself it is one of the abstract classes, mostly as the base of a
/// class of the program.
package class PyIOBase: PyTextStream {
  /// Whether `close()` has been called.
  package var isClosed = false

  /// What `print` calls.
  package override func write(_ vm: VM, _ text: PyStr) throws {
    _ = try vm.callMethod(.object(self), "write", .object(text))
  }

  /// Calls the `flush` method of the object's class. Errors: what it raises.
  package override func flush(_ vm: VM) throws { _ = try vm.callMethod(.object(self), "flush") }
}

extension Value {
  /// The object of module `io` behind the value.
  var ioObject: PyIOBase? {
    if case .object(let object) = self, object.kind == .other { return object as? PyIOBase }
    return nil
  }
}

extension VM {
  /// Errors: ValueError when the file is closed, as its class and `closed` say.
  func checkOpen(_ file: Value, _ message: String = "I/O operation on closed file.") throws {
    if try isTrue(getAttribute(file, "closed")) { throw valueError(message) }
  }

  /// The number of an optional size argument: -1 for None and none.
  func size(_ value: Value) throws -> Int {
    if value.isUnbound || value.isNone { return -1 }
    do {
      return try index(value)
    } catch let error as PyError where error.matches(self, .typeError) {
      throw typeError("argument should be integer or None, not '\(typeName(value))'")
    }
  }

  /// Sorts the arguments of a constructor by name, with CPython's errors for wrong ones.
  func bindArguments(
    _ name: String, _ list: ParameterList, _ arguments: Arguments,
    _ body: @escaping (Arguments) throws -> Void
  ) throws {
    let native = PyNative(
      interpreter.types.builtinFunction, name: interpreter.intern(name), arity: .named(list),
      owner: nil
    ) { _, _, bound in
      try body(bound)
      return .none
    }
    _ = try call(.object(native), arguments)
  }
}
