/// The Chinese character sets of one, two and, the last one, four bytes a character.
package enum GBSet: String, Sendable {
  case gb2312
  case gbk
  case gb18030

  /// Why a sequence that the end cuts off is an error.
  static let incomplete = "incomplete multibyte sequence"

  /// Decodes bytes, which are all there are or a piece of a stream, maybe its final one; returns the
  /// index after what was decoded.
  func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, isPiece: Bool = false, final: Bool = true,
    errors: ErrorHandler, to output: inout [UInt32]
  ) throws(CodecFailure) -> Int {
    var index = 0
    while index < bytes.count {
      let ascii = UTF8Codec.asciiPrefix(bytes, from: index)
      UTF8Codec.appendASCII(bytes, from: index, to: ascii, output: &output)
      index = ascii
      guard index < bytes.count else { break }
      let left = bytes.count - index
      let isLong = self == .gb18030 && left > 1 && 0x30...0x39 ~= bytes[index + 1]
      var error = CodecError(
        encoding: rawValue, start: index, end: index + 1, reason: "illegal multibyte sequence")
      if left < (isLong ? 4 : 2) {
        guard final else { return index }
        error.end = bytes.count
        error.reason = Self.incomplete
      } else if isLong {
        if let point = longPoint(bytes, at: index) {
          output.append(point)
          index += 4
          continue
        }
      } else if let point = GBTable.shared.point(bytes[index], bytes[index + 1], in: self) {
        output.append(point)
        index += 2
        continue
      }
      index = try errors.decode(error, of: bytes, to: &output)
      // As in CPython, a stream asks the handler once about its end and keeps what that leaves over.
      if isPiece, left < (isLong ? 4 : 2) { return index }
    }
    return index
  }

  /// The character of four bytes that are there, the second one a digit; nil if there is none.
  private func longPoint(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt32? {
    let high = 0x81...0xFE as ClosedRange<UInt8>
    guard high ~= bytes[index], high ~= bytes[index + 2], 0x30...0x39 ~= bytes[index + 3] else {
      return nil
    }
    let upper = Int(bytes[index] - 0x81) * 10 + Int(bytes[index + 1] - 0x30)
    let lower = Int(bytes[index + 2] - 0x81) * 10 + Int(bytes[index + 3] - 0x30)
    return GBTable.shared.point(number: upper * 1260 + lower)
  }

  /// Encodes text; each character without bytes is an error of its own.
  func encode(
    _ text: UnsafeBufferPointer<UInt32>, errors: ErrorHandler, to output: inout [UInt8]
  ) throws(CodecFailure) {
    for index in text.indices {
      let point = text[index]
      if point < 0x80 {
        output.append(UInt8(truncatingIfNeeded: point))
      } else if let found = GBTable.shared.bytes(point, in: self) {
        output.append(found.lead)
        output.append(found.trail)
      } else if self == .gb18030, let number = GBTable.shared.number(point) {
        output.append(UInt8(truncatingIfNeeded: 0x81 + number / 12600))
        output.append(UInt8(truncatingIfNeeded: 0x30 + number / 1260 % 10))
        output.append(UInt8(truncatingIfNeeded: 0x81 + number / 10 % 126))
        output.append(UInt8(truncatingIfNeeded: 0x30 + number % 10))
      } else {
        let error = CodecError(
          encoding: rawValue, start: index, end: index + 1, reason: "illegal multibyte sequence")
        // What stands for it is ASCII or bytes as they are: the same here.
        _ = try errors.encode(error, of: text, to: &output)
      }
    }
  }
}
