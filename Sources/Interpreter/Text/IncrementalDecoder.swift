/// Decodes a stream of bytes that arrives in pieces, keeping a sequence that a piece cuts off until
/// the next piece comes: what text files do.
package struct IncrementalDecoder: Sendable {
  /// The encoding of the stream.
  package let encoding: TextEncoding
  /// The error handler's name.
  package let errors: String
  /// The bytes kept, at most a few, that begin a sequence not yet complete.
  package private(set) var pending: [UInt8] = []
  /// After an error, the bytes its positions count in: those kept and the piece given.
  package private(set) var failedInput: [UInt8] = []
  private var isAtStart = true
  private var bigEndian = false

  /// Makes a decoder; the handler's name is looked at only when an error occurs.
  package init(encoding: TextEncoding = .utf8, errors: String = "strict") {
    self.encoding = encoding
    self.errors = errors
  }

  /// Forgets what was kept, as at the start of a stream.
  package mutating func reset() {
    self = IncrementalDecoder(encoding: encoding, errors: errors)
  }

  /// Decodes what was kept and a piece; `final` says that nothing follows, so that a sequence cut
  /// off is an error. After an error most decoders are as before the call.
  package mutating func feed(
    _ piece: UnsafeBufferPointer<UInt8>, final: Bool = false
  ) throws(CodecFailure) -> [UInt32] {
    if pending.isEmpty { return try decode(piece, final: final) }
    let whole = pending + piece
    return try whole.withUnsafeBufferPointer { (buffer) throws(CodecFailure) in
      try decode(buffer, final: final)
    }
  }

  /// Decodes what was kept and a piece.
  package mutating func feed(
    _ piece: [UInt8], final: Bool = false
  ) throws(CodecFailure) -> [UInt32] {
    try piece.withUnsafeBufferPointer { (buffer) throws(CodecFailure) in
      try feed(buffer, final: final)
    }
  }

  private mutating func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, final: Bool
  ) throws(CodecFailure) -> [UInt32] {
    var next = self
    do {
      var output: [UInt32] = []
      let used = try next.advance(bytes, final: final, to: &output)
      next.pending = Array(bytes[used...])
      next.failedInput = []
      self = next
      return output
    } catch {
      failedInput = Array(bytes)
      if forgets(after: error) { pending = [] }
      throw error
    }
  }

  /// The Chinese encodings of CPython keep what they had only where nothing but the rest was missing.
  private func forgets(after failure: CodecFailure) -> Bool {
    guard case .gb = encoding else { return false }
    if case .decode(let error) = failure { return error.reason != GBSet.incomplete }
    return true
  }

  /// Decodes as much as can be; returns the bytes used.
  private mutating func advance(
    _ bytes: UnsafeBufferPointer<UInt8>, final: Bool, to output: inout [UInt32]
  ) throws(CodecFailure) -> Int {
    let handler = ErrorHandler(name: errors, limit: .max)
    switch encoding {
    case .utf8:
      output.reserveCapacity(bytes.count)
      return try UTF8Codec.decode(bytes, final: final, errors: handler, to: &output)
    case .utf8Signature:
      guard isAtStart else {
        return try UTF8Codec.decode(bytes, final: final, errors: handler, to: &output)
      }
      if bytes.count < 3, Codec.signature.starts(with: bytes) { return 0 }
      isAtStart = false
      let skipped = Codec.signatureLength(bytes)
      let body = UnsafeBufferPointer(rebasing: bytes[skipped...])
      do {
        return try skipped + UTF8Codec.decode(body, final: final, errors: handler, to: &output)
      } catch {
        throw error.skipping(skipped)
      }
    case .utf16(let order):
      let start = begin(bytes, order: order, width: 2)
      let used = try FixedWidth.decode16(
        bytes, from: start, bigEndian: bigEndian, final: final, errors: handler, to: &output)
      if isAtStart, order == nil, used >= 2 { throw noMark(width: 2) }
      return used
    case .utf32(let order):
      let start = begin(bytes, order: order, width: 4)
      let used = try FixedWidth.decode32(
        bytes, from: start, bigEndian: bigEndian, final: final, errors: handler, to: &output)
      if isAtStart, order == nil, used >= 4 { throw noMark(width: 4) }
      return used
    case .gb(let set):
      return try set.decode(
        bytes, isPiece: true, final: final, errors: handler, to: &output)
    case .unicodeEscape, .rawUnicodeEscape, .punycode, .idna:
      // An escape or a label is complete only when all is there.
      guard final else { return 0 }
    case .ascii, .latin1, .cp1252, .cp437, .latin9: break
    }
    output = try Codec.decode(bytes, as: encoding, errors: errors)
    return bytes.count
  }

  /// Settles the byte order; returns the index after a byte order mark.
  private mutating func begin(
    _ bytes: UnsafeBufferPointer<UInt8>, order: Bool?, width: Int
  ) -> Int {
    if let order { bigEndian = order }
    guard order == nil, isAtStart, let mark = FixedWidth.mark(bytes, width: width) else { return 0 }
    bigEndian = mark
    isAtStart = false
    return width
  }

  private func noMark(width: Int) -> CodecFailure {
    .unicode("UTF-\(width * 8) stream does not start with BOM")
  }
}
