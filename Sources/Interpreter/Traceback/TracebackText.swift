extension VM {
  /// The text that CPython 3.11 prints for an uncaught exception: the chain of causes, the calls it
  /// came through with the failing part marked, groups with their boxes, notes. Never throws: what
  /// cannot be shown is said to have failed.
  ///
  /// - Parameters:
  ///   - suggestions: Whether "Did you mean" is offered.
  ///   - limit: The most calls to show, the last ones; nil takes `sys.tracebacklimit`.
  ///   - chain: Whether causes and contexts are shown.
  package func tracebackText(
    _ exception: PyException, suggestions: Bool = true, limit: Int? = nil, chain: Bool = true
  ) -> [UInt32] {
    var text = TracebackText(vm: self, suggests: suggestions, limit: limit, chains: chain)
    text.show(exception)
    return text.output
  }

  /// What is printed for the exception itself: its class and text, the place of a syntax error,
  /// notes.
  package func exceptionText(_ exception: PyException, suggestions: Bool = true) -> [UInt32] {
    var text = TracebackText(vm: self, suggests: suggestions, limit: 0, chains: false)
    text.showOne(exception)
    return text.output
  }
}

/// The display of an uncaught exception while it is written.
struct TracebackText {
  let vm: VM
  let suggests: Bool
  let limit: Int
  let chains: Bool
  var output: [UInt32] = []
  /// The exceptions whose chains are shown, so that a ring of causes ends.
  var seen: Set<ObjectIdentifier> = []
  /// How many groups the text stands in.
  var depth = 0
  /// Whether the last member of a group has still to be closed.
  var needsClosing = false
  private var nesting = 0

  init(vm: VM, suggests: Bool, limit: Int?, chains: Bool) {
    self.vm = vm
    self.suggests = suggests
    self.chains = chains
    var chosen = limit ?? 1000
    if limit == nil,
      case .int(let given)? = vm.interpreter.systemVariables?.get(
        vm.interpreter.intern("tracebacklimit"))
    {
      chosen = given
    }
    self.limit = chosen
  }

  // MARK: Writing

  mutating func write(_ text: String) { output += text.unicodeScalars.map(\.value) }

  mutating func write(_ points: some Sequence<UInt32>) { output += points }

  mutating func writeIndent() {
    output += Array(repeating: 0x20, count: 2 * depth)
  }

  mutating func writeMargin() {
    if depth == 0 { return }
    writeIndent()
    write("| ")
  }

  // MARK: Chains

  /// Writes an exception after those that led to it.
  mutating func show(_ exception: PyException) {
    seen.insert(ObjectIdentifier(exception))
    // A long chain is not a reason to run out of stack.
    nesting += 1
    defer { nesting -= 1 }
    if chains, nesting < 400 {
      if let cause = exception.cause {
        showBefore(
          cause, "The above exception was the direct cause of the following exception:\n")
      } else if let context = exception.context, !exception.suppressesContext {
        showBefore(
          context,
          "During handling of the above exception, another exception occurred:\n")
      }
    }
    if exception.isGroup { showGroup(exception) } else { showOne(exception) }
  }

  private mutating func showBefore(_ exception: PyException, _ sentence: String) {
    if seen.contains(ObjectIdentifier(exception)) { return }
    let needed = needsClosing
    show(exception)
    needsClosing = needed
    writeMargin()
    write("\n")
    writeMargin()
    write(sentence)
    writeMargin()
    write("\n")
  }

  /// Writes an exception without what led to it and without the members of a group.
  mutating func showOne(_ exception: PyException) {
    if let traceback = exception.traceback, limit > 0 {
      if exception.isGroup {
        if depth == 1 {
          writeIndent()
          write("+ ")
        } else {
          writeMargin()
        }
        write("Exception Group Traceback (most recent call last):\n")
      } else {
        writeMargin()
        write("Traceback (most recent call last):\n")
      }
      showCalls(traceback)
    }
    let syntax = SyntaxPlace(vm, exception)
    if let syntax { showPlace(syntax) }
    showMessage(exception, text: syntax?.message ?? .object(exception))
    showNotes(exception)
  }

  private mutating func showMessage(_ exception: PyException, text value: Value) {
    writeMargin()
    let type = exception.type
    if type.isHeap {
      let module = type.variables.get(vm.interpreter.names.module)
      if let name = module?.str {
        if !name.equals("__main__"), !name.equals("builtins") {
          write(name.codePoints)
          write(".")
        }
      } else {
        write("<unknown>.")
      }
    } else if type.moduleName != "builtins" {
      write(type.moduleName + ".")
    }
    write(type.qualifiedName)
    if let text = try? vm.string(value) {
      if text.count > 0 {
        write(": ")
        write(text.codePoints)
      }
    } else {
      write(": <exception str() failed>")
    }
    if suggests, let name = vm.suggestion(for: exception) {
      write(". Did you mean: '")
      write(name.codePoints)
      write("'?")
    }
    write("\n")
  }

  private mutating func showNotes(_ exception: PyException) {
    let found = try? vm.findAttribute(.object(exception), vm.interpreter.names.notes)
    guard let notes = found ?? nil, !notes.isNone else { return }
    guard notes.kind == .list || notes.kind == .tuple || notes.kind == .str,
      let all = try? vm.array(of: notes)
    else {
      writeMargin()
      write((try? vm.repr(notes))?.codePoints ?? Array("<__notes__ repr() failed>".points))
      return
    }
    for note in all {
      guard let text = try? vm.string(note) else {
        writeMargin()
        write("<note str() failed>\n")
        continue
      }
      let points = text.codePoints
      var start = 0
      while start < points.count {
        var end = start
        while end < points.count, !CodePoint.isLineBreak(points[end]) { end += 1 }
        if end < points.count {
          end += points[end] == 13 && end + 1 < points.count && points[end + 1] == 10 ? 2 : 1
        }
        writeMargin()
        write(points[start..<end])
        start = end
      }
      write("\n")
    }
  }
}

extension String {
  /// The code points.
  var points: [UInt32] { unicodeScalars.map(\.value) }
}
