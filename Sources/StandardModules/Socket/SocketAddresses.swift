import Interpreter
import Sockets

/// Addresses as Python programs write and read them (Python's reference, "Socket families").
extension VM {
  /// The address in an argument of a method of a socket, as the program means it. `caller` is the
  /// method's name, for errors. Errors: TypeError, OverflowError, gaierror, OSError.
  func socketAddress(
    _ value: Value, for socket: PySocket, _ caller: StaticString
  ) throws -> SocketAddress {
    switch AddressFamily(rawValue: socket.family) {
    case .ipv4: return try ipv4Address(value, caller)
    case .ipv6: return try ipv6Address(value, caller)
    case .unix: return try unixAddress(value)
    default: throw plainOSError("\(caller)(): bad family")
    }
  }

  private func parts(
    _ value: Value, _ family: StaticString, _ caller: StaticString, _ counts: ClosedRange<Int>,
    _ shape: StaticString
  ) throws -> PyTuple {
    guard let tuple = value.tuple else {
      throw typeError("\(caller)(): \(family) address must be tuple, not \(typeName(value))")
    }
    guard counts.contains(tuple.count) else {
      throw typeError("\(family) address must be \(shape)")
    }
    return tuple
  }

  private func portNumber(_ value: Value, _ caller: StaticString) throws -> Int32 {
    do {
      return try CNumber.int(self, value)
    } catch let error as PyError where error.matches(self, .overflowError) {
      throw portError(caller)
    }
  }

  private func portError(_ caller: StaticString) -> PyError {
    error(.overflowError, "\(caller)(): port must be 0-65535.")
  }

  private func ipv4Address(_ value: Value, _ caller: StaticString) throws -> SocketAddress {
    let tuple = try parts(value, "AF_INET", caller, 2...2, "a pair (host, port)")
    let host = try hostName(tuple[0])
    let number = try portNumber(tuple[1], caller)
    guard case .ipv4(let address, _) = try hostAddress(host, .ipv4) else { throw unknownName() }
    guard let port = UInt16(exactly: number) else { throw portError(caller) }
    return .ipv4(address, port: port)
  }

  private func ipv6Address(_ value: Value, _ caller: StaticString) throws -> SocketAddress {
    let tuple = try parts(
      value, "AF_INET6", caller, 2...4, "a tuple (host, port[, flowinfo[, scopeid]])")
    let host = try hostName(tuple[0])
    let number = try portNumber(tuple[1], caller)
    let flow = tuple.count > 2 ? try CNumber.maskedUnsigned(self, tuple[2]) : 0
    let scope = tuple.count > 3 ? try CNumber.maskedUnsigned(self, tuple[3]) : 0
    guard case .ipv6(let address, _, _, let found) = try hostAddress(host, .ipv6) else {
      throw unknownName()
    }
    guard let port = UInt16(exactly: number) else { throw portError(caller) }
    guard flow <= 0xfffff else {
      throw error(.overflowError, "\(caller)(): flowinfo must be 0-1048575.")
    }
    return .ipv6(address, port: port, flowInfo: flow, scope: scope == 0 ? found : scope)
  }

  /// The host of an address argument as the program wrote it, for those who look on.
  func givenHost(_ value: Value) -> String? { value.tuple?.values.first?.str?.string }

  private func unixAddress(_ value: Value) throws -> SocketAddress {
    let bytes: [UInt8]
    if let text = value.str {
      bytes = try fileSystemBytes(text)
    } else {
      bytes = try withBytes(value) { Array($0) }
    }
    if bytes.isEmpty { return .unix(.unnamed) }
    do {
      if bytes[0] == 0 { return .unix(try UnixAddress(abstractName: Array(bytes.dropFirst()))) }
      if bytes.count > UnixAddress.maximumPathLength {
        throw plainOSError("AF_UNIX path too long")
      }
      // A zero byte ends the path for the system.
      return .unix(try UnixAddress(path: Array(bytes.prefix { $0 != 0 })))
    } catch is AddressError {
      throw plainOSError("AF_UNIX path too long")
    }
  }

  /// The bytes of a path. Errors: UnicodeEncodeError for a lone surrogate that stands for no byte.
  private func fileSystemBytes(_ text: PyStr) throws -> [UInt8] {
    do {
      return try Codec.encode(text.codePoints, encoding: "utf-8", errors: "surrogateescape")
    } catch {
      throw self.error(.valueError, "embedded surrogate in path")
    }
  }

  /// The value of an address of the program: a tuple, a path, or None for no address.
  func addressValue(_ address: SocketAddress) -> Value {
    switch address {
    case .ipv4(let host, let port):
      return .object(tuple([str(host.description), .int(Int(port))]))
    case .ipv6(let host, let port, let flow, let scope):
      return .object(
        tuple([str(host.description), .int(Int(port)), .int(Int(flow)), .int(Int(scope))]))
    case .unix(let name):
      if name.isAbstract { return bytes(name.bytes) }
      let points = (try? Codec.decode(name.bytes, errors: "surrogateescape")) ?? []
      return str(points)
    case .unspecified: return .none
    case .unknown(let family): return .object(tuple([.int(Int(family.rawValue)), bytes([])]))
    }
  }
}
