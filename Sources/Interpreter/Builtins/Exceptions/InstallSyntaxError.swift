extension Interpreter {
  /// `SyntaxError(msg, (filename, lineno, offset, text[, end_lineno, end_offset]))`.
  func installSyntaxError() {
    let type = exceptionType(.syntaxError)
    type.exceptionFields(
      "msg", "filename", "lineno", "offset", "text", "end_lineno", "end_offset",
      "print_file_and_line")
    type.method("__str__", .none) { vm, receiver, _ in
      guard let exception = receiver.exception else { return .none }
      let message = try vm.string(exception.fields["msg"] ?? .none)
      var place = ""
      if let name = exception.fields["filename"]?.str?.string {
        place = String(name.split(separator: "/", omittingEmptySubsequences: false).last ?? "")
      }
      if case .int(let line)? = exception.fields["lineno"] {
        place += (place.isEmpty ? "" : ", ") + "line \(line)"
      }
      if place.isEmpty { return .object(message) }
      return vm.str(message.codePoints + Array(" (\(place))".unicodeScalars.map(\.value)))
    }
  }

  /// Takes the parts of a SyntaxError from its arguments.
  func fillSyntaxError(_ exception: PyException) {
    let arguments = exception.arguments
    if arguments.count > 0 { exception.fields["msg"] = arguments[0] }
    guard arguments.count == 2, let place = arguments[1].tuple else { return }
    let names = ["filename", "lineno", "offset", "text", "end_lineno", "end_offset"]
    for (name, value) in zip(names, place.values) { exception.fields[name] = value }
  }
}

extension VM {
  /// The arguments of a SyntaxError with its place as a tuple. Errors: TypeError for one that has
  /// not the right number of parts.
  func checkSyntaxError(_ arguments: PyTuple) throws -> PyTuple? {
    guard arguments.count == 2 else { return nil }
    let parts = try array(of: arguments[1])
    if parts.count < 4 {
      throw typeError("function takes at least 4 arguments (\(parts.count) given)")
    }
    if parts.count > 6 {
      throw typeError("function takes at most 6 arguments (\(parts.count) given)")
    }
    if parts.count == 5 {
      throw typeError("end_offset must be provided when end_lineno is provided")
    }
    return arguments[1].tuple == nil ? tuple([arguments[0], .object(tuple(parts))]) : nil
  }
}
