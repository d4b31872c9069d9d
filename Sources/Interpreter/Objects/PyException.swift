/// An exception object.
package final class PyException: PyObject {
  /// `args`.
  package var arguments: PyTuple
  /// `__cause__`.
  package var cause: PyException?
  /// `__context__`.
  package var context: PyException?
  /// `__suppress_context__`.
  package var suppressesContext = false
  /// Whether Ctrl-C raised it.
  package var isFromInterrupt = false
  /// `__traceback__`.
  package var traceback: PyTraceback?
  /// What a class of exception keeps beside its arguments: errno and strerror of an OSError, the
  /// value of a StopIteration, the parts of a UnicodeError.
  package var fields: [String: Value] = [:]

  /// Makes an exception of a class, without context.
  package init(_ type: PyType, _ arguments: PyTuple) {
    self.arguments = arguments
    super.init(type, .exception)
  }

  deinit {
    if cause != nil || context != nil {
      var children: [PyObject] = []
      takeChildren(&children)
      PyObject.drop(&children)
    }
  }

  public override func takeChildren(_ children: inout [PyObject]) {
    super.takeChildren(&children)
    if let cause { children.append(cause) }
    if let context { children.append(context) }
    cause = nil
    context = nil
  }
}

/// One level of a traceback: a place in a block, and the level below where the error came from.
package final class PyTraceback: PyObject {
  /// The block that ran.
  package let code: CodeObject
  /// The instruction that was running.
  package let instruction: Int
  /// The level below; nil where the error was raised.
  package var next: PyTraceback?

  init(_ type: PyType, code: CodeObject, instruction: Int, next: PyTraceback?) {
    self.code = code
    self.instruction = instruction
    self.next = next
    super.init(type, .traceback)
  }

  deinit {
    var rest = next
    next = nil
    while let level = rest, isKnownUniquelyReferenced(&rest) {
      rest = level.next
      level.next = nil
    }
  }

  public override func takeChildren(_ children: inout [PyObject]) {
    if let next { children.append(next) }
    next = nil
  }

  /// The source range of the running instruction.
  package var range: SourceRangeView { SourceRangeView(code.ranges[instruction]) }

  /// The line, from 1.
  package var line: Int { Int(code.ranges[instruction].line) }
}

/// A source range as other targets see it.
package struct SourceRangeView {
  /// The line, from 1.
  package let line: Int
  /// The first column in code points, from 0.
  package let column: Int
  /// The last line.
  package let endLine: Int
  /// The column behind the last.
  package let endColumn: Int

  init(_ range: SourceRange) {
    line = Int(range.line)
    column = Int(range.column)
    endLine = Int(range.endLine)
    endColumn = Int(range.endColumn)
  }
}

/// A Python exception on its way through Swift code. It stays on the thread that raised it.
package struct PyError: Error, @unchecked Sendable {
  /// The exception.
  package let exception: PyException

  /// Makes an exception a Swift error.
  package init(_ exception: PyException) { self.exception = exception }

  /// Whether the exception is an instance of one of the built-in classes.
  package func matches(_ vm: VM, _ kinds: ExceptionKind...) -> Bool {
    kinds.contains { exception.type.isSubtype(of: vm.interpreter.exceptionType($0)) }
  }
}

/// The end of a program from outside, which no `except` or `finally` of it can hold up.
package enum Interruption: Error, Equatable {
  /// Its terminal was closed or its process ends.
  case stopped
  /// A limit was passed; the text says which.
  case limit(String)
}
