import Interpreter
import StandardModules

/// What an expression gives that is evaluated beside a terminal's program.
package enum Evaluation: Sendable, Equatable {
  /// Its value: `repr` of it, and whether it counts as true.
  case value(String, isTrue: Bool)
  /// It raised an exception of this class with this text.
  case raised(type: String, message: String)
  /// It would have waited, or took more steps than it may.
  case stopped
  /// There is no Python to ask: the terminal has ended, or computes and does not look up.
  case unavailable
}

extension LabTerminal {
  /// Evaluates expressions one after another with the names of `__main__`, also while the terminal
  /// waits in a call. Nothing is written, and a call that would have to wait ends its expression,
  /// as do so many steps.
  /// Blocks for as long as that takes: some microseconds to a second.
  package func evaluate(_ expressions: [String], steps: Int = 5_000_000) -> [Evaluation] {
    let none = [Evaluation](repeating: .unavailable, count: expressions.count)
    let result = Monitor<[Evaluation]>(none)
    let all: @Sendable () -> Void = { [self] in
      let found = withPython(slices: 100) { python in
        expressions.map { evaluateHere($0, python, steps: steps) }
      }
      if let found { result.withLock { $0 = found } }
    }
    if !ProgramThread.callHere(all) { ProgramThread(all)?.join() }
    return result.withLock { $0 }
  }

  private func evaluateHere(
    _ expression: String, _ python: InterpreterReference, steps: Int
  ) -> Evaluation {
    let interpreter = python.interpreter
    let vm = VM(interpreter, stackSize: VM.nativeStackSize)
    let wasCounting = interpreter.attention.bits & Attention.counting != 0
    vm.isBesideProgram = true
    vm.stepsLeft = steps
    interpreter.attention.set(Attention.counting)
    defer {
      if !wasCounting { interpreter.attention.clear(Attention.counting) }
      vm.detach()
    }
    do {
      let code = try vm.compileExpression(Array(expression.utf8), fileName: "<goal>")
      let value = try vm.run(code, in: python.variables)
      return .value(try vm.repr(value).string, isTrue: try vm.isTrue(value))
    } catch let error as PyError {
      return .raised(
        type: error.exception.type.name,
        message: (try? vm.string(.object(error.exception)).string) ?? "")
    } catch {
      return .stopped
    }
  }
}
