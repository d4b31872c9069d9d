extension Interpreter {
  /// `OSError(errno, strerror[, filename[, winerror[, filename2]]])`.
  func installOSError() {
    let type = exceptionType(.osError)
    type.exceptionFields("errno", "strerror", "filename", "filename2")
    let written = "characters_written"
    type.attribute(
      written,
      { vm, receiver in
        guard let value = receiver.exception?.fields[written] else {
          throw vm.error(.attributeError, written)
        }
        return value
      }
    ) { vm, receiver, value in
      if value.isUnbound, receiver.exception?.fields[written] == nil {
        throw vm.error(.attributeError, written)
      }
      receiver.exception?.fields[written] = try value.bound.map { .int(try vm.index($0)) }
    }
    type.method("__str__", .none) { vm, receiver, _ in
      guard let exception = receiver.exception else { return .none }
      let number = exception.fields["errno"]
      let text = exception.fields["strerror"]
      guard number != nil && text != nil || exception.fields["filename"] != nil else {
        return try vm.plainText(of: receiver)
      }
      func append(_ value: Value?, to result: inout [UInt32]) throws {
        result += try vm.string(value ?? .none).codePoints
      }
      var result = Array("[Errno ".unicodeScalars.map(\.value))
      try append(number, to: &result)
      result += [0x5D, 0x20]
      try append(text, to: &result)
      if let name = exception.fields["filename"] {
        result += [0x3A, 0x20]
        result += try vm.repr(name).codePoints
        if let other = exception.fields["filename2"] {
          result += Array(" -> ".unicodeScalars.map(\.value))
          result += try vm.repr(other).codePoints
        }
      }
      return vm.str(result)
    }
  }

  /// Takes the parts of an OSError from its arguments, and the class from its number when it is a
  /// bare OSError that Swift code makes.
  func fillOSError(_ exception: PyException) {
    let arguments = exception.arguments
    guard arguments.count >= 2, arguments.count <= 5 else { return }
    if exception.type === exceptionType(.osError), case .int(let number) = arguments[0],
      let kind = ExceptionKind(errorNumber: number)
    {
      exception.changeType(exceptionType(kind))
    }
    exception.fields["errno"] = arguments[0]
    exception.fields["strerror"] = arguments[1]
    guard arguments.count >= 3, !arguments[2].isNone else { return }
    if exception.type === exceptionType(.blockingIOError), case .int = arguments[2] {
      exception.fields["characters_written"] = arguments[2]
      return
    }
    exception.fields["filename"] = arguments[2]
    if arguments.count == 5, !arguments[4].isNone { exception.fields["filename2"] = arguments[4] }
    exception.arguments = PyTuple(types.tuple, [arguments[0], arguments[1]])
  }
}

extension VM {
  /// Gives a new OSError the subclass that its number stands for, before its arguments are judged.
  func chooseClass(of exception: PyException, _ arguments: Arguments) {
    guard exception.type === interpreter.exceptionType(.osError), arguments.count >= 2,
      arguments.count <= 5, case .int(let number) = arguments[0],
      let kind = ExceptionKind(errorNumber: number)
    else { return }
    exception.changeType(interpreter.exceptionType(kind))
  }
}
