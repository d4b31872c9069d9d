extension Interpreter {
  /// UnicodeDecodeError, UnicodeEncodeError and UnicodeTranslateError.
  func installUnicodeErrors() {
    for kind: ExceptionKind in [.unicodeDecodeError, .unicodeEncodeError, .unicodeTranslateError] {
      let type = exceptionType(kind)
      type.exceptionFields("object", "reason")
      if kind != .unicodeTranslateError { type.exceptionFields("encoding") }
      for name in ["start", "end"] {
        type.attribute(name, { _, receiver in receiver.exception?.fields[name] ?? .none }) {
          vm, receiver, value in
          if value.isUnbound { throw vm.typeError("can't delete numeric/char attribute") }
          guard case .int = value else { throw vm.typeError("an integer is required") }
          receiver.exception?.fields[name] = value
        }
      }
      type.method("__str__", .none) { vm, receiver, _ in
        guard let exception = receiver.exception else { return .none }
        return vm.str(try vm.unicodeErrorText(exception))
      }
    }
  }
}

extension VM {
  /// The arguments of a Unicode error, its object as bytes where it is some other buffer.
  /// Errors: TypeError.
  func checkUnicodeError(_ arguments: PyTuple, _ layout: ExceptionLayout) throws -> PyTuple {
    let count = layout == .unicodeTranslate ? 4 : 5
    guard arguments.count == count else {
      throw typeError(
        "function takes exactly \(count) argument\(count == 1 ? "" : "s") "
          + "(\(arguments.count) given)")
    }
    var parts = Array(arguments.values)
    let object = count - 4
    func checkText(_ index: Int) throws {
      if parts[index].str == nil {
        throw typeError("argument \(index + 1) must be str, not \(typeName(parts[index]))")
      }
    }
    if object == 1 { try checkText(0) }
    if layout == .unicodeDecode {
      if parts[object].bytes == nil { parts[object] = bytes(try bytesArray(parts[object])) }
    } else {
      try checkText(object)
    }
    for i in [object + 1, object + 2] { parts[i] = .int(try index(parts[i])) }
    try checkText(count - 1)
    return tuple(parts)
  }

  /// The text of a Unicode error.
  fileprivate func unicodeErrorText(_ exception: PyException) throws -> [UInt32] {
    let fields = exception.fields
    guard let object = fields["object"], case .int(let start)? = fields["start"],
      case .int(let end)? = fields["end"]
    else { return [] }
    let reason = try string(fields["reason"] ?? .none).codePoints
    let encoding = try fields["encoding"].map { try string($0).string } ?? ""
    let error = CodecError(encoding: encoding, start: start, end: end, reason: "")
    var text: String
    if let bytes = object.bytes {
      text = error.message(decoding: bytes.values)
    } else if let source = object.str {
      text = error.message(encoding: source.codePoints)
      if exception.type.exceptionLayout == .unicodeTranslate,
        let verb = text.range(ofFirst: "encode")
      {
        text = "can't translate" + text[verb...].dropFirst("encode".count)
      }
    } else {
      return []
    }
    return text.unicodeScalars.map(\.value) + reason
  }
}

extension String {
  /// Where a word first stands.
  fileprivate func range(ofFirst word: String) -> Index? {
    indices.first { self[$0...].hasPrefix(word) }
  }
}
