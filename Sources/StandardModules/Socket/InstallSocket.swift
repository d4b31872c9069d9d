import Interpreter
import Sockets

/// Modules `socket` and `_socket` (Python's library reference, "socket"): in CPython the first is
/// written in Python over the second.
enum SocketModule {
  /// Makes module `socket`.
  static func make(_ vm: VM) throws -> Value {
    let network = vm.interpreter.network
    let types: SocketTypes = network.types
    types.install(vm.interpreter)
    // The functions belong to `_socket`, as in CPython: their errors name it.
    let core = ModuleBuilder(vm, "_socket")
    core.addNumberFunctions()
    core.addNameFunctions()
    core.addSocketMakers()
    core.addControlFunctions()
    let builder = ModuleBuilder(vm, "socket")
    for entry in core.module.variables.snapshot {
      if let name = entry.key.str, name.count > 0, name[0] != 95 {
        builder.module.variables.set(name, entry.value)
      }
    }
    addConstants(to: builder, types)
    builder.constant("socket", .object(types.socket))
    builder.constant("SocketType", .object(types.base))
    builder.constant("SocketIO", .object(types.fileType(vm)))
    builder.constant("error", .object(vm.interpreter.exceptionType(.osError)))
    builder.constant("timeout", .object(vm.interpreter.exceptionType(.timeoutError)))
    builder.constant("herror", .object(types.herror))
    builder.constant("gaierror", .object(types.gaierror))
    builder.constant("has_ipv6", .bool(true))
    network.unsetTimeout = try vm.call(.object(vm.interpreter.types.object))
    builder.constant("_GLOBAL_DEFAULT_TIMEOUT", network.unsetTimeout)
    builder.constant("EBADF", Int(Errno.badDescriptor.rawValue))
    builder.constant("EAGAIN", Int(Errno.again.rawValue))
    builder.constant("EWOULDBLOCK", Int(Errno.wouldBlock.rawValue))
    builder.constant("__file__", vm.str("<socktutor>/socket.py"))
    builder.constant("__all__", .object(vm.list(publicNames(builder.module))))
    return .object(builder.module)
  }

  /// Makes module `_socket`: the same functions, and the class underneath.
  static func makeCore(_ vm: VM) throws -> Value {
    guard case .object(let o) = try vm.importOne("socket"), let names = o.attributes else {
      return .none
    }
    let builder = ModuleBuilder(vm, "_socket")
    for entry in names.snapshot {
      if let name = entry.key.str, name.count > 0, name[0] != 95 {
        builder.module.variables.set(name, entry.value)
      }
    }
    builder.constant("socket", .object(vm.interpreter.network.types.base))
    return .object(builder.module)
  }

  private static func addConstants(to builder: ModuleBuilder, _ types: SocketTypes) {
    for (name, value) in SocketConstants.all {
      builder.constant(name, types.constants.type(of: name)?.value(value) ?? .int(value))
    }
    builder.constant("AddressFamily", .object(types.constants.family.type))
    builder.constant("SocketKind", .object(types.constants.kind.type))
    builder.constant("MsgFlag", .object(types.constants.message.type))
    builder.constant("AddressInfo", .object(types.constants.info.type))
  }

  private static func publicNames(_ module: PyModule) -> [Value] {
    module.variables.snapshot.map(\.key).filter { key in
      guard let name = key.str, name.count > 0, name[0] != 95 else { return false }
      return !["EBADF", "EAGAIN", "EWOULDBLOCK", "MsgFlag", "AddressInfo"].contains(name.string)
    }
  }
}
