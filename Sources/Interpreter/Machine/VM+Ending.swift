extension VM {
  /// Notes where the program was when it was ended from outside, before its frames are dropped.
  func noteEnding() {
    if interpreter.limitReached != nil, interpreter.limitPlace == nil {
      interpreter.limitPlace = programPlace
    }
    if isMain, let last = interpreter.lastException, last.traceback == nil {
      for i in 0..<depth { addLevel(to: last, (frames + (depth - 1 - i)).pointee) }
    }
  }

  /// The innermost line of the program's own files that runs on this thread; nil where none does.
  private var programPlace: (file: String, line: Int)? {
    for i in (0..<depth).reversed() {
      let frame = (frames + i).pointee
      let code = frame.code.takeUnretainedValue()
      let index = frame.next - code.instructions - 1
      guard !code.fileName.hasPrefix("<"), code.ranges.indices.contains(index) else { continue }
      return (code.fileName, Int(code.ranges[index].line))
    }
    return nil
  }

  private func addLevel(to exception: PyException, _ frame: Frame) {
    let code = frame.code.takeUnretainedValue()
    exception.traceback = PyTraceback(
      types.traceback, code: code, instruction: max(frame.next - code.instructions - 1, 0),
      next: exception.traceback)
  }
}
