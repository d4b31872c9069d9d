import Interpreter
import Sockets

extension StandardModules {
  /// Module `errno`: the system's error numbers by name.
  static func makeErrno(_ vm: VM) throws -> Value {
    let builder = ModuleBuilder(vm, "errno")
    let codes = vm.dict()
    for (name, value) in Errno.all {
      builder.constant(name, value)
      if name == "EOPNOTSUPP" || name == "EDEADLK" || name == "EWOULDBLOCK" { continue }
      try codes.set(vm, .int(value), vm.str(name))
    }
    builder.constant("errorcode", .object(codes))
    return .object(builder.module)
  }
}
