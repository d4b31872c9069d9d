/// From text to bytes and back, with Python's exceptions.
extension VM {
  /// The name of an encoding or of an error handler that a call gives; nil where it gives none.
  /// Errors: TypeError "encode() argument 'encoding' must be str, not int", ValueError.
  func codecName(_ value: Value, _ function: String, _ parameter: String) throws -> PyStr? {
    if value.isUnbound { return nil }
    guard let name = value.str else {
      throw typeError(
        "\(function)() argument '\(parameter)' must be str, not \(typeName(value))")
    }
    if name.isASCII {
      for byte in name.ascii where byte == 0 { throw valueError("embedded null character") }
      return name
    }
    for i in 0..<name.count where name[i] == 0 { throw valueError("embedded null character") }
    return name
  }

  /// `text.encode(encoding, errors)`; nil stands for UTF-8 and strict.
  /// Errors: UnicodeEncodeError, LookupError, MemoryError.
  package func encode(_ text: PyStr, _ encoding: PyStr?, _ errors: PyStr?) throws -> PyObject {
    if text.isASCII, encoding.map(isASCIICompatible) ?? true {
      try charge(text.count)
      return PyBytes(types.bytes, count: text.count) { text.copy(to: $0, wide: false) }
    }
    if !text.isASCII, encoding.map(isUTF8) ?? true,
      let encoded = try UTF8Text.encode(self, text.wide)
    {
      return encoded
    }
    do {
      let limit = interpreter.limits.memory ?? 8 << 30
      let encoded = try text.withWide { points in
        try Codec.encode(
          points, encoding: encoding?.string ?? "utf-8", errors: errors?.string ?? "strict",
          limit: limit)
      }
      try charge(encoded.count)
      return PyBytes(types.bytes, encoded)
    } catch let failure as CodecFailure {
      throw unicodeError(failure, encoding: text)
    }
  }

  /// `bytes.decode(encoding, errors)` of a bytes-like object; nil stands for UTF-8 and strict.
  /// Errors: UnicodeDecodeError, LookupError, MemoryError, and those of `withBytes`.
  package func decode(_ object: Value, _ encoding: PyStr?, _ errors: PyStr?) throws -> PyStr {
    try withBytes(object) { raw in
      let bytes = raw.bindMemory(to: UInt8.self)
      if encoding.map(isASCIICompatible) ?? true, UTF8Codec.isASCII(bytes) {
        guard let base = bytes.baseAddress, bytes.count > 0 else { return interpreter.emptyString }
        try charge(bytes.count)
        return PyStr(types.str, ascii: base, count: bytes.count)
      }
      if encoding.map(isUTF8) ?? true, let text = try UTF8Text.decode(self, bytes) {
        return text
      }
      do {
        try charge(bytes.count * 4)
        return try string(
          wide: Codec.decode(
            bytes, encoding: encoding?.string ?? "utf-8", errors: errors?.string ?? "strict",
            limit: (interpreter.limits.memory ?? 8 << 30) / 4))
      } catch let failure as CodecFailure {
        throw unicodeError(failure, decoding: bytes)
      }
    }
  }

  /// Whether the name is one of the usual spellings of an encoding to which ASCII text is the same
  /// bytes.
  private func isASCIICompatible(_ name: PyStr) -> Bool {
    isUTF8(name) || name.equals("ascii") || name.equals("latin-1") || name.equals("latin1")
      || name.equals("iso-8859-1") || name.equals("us-ascii") || name.equals("cp1252")
      || name.equals("gbk") || name.equals("gb2312") || name.equals("gb18030")
  }

  private func isUTF8(_ name: PyStr) -> Bool {
    name.equals("utf-8") || name.equals("utf8") || name.equals("UTF-8") || name.equals("utf_8")
  }

  /// The exception for text that could not be encoded.
  package func unicodeError(_ failure: CodecFailure, encoding text: PyStr) -> PyError {
    if case .encode(let error) = failure {
      return self.error(
        .unicodeEncodeError, str(error.encoding), .object(text), .int(error.start),
        .int(error.end), str(error.reason))
    }
    return plainError(failure)
  }

  /// The exception for bytes that could not be decoded.
  package func unicodeError(
    _ failure: CodecFailure, decoding bytes: UnsafeBufferPointer<UInt8>
  ) -> PyError {
    if case .decode(let error) = failure {
      return self.error(
        .unicodeDecodeError, str(error.encoding), self.bytes(bytes.dropFirst(error.skipped)),
        .int(error.start), .int(error.end), str(error.reason))
    }
    return plainError(failure)
  }

  private func plainError(_ failure: CodecFailure) -> PyError {
    switch failure {
    case .lookup(let text): error(.lookupError, text)
    case .type(let text): typeError(text)
    case .unicode(let text): error(.unicodeError, text)
    case .decode(let found): error(.unicodeError, found.reason)
    case .encode(let found): error(.unicodeError, found.reason)
    case .tooLarge: error(.memoryError)
    }
  }
}
