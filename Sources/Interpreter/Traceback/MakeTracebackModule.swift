extension Interpreter {
  /// The module `_traceback`, which gives `traceback` the calls of a traceback or of the thread:
  /// `extract(traceback)` and `stack()` return lists, oldest first, of tuples of file name, line,
  /// last line, column, last column, name and source line. Columns count bytes of UTF-8 from 0, or
  /// are None. `anchors(text)` tells which columns of an expression to mark with `^`, or None.
  package func makeTracebackModule(_ vm: VM) throws -> Value {
    let builder = ModuleBuilder(vm, "_traceback")
    builder.function("extract", .one) { vm, _, arguments in
      if arguments[0].isNone { return .object(vm.list()) }
      guard var level = arguments[0].traceback else {
        throw vm.typeError(
          "extract() argument must be traceback, not \(vm.typeName(arguments[0]))")
      }
      let rows = vm.list([vm.row(level.code, level.range)])
      while let next = level.next {
        level = next
        rows.append(vm.row(level.code, level.range))
      }
      return .object(rows)
    }
    builder.function("stack", .none) { vm, _, _ in
      let rows = vm.list()
      for i in 0..<vm.depth {
        let frame = vm.frames + i
        let code = frame.pointee.code.takeUnretainedValue()
        let index = frame.pointee.next - code.instructions - 1
        let ranges = code.ranges
        let range = ranges.indices.contains(index) ? ranges[index] : .none
        rows.append(vm.row(code, SourceRangeView(range)))
      }
      return .object(rows)
    }
    builder.function("anchors", .one) { vm, _, arguments in
      guard let text = arguments[0].str,
        let anchors = SourceAnchors(expression: text.codePoints[...], asModule: true)
      else { return .none }
      return .object(vm.tuple([.int(anchors.start), .int(anchors.end)]))
    }
    return .object(builder.module)
  }
}

extension VM {
  /// One call as the module `traceback` takes it.
  fileprivate func row(_ code: CodeObject, _ range: SourceRangeView) -> Value {
    let line = interpreter.sourceLine(code.fileName, range.line)
    func column(_ column: Int, _ text: String?) -> Value {
      guard range.endLine > 0, column >= 0 else { return .none }
      guard let text else { return .int(column) }
      return .int(SourceAnchors.byteCount(text.points.prefix(column)))
    }
    let lastLine =
      range.line == range.endLine ? line : interpreter.sourceLine(code.fileName, range.endLine)
    return .object(
      tuple([
        str(code.fileName), .int(range.line), .int(range.endLine), column(range.column, line),
        column(range.endColumn, lastLine), str(code.name), str(line ?? ""),
      ]))
  }
}
