import Interpreter
import Sockets

/// Ancillary data and descriptors sent through AF_UNIX sockets.
extension ModuleBuilder {
  func addControlFunctions() {
    for (name, measure) in [
      ("CMSG_LEN" as StaticString, ControlMessage.length),
      ("CMSG_SPACE", ControlMessage.space),
    ] {
      function("\(name)", .any) { vm, _, arguments in
        try vm.checkArguments(arguments, name, 1...1, owner: "_socket")
        let size = try CNumber.size(vm, arguments[0])
        guard 0...(Int(Int32.max) - 64) ~= size else {
          throw vm.error(.overflowError, "\(name)() argument out of range")
        }
        return .int(measure(size))
      }
    }
    python("send_fds", "sock, buffers, fds, flags=, address=") { vm, values in
      var data: [UInt8] = []
      try vm.iterate(values[2]) { item in
        let number = try CNumber.int(vm, item)
        let network = vm.interpreter.network
        if network.isGraded, !network.owns(number) { throw vm.osError(.badDescriptor) }
        withUnsafeBytes(of: number) { data += $0 }
      }
      let rights = Int(ControlMessage(sending: []).type)
      let level = Int(ControlMessage(sending: []).level.rawValue)
      let item = Value.object(vm.tuple([.int(level), .int(rights), vm.bytes(data)]))
      return try vm.callMethod(
        values[0], "sendmsg", values[1], .object(vm.list([item])))
    }
    python("recv_fds", "sock, bufsize, maxfds, flags=") { vm, values in
      let most = try CNumber.size(vm, values[2])
      let (space, overflow) = most.multipliedReportingOverflow(by: 4)
      guard !overflow, 0...(Int(Int32.max) - 64) ~= space else {
        throw vm.error(.overflowError, "CMSG_LEN() argument out of range")
      }
      let flags = values[3].bound ?? .int(0)
      let capacity = Value.int(ControlMessage.length(space))
      let message = try vm.callMethod(values[0], "recvmsg", values[1], capacity, flags)
      guard let parts = message.tuple, parts.count == 4 else { return message }
      var numbers: [Value] = []
      try vm.iterate(parts[1]) { item in
        guard let control = item.tuple, control.count == 3, let data = control[2].bytes,
          case .int(let level) = control[0], case .int(let type) = control[1]
        else { return }
        let received = ControlMessage(
          level: OptionLevel(rawValue: Int32(truncatingIfNeeded: level)),
          type: Int32(truncatingIfNeeded: type), data: Array(data.values))
        numbers += received.descriptors.map { .int(Int($0.rawValue)) }
      }
      return .object(
        vm.tuple([parts[0], .object(vm.list(numbers)), parts[2], parts[3]]))
    }
  }
}
