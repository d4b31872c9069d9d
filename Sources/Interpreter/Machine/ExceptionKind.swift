/// The built-in exceptions (Python's library reference, "Built-in Exceptions").
package enum ExceptionKind: Int, CaseIterable, Sendable {
  case baseException, systemExit, keyboardInterrupt, generatorExit, baseExceptionGroup
  case exception, exceptionGroup, stopIteration, stopAsyncIteration
  case arithmeticError, floatingPointError, overflowError, zeroDivisionError
  case assertionError, attributeError, bufferError, eofError
  case importError, moduleNotFoundError
  case lookupError, indexError, keyError
  case memoryError, nameError, unboundLocalError
  case osError, blockingIOError, childProcessError
  case connectionError, brokenPipeError, connectionAbortedError, connectionRefusedError
  case connectionResetError
  case fileExistsError, fileNotFoundError, interruptedError, isADirectoryError
  case notADirectoryError, permissionError, processLookupError, timeoutError
  case referenceError, runtimeError, notImplementedError, recursionError
  case syntaxError, indentationError, tabError, systemError, typeError
  case valueError, unicodeError, unicodeDecodeError, unicodeEncodeError, unicodeTranslateError
  case warning, deprecationWarning, pendingDeprecationWarning, runtimeWarning, syntaxWarning
  case userWarning, futureWarning, importWarning, unicodeWarning, bytesWarning, resourceWarning
  case encodingWarning

  /// The class's name in Python.
  package var name: String { ExceptionKind.names[rawValue] }

  /// The names in the order of the cases. (Swift's own text of a case takes a microsecond.)
  private static let names: [String] = """
    BaseException SystemExit KeyboardInterrupt GeneratorExit BaseExceptionGroup Exception
    ExceptionGroup StopIteration StopAsyncIteration ArithmeticError FloatingPointError
    OverflowError ZeroDivisionError AssertionError AttributeError BufferError EOFError ImportError
    ModuleNotFoundError LookupError IndexError KeyError MemoryError NameError UnboundLocalError
    OSError BlockingIOError ChildProcessError ConnectionError BrokenPipeError
    ConnectionAbortedError ConnectionRefusedError ConnectionResetError FileExistsError
    FileNotFoundError InterruptedError IsADirectoryError NotADirectoryError PermissionError
    ProcessLookupError TimeoutError ReferenceError RuntimeError NotImplementedError RecursionError
    SyntaxError IndentationError TabError SystemError TypeError ValueError UnicodeError
    UnicodeDecodeError UnicodeEncodeError UnicodeTranslateError Warning DeprecationWarning
    PendingDeprecationWarning RuntimeWarning SyntaxWarning UserWarning FutureWarning ImportWarning
    UnicodeWarning BytesWarning ResourceWarning EncodingWarning
    """.split { $0 == " " || $0 == "\n" }.map(String.init)

  /// The class it inherits from; nil for BaseException.
  var parent: ExceptionKind? {
    switch self {
    case .baseException: nil
    case .systemExit, .keyboardInterrupt, .generatorExit, .exception, .baseExceptionGroup:
      .baseException
    case .exceptionGroup: .baseExceptionGroup
    case .floatingPointError, .overflowError, .zeroDivisionError: .arithmeticError
    case .moduleNotFoundError: .importError
    case .indexError, .keyError: .lookupError
    case .unboundLocalError: .nameError
    case .blockingIOError, .childProcessError, .connectionError, .fileExistsError,
      .fileNotFoundError, .interruptedError, .isADirectoryError, .notADirectoryError,
      .permissionError, .processLookupError, .timeoutError:
      .osError
    case .brokenPipeError, .connectionAbortedError, .connectionRefusedError,
      .connectionResetError:
      .connectionError
    case .notImplementedError, .recursionError: .runtimeError
    case .indentationError: .syntaxError
    case .tabError: .indentationError
    case .unicodeError: .valueError
    case .unicodeDecodeError, .unicodeEncodeError, .unicodeTranslateError: .unicodeError
    case .deprecationWarning, .pendingDeprecationWarning, .runtimeWarning, .syntaxWarning,
      .userWarning, .futureWarning, .importWarning, .unicodeWarning, .bytesWarning,
      .resourceWarning, .encodingWarning:
      .warning
    default: .exception
    }
  }
}
