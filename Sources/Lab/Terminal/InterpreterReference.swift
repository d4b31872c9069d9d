import Interpreter
import StandardModules

/// A terminal's interpreter as other threads hold it: they touch it only with its global lock.
final class InterpreterReference: @unchecked Sendable {
  let interpreter: Interpreter
  /// The machine of the main thread.
  let main: VM
  /// The variables of `__main__`.
  let variables: PyDict

  init(_ main: VM, _ variables: PyDict) {
    interpreter = main.interpreter
    self.main = main
    self.variables = variables
  }
}

extension LabTerminal {
  /// Keeps the terminal's Python from going on, at its next step or when its call comes back; the
  /// kernel still does its part. False where there is no Python, or it computes and does not look up
  /// for half a second. ``letGo()`` must follow, before anything else is asked of the terminal.
  package func hold() -> Bool {
    python.withLock { reference in
      guard let interpreter = reference?.interpreter else { return false }
      return interpreter.lock.tryAcquire(interpreter.attention, slices: 100)
    }
  }

  /// Lets the Python go on that ``hold()`` has kept.
  package func letGo() { python.withLock { $0?.interpreter.lock.release() } }

  /// The line of the program that its main thread has come to; nil where there is none, or the thread
  /// does not look up for a tenth of a second.
  package var runningLine: Int? {
    withPython(slices: 20) { $0.main.callInProgress(StandardModules.isProgramFile)?.line } ?? nil
  }

  /// Looks at the interpreter with its global lock; nil when there is none, or when it computes and
  /// does not let the lock go within so many times five milliseconds.
  func withPython<T: Sendable>(slices: Int, _ body: (InterpreterReference) -> T) -> T? {
    python.withLock { reference in
      guard let reference else { return nil }
      let interpreter = reference.interpreter
      guard interpreter.lock.tryAcquire(interpreter.attention, slices: slices) else { return nil }
      defer { interpreter.lock.release() }
      return body(reference)
    }
  }
}
