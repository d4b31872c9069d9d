import Interpreter

extension VM {
  /// The Python exception for text that cannot be decoded from bytes.
  func decodingError(_ failure: CodecFailure, _ bytes: [UInt8]) -> PyError {
    guard case .decode(let error) = failure else { return codecError(failure) }
    return unicodeError(
      .unicodeDecodeError, error, self.bytes(bytes.dropFirst(error.skipped)))
  }

  /// The Python exception for text that cannot be encoded.
  func encodingError(_ failure: CodecFailure, _ text: Value) -> PyError {
    guard case .encode(let error) = failure else { return codecError(failure) }
    return unicodeError(.unicodeEncodeError, error, text)
  }

  private func unicodeError(
    _ kind: ExceptionKind, _ error: CodecError, _ object: Value
  ) -> PyError {
    let type = Value.object(interpreter.exceptionType(kind))
    let made = try? call(
      type, str(error.encoding), object, .int(error.start), .int(error.end), str(error.reason)
    ).exception
    guard let made else { return self.error(kind, error.reason) }
    if made.context == nil { made.context = handledException }
    return PyError(made)
  }

  private func codecError(_ failure: CodecFailure) -> PyError {
    switch failure {
    case .lookup(let text): error(.lookupError, text)
    case .type(let text): typeError(text)
    case .unicode(let text): error(.unicodeError, text)
    case .tooLarge: error(.memoryError)
    case .decode(let failure), .encode(let failure): error(.unicodeError, failure.reason)
    }
  }

  /// Looks an encoding up. Errors: LookupError.
  func textEncoding(_ name: String) throws -> TextEncoding {
    do {
      return try TextEncoding(name: name)
    } catch {
      throw codecError(error)
    }
  }
}
