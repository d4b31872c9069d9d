import Interpreter
import Sockets

/// Timeouts and blocking.
extension PyType {
  func installSocketTimeouts() {
    method("settimeout", .one) { vm, receiver, arguments in
      let socket = try vm.socket(receiver)
      let span = try vm.timeoutArgument(arguments[0])
      return try socket.network.perform(
        vm, "settimeout", socket, .init(numbers: [Int(span)])
      ) { _ in
        try socket.setTimeout(vm, span)
        return .none
      }
    }
    method("gettimeout", .none) { vm, receiver, _ in try vm.socket(receiver).timeoutValue }
    method("setblocking", .one) { vm, receiver, arguments in
      let socket = try vm.socket(receiver)
      let blocks = try vm.blockingArgument(arguments[0])
      return try socket.network.perform(
        vm, "setblocking", socket, .init(numbers: [blocks ? 1 : 0])
      ) { _ in
        try socket.setTimeout(vm, blocks ? -1 : 0)
        return .none
      }
    }
    method("getblocking", .none) { vm, receiver, _ in
      .bool(try vm.socket(receiver).timeout != 0)
    }
  }
}

extension PySocket {
  /// The timeout in seconds, or None.
  var timeoutValue: Value { timeout < 0 ? .none : .float(Double(timeout) / 1e9) }

  /// Sets the timeout in nanoseconds, -1 for none, and the descriptor's mode. Errors: OSError.
  func setTimeout(_ vm: VM, _ nanoseconds: Int64) throws {
    timeout = nanoseconds
    try vm.rethrow { () throws(SocketError) in try descriptor.setNonBlocking(nanoseconds >= 0) }
  }
}

extension VM {
  /// A timeout argument in nanoseconds, -1 for None. Errors: TypeError, ValueError, OverflowError.
  func timeoutArgument(_ value: Value) throws -> Int64 {
    if value.isNone { return -1 }
    let span = try Span.nanoseconds(self, seconds: value)
    if span < 0 { throw valueError("Timeout value out of range") }
    return span
  }

  /// The argument of `setblocking`. Errors: TypeError, OverflowError.
  func blockingArgument(_ value: Value) throws -> Bool { try CNumber.int(self, value) != 0 }
}
