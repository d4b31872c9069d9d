/// Messages with ancillary data, and options.
extension Socket {
  /// Sends the parts one behind the other, with ancillary data (sendmsg(2)), and gives how many
  /// bytes were taken. Blocks as ``send(_:flags:)-([UInt8],_)``.
  ///
  /// Throws ``SocketError``: EPIPE, EINVAL, EMSGSIZE, EAGAIN and others.
  @discardableResult
  public func sendMessage(
    _ parts: [[UInt8]], control: [ControlMessage] = [], to address: SocketAddress? = nil,
    flags: MessageFlags = []
  ) throws(SocketError) -> Int {
    let raw = address.map { RawAddress($0) }
    let joined = Array(parts.joined())
    // One buffer holds the parts: which bytes lie in which array is no concern of the peer.
    return try perform("sendmsg", .writable, address: address) {
      joined.withUnsafeBytes {
        descriptor.trySendMessage([$0], control: control, to: raw, flags: flags)
      }
    }
  }

  /// Receives at most so many bytes with ancillary data (recvmsg(2)). Blocks as
  /// ``receive(into:flags:)``. Received descriptors are the caller's to close.
  ///
  /// Throws ``SocketError``: ECONNRESET, EAGAIN and others; EINVAL for a negative number.
  public func receiveMessage(
    upTo maximum: Int, controlCapacity: Int = 0, flags: MessageFlags = []
  ) throws(SocketError) -> (bytes: [UInt8], message: ReceivedMessage) {
    var message: ReceivedMessage?
    var bytes = try Socket.buffer("recvmsg", maximum)
    let count = try perform("recvmsg", .readable) {
      bytes.withUnsafeMutableBytes {
        descriptor.tryReceiveMessage(
          into: [$0], controlCapacity: controlCapacity, message: &message, flags: flags)
      }
    }
    bytes.removeLast(maximum - min(count, maximum))
    let empty = ReceivedMessage(count: count, control: [], flags: [], sender: .unspecified)
    return (bytes, message ?? empty)
  }

  /// Sends the buffers one behind the other without copying (sendmsg(2)), as
  /// ``sendMessage(_:control:to:flags:)-([[UInt8]],_,_,_)``.
  public func sendMessage(
    gathering parts: [UnsafeRawBufferPointer], control: [ControlMessage] = [],
    to address: SocketAddress? = nil, flags: MessageFlags = []
  ) throws(SocketError) -> Int {
    let raw = address.map { RawAddress($0) }
    return try perform("sendmsg", .writable, address: address) {
      descriptor.trySendMessage(parts, control: control, to: raw, flags: flags)
    }
  }

  /// Receives into the buffers one behind the other (recvmsg(2)), as
  /// ``receiveMessage(upTo:controlCapacity:flags:)``.
  public func receiveMessage(
    scatteringInto parts: [UnsafeMutableRawBufferPointer], controlCapacity: Int = 0,
    flags: MessageFlags = []
  ) throws(SocketError) -> ReceivedMessage {
    var message: ReceivedMessage?
    let count = try perform("recvmsg", .readable) {
      descriptor.tryReceiveMessage(
        into: parts, controlCapacity: controlCapacity, message: &message, flags: flags)
    }
    return message
      ?? ReceivedMessage(count: count, control: [], flags: [], sender: .unspecified)
  }

  /// The number that an option is set to (getsockopt(2)). Throws ``SocketError``: ENOPROTOOPT.
  public func option(_ option: SocketOption) throws(SocketError) -> Int32 {
    try descriptor.option(option)
  }

  /// At most so many bytes of an option (getsockopt(2)). Throws ``SocketError``: ENOPROTOOPT.
  public func option(_ option: SocketOption, capacity: Int) throws(SocketError) -> [UInt8] {
    try descriptor.option(option, capacity: capacity)
  }

  /// Sets an option to a number (setsockopt(2)). Throws ``SocketError``: ENOPROTOOPT, EINVAL.
  public func setOption(_ option: SocketOption, to value: Int32) throws(SocketError) {
    try descriptor.setOption(option, to: value)
  }

  /// Sets an option to on or off (setsockopt(2)). Throws ``SocketError``: ENOPROTOOPT, EINVAL.
  public func setOption(_ option: SocketOption, to isOn: Bool) throws(SocketError) {
    try descriptor.setOption(option, to: isOn)
  }

  /// Sets an option to bytes (setsockopt(2)). Throws ``SocketError``: ENOPROTOOPT, EINVAL.
  public func setOption(_ option: SocketOption, to value: [UInt8]) throws(SocketError) {
    try descriptor.setOption(option, to: value)
  }
}
