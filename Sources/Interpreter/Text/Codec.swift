/// Decoding bytes to code points and encoding code points to bytes, as `bytes.decode()` and
/// `str.encode()`.
package enum Codec {
  /// Decodes bytes.
  ///
  /// - Parameters:
  ///   - encoding: the name, as Python accepts it.
  ///   - errors: the error handler's name, looked at only when an error occurs.
  ///   - limit: the most code points the result may hold.
  /// - Throws: `.decode` with the error that becomes a UnicodeDecodeError over the bytes, or another
  ///   failure.
  package static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, encoding: String = "utf-8", errors: String = "strict",
    limit: Int = .max
  ) throws(CodecFailure) -> [UInt32] {
    // CPython does not even look the encoding up.
    if bytes.isEmpty { return [] }
    let found = try TextEncoding(name: encoding, verb: "decode")
    do {
      return try decode(bytes, as: found, errors: errors, limit: limit)
    } catch {
      throw wrap(error, verb: "decoding", encoding: encoding)
    }
  }

  /// Decodes bytes.
  package static func decode(
    _ bytes: [UInt8], encoding: String = "utf-8", errors: String = "strict", limit: Int = .max
  ) throws(CodecFailure) -> [UInt32] {
    try bytes.withUnsafeBufferPointer { (buffer) throws(CodecFailure) in
      try decode(buffer, encoding: encoding, errors: errors, limit: limit)
    }
  }

  /// Encodes code points.
  ///
  /// - Parameters:
  ///   - encoding: the name, as Python accepts it.
  ///   - errors: the error handler's name, looked at only when an error occurs.
  ///   - limit: the most bytes the result may hold.
  /// - Throws: `.encode` with the error that becomes a UnicodeEncodeError over the text, or another
  ///   failure.
  package static func encode(
    _ text: UnsafeBufferPointer<UInt32>, encoding: String = "utf-8", errors: String = "strict",
    limit: Int = .max
  ) throws(CodecFailure) -> [UInt8] {
    let found = try TextEncoding(name: encoding, verb: "encode")
    do {
      return try encode(text, as: found, errors: errors, limit: limit)
    } catch {
      throw wrap(error, verb: "encoding", encoding: encoding)
    }
  }

  /// Encodes code points.
  package static func encode(
    _ text: [UInt32], encoding: String = "utf-8", errors: String = "strict", limit: Int = .max
  ) throws(CodecFailure) -> [UInt8] {
    try text.withUnsafeBufferPointer { (buffer) throws(CodecFailure) in
      try encode(buffer, encoding: encoding, errors: errors, limit: limit)
    }
  }

  /// Decodes bytes in an encoding already looked up; failures are not wrapped.
  package static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, as encoding: TextEncoding, errors: String = "strict",
    limit: Int = .max
  ) throws(CodecFailure) -> [UInt32] {
    let handler = ErrorHandler(name: errors, limit: limit)
    var output: [UInt32] = []
    switch encoding {
    case .utf8:
      if UTF8Codec.isASCII(bytes) {
        output = UTF8Codec.widen(bytes)
        break
      }
      output.reserveCapacity(bytes.count)
      _ = try UTF8Codec.decode(bytes, errors: handler, to: &output)
    case .utf8Signature:
      // Positions in an error count from after the mark.
      let skipped = signatureLength(bytes)
      let body = UnsafeBufferPointer(rebasing: bytes[skipped...])
      do {
        _ = try UTF8Codec.decode(body, errors: handler, to: &output)
      } catch {
        throw error.skipping(skipped)
      }
    case .ascii:
      if UTF8Codec.isASCII(bytes) {
        output = UTF8Codec.widen(bytes)
        break
      }
      output.reserveCapacity(bytes.count)
      try SingleByte.decodeASCII(bytes, errors: handler, to: &output)
    case .latin1:
      output = UTF8Codec.widen(bytes)
    case .utf16(let order):
      let mark = order == nil ? FixedWidth.mark(bytes, width: 2) : nil
      _ = try FixedWidth.decode16(
        bytes, from: mark == nil ? 0 : 2, bigEndian: order ?? mark ?? false, errors: handler,
        to: &output)
    case .utf32(let order):
      let mark = order == nil ? FixedWidth.mark(bytes, width: 4) : nil
      _ = try FixedWidth.decode32(
        bytes, from: mark == nil ? 0 : 4, bigEndian: order ?? mark ?? false, errors: handler,
        to: &output)
    case .cp1252: try SingleByte.decode(bytes, map: .cp1252, errors: handler, to: &output)
    case .cp437: try SingleByte.decode(bytes, map: .cp437, errors: handler, to: &output)
    case .latin9: try SingleByte.decode(bytes, map: .latin9, errors: handler, to: &output)
    case .gb(let set): _ = try set.decode(bytes, errors: handler, to: &output)
    case .unicodeEscape: try EscapeCodec.decode(bytes, errors: handler, to: &output)
    case .rawUnicodeEscape: try EscapeCodec.decodeRaw(bytes, errors: handler, to: &output)
    case .punycode: output = try Punycode.decode(bytes, errors: handler)
    case .idna: output = try HostName.decode(bytes, errors: handler)
    }
    if output.count > limit { throw .tooLarge }
    return output
  }

  /// Encodes code points in an encoding already looked up; failures are not wrapped.
  package static func encode(
    _ text: UnsafeBufferPointer<UInt32>, as encoding: TextEncoding, errors: String = "strict",
    limit: Int = .max
  ) throws(CodecFailure) -> [UInt8] {
    let handler = ErrorHandler(name: errors, limit: limit)
    var output: [UInt8] = []
    output.reserveCapacity(text.count)
    switch encoding {
    case .utf8: try UTF8Codec.encode(text, errors: handler, to: &output)
    case .utf8Signature:
      output = signature
      try UTF8Codec.encode(text, errors: handler, to: &output)
    case .ascii: try SingleByte.encode(text, below: 128, errors: handler, to: &output)
    case .latin1: try SingleByte.encode(text, below: 256, errors: handler, to: &output)
    case .utf16(let order):
      try FixedWidth.encode(text, width: 2, order: order, errors: handler, to: &output)
    case .utf32(let order):
      try FixedWidth.encode(text, width: 4, order: order, errors: handler, to: &output)
    case .cp1252: try SingleByte.encode(text, map: .cp1252, errors: handler, to: &output)
    case .cp437: try SingleByte.encode(text, map: .cp437, errors: handler, to: &output)
    case .latin9: try SingleByte.encode(text, map: .latin9, errors: handler, to: &output)
    case .gb(let set): try set.encode(text, errors: handler, to: &output)
    case .unicodeEscape: EscapeCodec.encode(text, to: &output)
    case .rawUnicodeEscape: EscapeCodec.encodeRaw(text, to: &output)
    case .punycode: output = try Punycode.encode(text)
    case .idna: output = try HostName.encode(text, errors: handler)
    }
    if output.count > limit { throw .tooLarge }
    return output
  }

  /// The UTF-8 form of the byte order mark.
  static let signature: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// 3 if the bytes begin with the UTF-8 byte order mark, else 0.
  static func signatureLength(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    bytes.starts(with: signature) ? 3 : 0
  }

  /// Tells the codec in failures that are no Unicode errors with a position, as CPython does for
  /// encodings it reaches through its registry.
  private static func wrap(
    _ failure: CodecFailure, verb: String, encoding: String
  ) -> CodecFailure {
    if TextEncoding.isDirect(encoding) { return failure }
    let prefix = "\(verb) with '\(encoding)' codec failed"
    switch failure {
    case .lookup(let text): return .lookup("\(prefix) (LookupError: \(text))")
    case .type(let text): return .type("\(prefix) (TypeError: \(text))")
    case .unicode(let text): return .unicode("\(prefix) (UnicodeError: \(text))")
    case .decode, .encode, .tooLarge: return failure
    }
  }
}
