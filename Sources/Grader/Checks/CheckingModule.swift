import Interpreter
import StandardModules

/// The module `checking`, which checks are written with: Python that travels in the binary, over one
/// function that asks the host of the run under way.
enum CheckingModule {
  /// Makes it known to an interpreter.
  static func install(in vm: VM) {
    let interpreter = vm.interpreter
    for name in EmbeddedText.names {
      guard let source = EmbeddedText.text(name), name.hasSuffix(".py") else { continue }
      StandardModules.addModule(String(name.dropLast(3)), source, to: interpreter)
    }
    interpreter.moduleMakers["_checking"] = { .object(CheckState.of($0).module($0)) }
  }

  /// The module `_checking`, which asks.
  static func make(_ vm: VM) -> PyModule {
    let builder = ModuleBuilder(vm, "_checking")
    builder.function("ask", .positional(1, .max)) { vm, _, arguments in
      guard let question = arguments[0].str?.string else {
        throw vm.typeError("ask() needs the name of a question")
      }
      let values = try arguments.array.dropFirst().map { value in
        guard let plain = PlainValue(value, vm) else {
          throw vm.typeError("ask() can't take \(try vm.repr(value).string)")
        }
        return plain
      }
      guard let host = CheckState.of(vm).host else { throw vm.valueError("no check is run") }
      let answer = vm.withoutLock { host.answer(question, values) }
      try vm.checkpoint()
      guard let answer else { throw vm.valueError("ask() doesn't know '\(question)'") }
      return try answer.python(vm)
    }
    return builder.module
  }
}
