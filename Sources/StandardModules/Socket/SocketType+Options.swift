import Interpreter
import Sockets

/// Options (setsockopt, getsockopt).
extension PyType {
  func installSocketOptions() {
    method("setsockopt", .any) { vm, receiver, arguments in
      let socket = try vm.socket(receiver)
      if arguments.hasNames {
        throw vm.typeError("socket.setsockopt() takes no keyword arguments")
      }
      let takesNull = arguments.count == 4 && arguments[2].isNone && vm.isIntegerValue(arguments[3])
      guard arguments.count == 3 || takesNull else {
        throw vm.typeError(
          "setsockopt() takes exactly 3 arguments (\(arguments.count) given)")
      }
      let level = try CNumber.int(vm, arguments[0])
      let name = try CNumber.int(vm, arguments[1])
      let option = SocketOption(OptionLevel(rawValue: level), name)
      return try socket.network.perform(
        vm, "setsockopt", socket, .init(numbers: [Int(level), Int(name)])
      ) { call in
        let result: CallResult
        if takesNull {
          let length = try CNumber.maskedUnsigned(vm, arguments[3])
          result = socket.descriptor.trySetOption(option, toNullOf: Int(length))
        } else if let number = vm.smallInt(arguments[2]) {
          call?.numbers.append(Int(number))
          result = withUnsafeBytes(of: number) { socket.descriptor.trySetOption(option, to: $0) }
        } else {
          result = try vm.withBytes(arguments[2]) {
            call?.data.append($0, .none)
            return socket.descriptor.trySetOption(option, to: $0)
          }
        }
        if let errno = result.errno { throw vm.osError(errno) }
        if option.name?.hasSuffix("TIMEO") == true { socket.network.sharesDescriptors = true }
        return .none
      }
    }
    method("getsockopt", .any) { vm, receiver, arguments in
      let socket = try vm.socket(receiver)
      try vm.checkArguments(arguments, "getsockopt", 2...3)
      let level = try CNumber.int(vm, arguments[0])
      let name = try CNumber.int(vm, arguments[1])
      let length = arguments.count > 2 ? try CNumber.int(vm, arguments[2]) : 0
      let option = SocketOption(OptionLevel(rawValue: level), name)
      return try socket.network.perform(
        vm, "getsockopt", socket, .init(numbers: [Int(level), Int(name)])
      ) { call in
        if length == 0 {
          return .int(
            Int(
              try vm.rethrow { () throws(SocketError) in try socket.descriptor.option(option) }))
        }
        guard 1...1024 ~= length else { throw vm.plainOSError("getsockopt buflen out of range") }
        let value = try vm.rethrow { () throws(SocketError) in
          try socket.descriptor.option(option, capacity: Int(length))
        }
        if let call { value.withUnsafeBytes { call.data.append($0, .none) } }
        return vm.bytes(value)
      }
    }
  }
}

extension VM {
  /// Whether the value is an int, bool included.
  func isIntegerValue(_ value: Value) -> Bool {
    switch value {
    case .int, .bool: true
    case .object(let o): o.kind == .int
    default: false
    }
  }

  /// The value as a C int if it is an integer that fits in one.
  func smallInt(_ value: Value) -> Int32? {
    if value.kind == .bytes || value.kind == .bytearray || value.kind == .str { return nil }
    return try? CNumber.int(self, value)
  }
}
