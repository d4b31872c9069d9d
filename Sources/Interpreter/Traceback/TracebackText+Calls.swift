extension TracebackText {
  /// How often one line is shown before it is only counted.
  private static let shownRepeats = 3

  /// Writes the calls of a traceback, oldest first.
  mutating func showCalls(_ traceback: PyTraceback) {
    var levels: [PyTraceback] = []
    var link: PyTraceback? = traceback
    while let level = link {
      levels.append(level)
      link = level.next
    }
    var last: PyTraceback?
    var count = 0
    for level in levels.suffix(limit) {
      if let last, last.line == level.line, last.code.name == level.code.name,
        last.code.fileName == level.code.fileName
      {
        count += 1
      } else {
        showRepeats(count)
        last = level
        count = 1
      }
      if count <= TracebackText.shownRepeats { showCall(level) }
    }
    showRepeats(count)
  }

  private mutating func showRepeats(_ count: Int) {
    let more = count - TracebackText.shownRepeats
    if more <= 0 { return }
    writeMargin()
    write("  [Previous line repeated \(more) more time\(more == 1 ? "" : "s")]\n")
  }

  private mutating func showCall(_ level: PyTraceback) {
    writeMargin()
    write("  File \"\(level.code.fileName)\", line \(level.line), in \(level.code.name)\n")
    guard let text = vm.interpreter.sourceLine(level.code.fileName, level.line) else { return }
    let line = text.points
    let indent = line.prefix { $0 == 0x20 || $0 == 0x09 || $0 == 0x0C }.count
    writeMargin()
    write("    ")
    write(line[indent...])
    write("\n")
    guard let marks = SourceMarks(line: line, indent: indent, range: level.range) else { return }
    writeMargin()
    write("    ")
    write(marks.text)
    write("\n")
  }
}

/// The `^` and `~` under a line of a traceback.
struct SourceMarks {
  let text: String

  /// The marks for the range of an instruction; nil where the whole line would be marked or nothing
  /// is known. `indent` is how many code points at the front are not shown.
  init?(line: [UInt32], indent: Int, range: SourceRangeView) {
    guard range.line > 0, range.endLine > 0, range.column >= 0, range.endColumn >= 0 else {
      return nil
    }
    let start = min(range.column, line.count)
    var end = min(range.endColumn, line.count)
    var anchors: SourceAnchors?
    if range.line == range.endLine {
      if start < end { anchors = SourceAnchors(expression: line[start..<end]) }
    } else {
      end = SourceMarks.lastCode(line)
    }
    if end - start == line.count - indent, anchors == nil { return nil }
    var text = ""
    for i in min(indent, start)..<max(min(end, line.count), start) {
      let mark: Character
      if i < start {
        mark = " "
      } else if let anchors {
        mark = i - start >= anchors.start && i - start < anchors.end ? "^" : "~"
      } else {
        mark = "^"
      }
      // Chinese, Japanese and Korean characters take two columns.
      text += String(repeating: mark, count: DisplayWidth.of(line[i]) == 2 ? 2 : 1)
    }
    self.text = text
  }

  /// Where the marks of a range of several lines end: after the last code of the first. CPython
  /// counts characters but looks at bytes.
  private static func lastCode(_ line: [UInt32]) -> Int {
    let bytes = line.utf8
    var i = line.count
    while i > 0, bytes[i - 1] == 0x20 || bytes[i - 1] == 0x09 || bytes[i - 1] == 0x0C { i -= 1 }
    return i
  }
}
