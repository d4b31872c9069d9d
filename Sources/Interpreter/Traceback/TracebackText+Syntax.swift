/// Where a syntax error is, as its display needs it.
struct SyntaxPlace {
  let message: Value
  let fileName: [UInt32]
  let line: Int
  /// Columns from 1; -1 for none.
  let offset: Int
  let endLine: Int
  let endOffset: Int
  let text: PyStr?

  /// The place that an exception tells of; nil for one that is no syntax error or whose parts are
  /// not of the right kinds.
  init?(_ vm: VM, _ exception: PyException) {
    func part(_ name: String) -> Value? {
      (try? vm.findAttribute(.object(exception), name)) ?? nil
    }
    func integer(_ name: String, otherwise: Int) -> Int? {
      guard let value = part(name) else { return nil }
      if value.isNone { return otherwise }
      return try? vm.index(value)
    }
    let isSyntaxError = exception.type.exceptionLayout == .syntaxError
    guard isSyntaxError || part("print_file_and_line") != nil, let message = part("msg"),
      let name = part("filename"), let line = part("lineno"), !line.isNone,
      let number = try? vm.index(line), let offset = integer("offset", otherwise: -1),
      let text = part("text")
    else { return nil }
    self.message = message
    if name.isNone {
      fileName = "<string>".points
    } else {
      guard let shown = try? vm.string(name) else { return nil }
      fileName = shown.codePoints
    }
    self.line = number
    self.offset = offset
    // Only the class itself is asked where its range ends.
    if exception.type === vm.interpreter.exceptionType(.syntaxError) {
      guard let endLine = integer("end_lineno", otherwise: number),
        let endOffset = integer("end_offset", otherwise: -1)
      else { return nil }
      self.endLine = endLine
      self.endOffset = endOffset
    } else {
      endLine = number
      endOffset = offset
    }
    self.text = text.str
  }
}

extension TracebackText {
  /// Writes where a syntax error is: the file, the line's text, and marks under it.
  mutating func showPlace(_ place: SyntaxPlace) {
    writeMargin()
    write("  File \"")
    write(place.fileName)
    write("\", line \(place.line)\n")
    guard let source = place.text else { return }
    var text = source.codePoints[...]
    // CPython compares with the length in bytes.
    let size = SourceAnchors.byteCount(text)
    let end = min(place.endLine > place.line ? size : place.endOffset, size + 1)
    let repeats = end > 0 && end > place.offset ? end - place.offset : 1
    var offset = place.offset - 1
    while let first = text.first, first == 0x20 || first == 0x09 || first == 0x0C {
      text.removeFirst()
      offset -= 1
    }
    var length = text.count
    if text.last == 0x0A { length -= 1 }
    offset = min(offset, length)
    while let newline = text.firstIndex(of: 0x0A), newline - text.startIndex < offset {
      offset -= newline - text.startIndex + 1
      text = text[(newline + 1)...]
    }
    write("    ")
    write(text)
    if text.last != 0x0A { write("\n") }
    if offset < 0 { return }
    write("    " + String(repeating: " ", count: offset))
    write(String(repeating: "^", count: repeats) + "\n")
  }
}
