import Interpreter
import Languages
import StandardModules

/// The module `checking`, which checks are written with: Python that travels in the binary, over one
/// function that asks the host.
enum CheckingModule {
  /// Makes it known to an interpreter.
  static func install(in vm: VM, host: CheckHost, run: CheckRun.Place) {
    let interpreter = vm.interpreter
    for name in EmbeddedText.names {
      guard let source = EmbeddedText.text(name), name.hasSuffix(".py") else { continue }
      StandardModules.addModule(String(name.dropLast(3)), source, to: interpreter)
    }
    interpreter.moduleMakers["_checking"] = { vm in
      let builder = ModuleBuilder(vm, "_checking")
      builder.constant("language", vm.str("\(run.language)"))
      builder.constant("network", vm.str(run.network))
      builder.constant("seed", run.seed)
      builder.constant("module", run.module.map { vm.str($0) } ?? .none)
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
        let answer = vm.withoutLock { host.answer(question, values) }
        try vm.checkpoint()
        guard let answer else { throw vm.valueError("ask() doesn't know '\(question)'") }
        return try answer.python(vm)
      }
      return .object(builder.module)
    }
  }
}
