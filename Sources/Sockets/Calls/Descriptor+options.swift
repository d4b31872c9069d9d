/// Options. None of these blocks.
extension Descriptor {
  /// One attempt at getsockopt(2) into bytes; the value is the number of bytes filled.
  public func tryOption(
    _ option: SocketOption, into value: UnsafeMutableRawBufferPointer
  ) -> CallResult {
    System.sysGetsockopt(rawValue, option.level.rawValue, option.number, value)
  }

  /// One attempt at setsockopt(2) from bytes.
  public func trySetOption(_ option: SocketOption, to value: UnsafeRawBufferPointer) -> CallResult {
    System.sysSetsockopt(
      rawValue, option.level.rawValue, option.number, value.baseAddress, value.count)
  }

  /// One attempt at setsockopt(2) with a null value of a length, which few options take.
  public func trySetOption(_ option: SocketOption, toNullOf length: Int) -> CallResult {
    System.sysSetsockopt(rawValue, option.level.rawValue, option.number, nil, length)
  }

  /// The number that an option is set to (getsockopt(2)).
  ///
  /// Throws ``SocketError``: ENOPROTOOPT, EBADF.
  public func option(_ option: SocketOption) throws(SocketError) -> Int32 {
    var value: Int32 = 0
    let result = withUnsafeMutableBytes(of: &value) { tryOption(option, into: $0) }
    try result.get("getsockopt")
    return value
  }

  /// At most so many bytes of an option (getsockopt(2)).
  ///
  /// Throws ``SocketError``: ENOPROTOOPT, EINVAL, EBADF.
  public func option(_ option: SocketOption, capacity: Int) throws(SocketError) -> [UInt8] {
    guard capacity >= 0, capacity <= Int(Int32.max) else {
      throw SocketError(operation: "getsockopt", errno: .invalidArgument)
    }
    var value = [UInt8](repeating: 0, count: capacity)
    let result = value.withUnsafeMutableBytes { tryOption(option, into: $0) }
    let count = try result.get("getsockopt")
    return count < capacity ? Array(value.prefix(count)) : value
  }

  /// Sets an option to a number (setsockopt(2)).
  ///
  /// Throws ``SocketError``: ENOPROTOOPT, EINVAL, EBADF, EPERM.
  public func setOption(_ option: SocketOption, to value: Int32) throws(SocketError) {
    let result = withUnsafeBytes(of: value) { trySetOption(option, to: $0) }
    try result.get("setsockopt")
  }

  /// Sets an option to on or off (setsockopt(2)).
  ///
  /// Throws ``SocketError`` as ``setOption(_:to:)-(_,Int32)``.
  public func setOption(_ option: SocketOption, to isOn: Bool) throws(SocketError) {
    try setOption(option, to: isOn ? 1 : 0 as Int32)
  }

  /// Sets an option to bytes (setsockopt(2)).
  ///
  /// Throws ``SocketError``: ENOPROTOOPT, EINVAL, EBADF, EPERM.
  public func setOption(_ option: SocketOption, to value: [UInt8]) throws(SocketError) {
    let result = value.withUnsafeBytes { trySetOption(option, to: $0) }
    try result.get("setsockopt")
  }

  /// What closing does while bytes are unsent (SO_LINGER).
  ///
  /// Throws ``SocketError``: EBADF.
  public func linger() throws(SocketError) -> Linger {
    var value: (Int32, Int32) = (0, 0)
    let result = withUnsafeMutableBytes(of: &value) { tryOption(.linger, into: $0) }
    try result.get("getsockopt")
    return Linger(isOn: value.0 != 0, seconds: value.1)
  }

  /// Sets what closing does while bytes are unsent (SO_LINGER).
  ///
  /// Throws ``SocketError``: EBADF.
  public func setLinger(_ linger: Linger) throws(SocketError) {
    let value: (Int32, Int32) = (linger.isOn ? 1 : 0, linger.seconds)
    let result = withUnsafeBytes(of: value) { trySetOption(.linger, to: $0) }
    try result.get("setsockopt")
  }
}
