import Interpreter
import Sockets

/// Module `select` (Python's library reference, "select").
enum SelectModule {
  /// Makes the module.
  static func make(_ vm: VM) throws -> Value {
    let builder = ModuleBuilder(vm, "select")
    builder.function("select", .positional(3, 4)) { vm, _, arguments in
      try SelectFunction.run(vm, arguments)
    }
    let pollType = PyPoll.makeType(vm)
    builder.function("poll", .none) { _, _, _ in .object(PyPoll(pollType)) }
    for (name, value) in SocketConstants.polling { builder.constant(name, value) }
    #if os(Linux) || os(Android)
      builder.constant("epoll", .object(PyEpoll.makeType(vm)))
    #endif
    builder.constant("error", .object(vm.interpreter.exceptionType(.osError)))
    return .object(builder.module)
  }
}
