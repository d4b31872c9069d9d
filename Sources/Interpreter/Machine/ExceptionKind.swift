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
  package var name: String {
    switch self {
    case .eofError: return "EOFError"
    case .osError: return "OSError"
    case .blockingIOError: return "BlockingIOError"
    default:
      let text = "\(self)"
      return text.prefix(1).uppercased() + text.dropFirst()
    }
  }

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
