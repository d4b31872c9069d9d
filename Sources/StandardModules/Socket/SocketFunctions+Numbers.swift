import Interpreter
import Sockets

/// Byte order, packed addresses, interfaces and the default timeout.
extension ModuleBuilder {
  func addNumberFunctions() {
    for name: StaticString in ["htons", "ntohs"] {
      function("\(name)", .any) { vm, _, arguments in
        try vm.checkArguments(arguments, name, 1...1, owner: "_socket")
        let number = try CNumber.int(vm, arguments[0])
        if number < 0 {
          throw vm.error(
            .overflowError,
            "\(name): can't convert negative Python int to C 16-bit unsigned integer")
        }
        guard let short = UInt16(exactly: number) else {
          throw vm.error(
            .overflowError,
            "\(name): Python int too large to convert to C 16-bit unsigned integer")
        }
        return .int(Int(short.bigEndian))
      }
    }
    for name: StaticString in ["htonl", "ntohl"] {
      function("\(name)", .one) { vm, _, arguments in
        guard vm.isIntegerValue(arguments[0]) else {
          throw vm.typeError("expected int, \(vm.typeName(arguments[0])) found")
        }
        return .int(Int(try vm.unsigned(arguments[0]).bigEndian))
      }
    }
    addAddressFunctions()
    addInterfaceFunctions()
    function("getdefaulttimeout", .none) { vm, _, _ in
      let span = vm.interpreter.network.defaultTimeout
      return span < 0 ? .none : .float(Double(span) / 1e9)
    }
    function("setdefaulttimeout", .one) { vm, _, arguments in
      vm.interpreter.network.defaultTimeout = try vm.timeoutArgument(arguments[0])
      return .none
    }
  }

  private func addAddressFunctions() {
    function("inet_aton", .any) { vm, _, arguments in
      try vm.checkArguments(arguments, "inet_aton", 1...1, owner: "_socket")
      let text = try vm.textArgument(arguments[0], "inet_aton", 1)
      guard let address = try? IPv4Address(lenient: text) else {
        throw vm.plainOSError("illegal IP address string passed to inet_aton")
      }
      return vm.bytes(address.bytes)
    }
    function("inet_ntoa", .any) { vm, _, arguments in
      try vm.checkArguments(arguments, "inet_ntoa", 1...1, owner: "_socket")
      let bytes = try vm.bytesArray(arguments[0])
      guard bytes.count == 4 else {
        throw vm.plainOSError("packed IP wrong length for inet_ntoa")
      }
      return vm.str(IPv4Address(bytes[0], bytes[1], bytes[2], bytes[3]).description)
    }
    function("inet_pton", .any) { vm, _, arguments in
      try vm.checkArguments(arguments, "inet_pton", 2...2, owner: "_socket")
      let family = AddressFamily(rawValue: try CNumber.int(vm, arguments[0]))
      let text = try vm.textArgument(arguments[1], "inet_pton", 2)
      let bytes: [UInt8]?
      switch family {
      case .ipv4: bytes = (try? IPv4Address(text))?.bytes
      case .ipv6: bytes = (try? IPv6Address(text))?.bytes
      default: throw vm.osError(.familyNotSupported)
      }
      guard let bytes else {
        throw vm.plainOSError("illegal IP address string passed to inet_pton")
      }
      return vm.bytes(bytes)
    }
    function("inet_ntop", .any) { vm, _, arguments in
      try vm.checkArguments(arguments, "inet_ntop", 2...2, owner: "_socket")
      let number = try CNumber.int(vm, arguments[0])
      let bytes = try vm.bytesArray(arguments[1])
      let family = AddressFamily(rawValue: number)
      guard family == .ipv4 || family == .ipv6 else {
        throw vm.valueError("unknown address family \(number)")
      }
      guard bytes.count == (family == .ipv4 ? 4 : 16) else {
        throw vm.valueError("invalid length of packed IP address string")
      }
      if family == .ipv4 {
        return vm.str(IPv4Address(bytes[0], bytes[1], bytes[2], bytes[3]).description)
      }
      return vm.str(IPv6Address(bytes: bytes)?.description ?? "::")
    }
  }

  private func addInterfaceFunctions() {
    function("if_nameindex", .none) { vm, _, _ in
      let all = try vm.rethrow { () throws(SocketError) in try NetworkInterface.all() }
      return .object(
        vm.list(all.map { .object(vm.tuple([.int(Int($0.index)), vm.str($0.name)])) }))
    }
    function("if_nametoindex", .any) { vm, _, arguments in
      try vm.checkArguments(arguments, "if_nametoindex", 1...1, owner: "_socket")
      let name: String
      if let text = arguments[0].str {
        name = text.string
      } else if arguments[0].kind == .bytes {
        name = try vm.withBytes(arguments[0]) { String(decoding: $0, as: UTF8.self) }
      } else {
        throw vm.typeError(
          "expected str, bytes or os.PathLike object, not \(vm.typeName(arguments[0]))")
      }
      guard let index = try? NetworkInterface.index(named: name) else {
        throw vm.plainOSError("no interface with this name")
      }
      return .int(Int(index))
    }
    function("if_indextoname", .one) { vm, _, arguments in
      guard vm.isIntegerValue(arguments[0]) else { throw vm.typeError("an integer is required") }
      let index = try vm.unsigned(arguments[0])
      return vm.str(
        try vm.rethrow { () throws(SocketError) in try NetworkInterface.name(of: index) })
    }
  }
}

extension VM {
  /// An int as 32 bits without a sign. Errors: OverflowError.
  func unsigned(_ value: Value) throws -> UInt32 {
    let number = try bigIndex(value)
    if number.isNegative {
      throw error(.overflowError, "can't convert negative value to unsigned int")
    }
    guard number.bitLength <= 64, let word = UInt64(exactly: number.asInt ?? Int.max) else {
      throw error(
        .overflowError, "Python int too large to convert to C unsigned long")
    }
    guard let small = UInt32(exactly: word) else {
      throw error(.overflowError, "int larger than 32 bits")
    }
    return small
  }
}
