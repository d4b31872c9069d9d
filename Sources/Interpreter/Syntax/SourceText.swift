/// Source text made ready for the lexer: UTF-8, with `\n` between lines, a newline at the end and
/// a zero byte after it.
///
/// A byte order mark is dropped and a coding cookie obeyed. (Reference, section 2.1.4.)
package struct SourceText {
  let bytes: [UInt8]
  /// What is wrong with the text after `bytes`, which then stops before the offending line.
  let error: PythonSyntaxError?

  /// Reads a file's bytes; `fileName` appears in messages only.
  init(_ source: [UInt8], fileName: String, addsNewline: Bool = true) {
    var text = source[...]
    let hasMark = text.starts(with: [0xef, 0xbb, 0xbf])
    if hasMark { text = text.dropFirst(3) }
    // Tokens hold positions in 32 bits.
    guard text.count < 1 << 30 else {
      bytes = [0x0a, 0]
      error = .outOfMemory
      return
    }
    let cookie = CodingCookie(text)
    if let name = cookie?.name, let problem = cookie?.problem(hasMark: hasMark) {
      bytes = [0x0a, 0]
      error = PythonSyntaxError(.syntaxError, "encoding problem: \(name)\(problem)")
      return
    }
    var result: [UInt8]
    if cookie?.encoding == .latin1 {
      result = SourceText.fromLatin1(text)
    } else if let cookie, cookie.encoding == .chinese {
      guard let points = try? Codec.decode(Array(text), encoding: cookie.name),
        let encoded = try? Codec.encode(points)
      else {
        bytes = [0x0a, 0]
        error = PythonSyntaxError(.syntaxError, "encoding problem: \(cookie.name)")
        return
      }
      result = encoded
    } else {
      result = Array(text)
    }
    SourceText.normalizeNewlines(&result)
    let problem = SourceText.firstProblem(in: result, fileName: fileName, cookie: cookie)
    if let (position, _) = problem {
      // Earlier lines keep their errors.
      var lineStart = position
      while lineStart > 0, result[lineStart - 1] != 0x0a { lineStart -= 1 }
      result.removeSubrange(lineStart...)
    }
    error = problem?.error
    if addsNewline, result.last != 0x0a { result.append(0x0a) }
    result.append(0)
    bytes = result
  }

  /// A file's bytes as UTF-8, if they say that they are in another encoding.
  package static func utf8(of source: [UInt8]) -> [UInt8] {
    switch CodingCookie(source[...])?.encoding {
    case .latin1, .chinese:
      Array(SourceText(source, fileName: "", addsNewline: false).bytes.dropLast())
    default: source
    }
  }

  /// Text that the program built, such as the expression of an f-string.
  init(trusted: [UInt8]) {
    bytes = trusted + [0x0a, 0]
    error = nil
  }

  /// The text of a line, from 1, with its newline if it has one.
  func line(_ number: Int) -> String? {
    guard number >= 1 else { return nil }
    var start = 0
    var current = 1
    let end = bytes.count - 1
    while current < number {
      guard let newline = bytes[start..<end].firstIndex(of: 0x0a) else { return nil }
      start = newline + 1
      current += 1
    }
    let stop = bytes[start..<end].firstIndex(of: 0x0a).map { $0 + 1 } ?? end
    return String(decoding: bytes[start..<stop], as: UTF8.self)
  }

  private static func fromLatin1(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count + text.count / 8)
    for byte in text {
      if byte < 0x80 {
        result.append(byte)
      } else {
        result.append(0xc0 | byte >> 6)
        result.append(0x80 | byte & 0x3f)
      }
    }
    return result
  }

  /// Turns `\r\n` and `\r` into `\n`, in place.
  private static func normalizeNewlines(_ bytes: inout [UInt8]) {
    guard var write = bytes.firstIndex(of: 0x0d) else { return }
    var read = write
    while read < bytes.count {
      var byte = bytes[read]
      read += 1
      if byte == 0x0d {
        byte = 0x0a
        if read < bytes.count, bytes[read] == 0x0a { read += 1 }
      }
      bytes[write] = byte
      write += 1
    }
    bytes.removeSubrange(write...)
  }

  /// The first zero byte or byte that is not the encoding's, and the error for it.
  private static func firstProblem(
    in bytes: [UInt8], fileName: String, cookie: CodingCookie?
  ) -> (position: Int, error: PythonSyntaxError)? {
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0 {
        return (position, nullError(in: bytes, at: position))
      }
      if byte < 0x80 {
        position += 1
        continue
      }
      let width = cookie?.encoding == .ascii ? 0 : UTF8Sequence.width(in: bytes, at: position)
      if width == 0 {
        let line = bytes[..<position].reduce(1) { $1 == 0x0a ? $0 + 1 : $0 }
        let hex = String(byte, radix: 16)
        let message =
          cookie == nil
          ? "Non-UTF-8 code starting with '\\x\(hex)' in file \(fileName) on line \(line), "
            + "but no encoding declared; see https://peps.python.org/pep-0263/ for details"
          : cookie?.encoding == .ascii
            ? "'ascii' codec can't decode byte 0x\(hex) in position \(position): "
              + "ordinal not in range(128)"
            : "(unicode error) 'utf-8' codec can't decode byte 0x\(hex) in position "
              + "\(position): \(UTF8Sequence.reason(in: bytes, at: position))"
        return (position, PythonSyntaxError(.syntaxError, message))
      }
      position += width
    }
    return nil
  }

  private static func nullError(in bytes: [UInt8], at position: Int) -> PythonSyntaxError {
    var lineStart = position
    while lineStart > 0, bytes[lineStart - 1] != 0x0a { lineStart -= 1 }
    let line = bytes[..<position].reduce(1) { $1 == 0x0a ? $0 + 1 : $0 }
    let text = String(decoding: bytes[lineStart..<position], as: UTF8.self)
    let offset = text.unicodeScalars.count
    var error = PythonSyntaxError(
      .syntaxError, "source code cannot contain null bytes", line: line, offset: offset,
      endLine: line, endOffset: offset)
    error.text = text
    return error
  }
}
