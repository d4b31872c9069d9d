/// Sending and receiving bytes.
extension Socket {
  /// Receives at most as many bytes as the buffer holds (recv(2)); 0 at the end of a stream.
  ///
  /// Blocks until there is a byte, the end or an error, or the ``timeout`` passes.
  ///
  /// Throws ``SocketError``: ECONNRESET, ENOTCONN, EAGAIN and others.
  public func receive(
    into buffer: UnsafeMutableRawBufferPointer, flags: MessageFlags = []
  ) throws(SocketError) -> Int {
    try perform("recv", .readable) { descriptor.tryReceive(into: buffer, flags: flags) }
  }

  /// Receives at most so many bytes (recv(2)); none at the end of a stream. As
  /// ``receive(into:flags:)``. A negative number throws EINVAL, one from 2 GiB on ENOMEM.
  public func receive(
    upTo maximum: Int, flags: MessageFlags = []
  ) throws(SocketError) -> [UInt8] {
    try filled("recv", maximum) { descriptor.tryReceive(into: $0, flags: flags) }
  }

  /// Receives a datagram of at most so many bytes and its sender (recvfrom(2)); the rest of a longer
  /// one is lost. Blocks until there is one or the ``timeout`` passes.
  ///
  /// Throws ``SocketError``: EAGAIN and others, EINVAL for a negative number.
  public func receiveFrom(
    upTo maximum: Int, flags: MessageFlags = []
  ) throws(SocketError) -> (bytes: [UInt8], sender: SocketAddress) {
    var sender = RawAddress()
    let bytes = try filled("recvfrom", maximum) {
      descriptor.tryReceive(into: $0, from: &sender, flags: flags)
    }
    return (bytes, sender.address)
  }

  /// Sends bytes to the peer and gives how many were taken (send(2)).
  ///
  /// Blocks until the send buffer has room or the ``timeout`` passes.
  ///
  /// Throws ``SocketError``: EPIPE, ECONNRESET, ENOTCONN, EMSGSIZE, EAGAIN and others.
  public func send(
    _ bytes: UnsafeRawBufferPointer, flags: MessageFlags = []
  ) throws(SocketError) -> Int {
    try perform("send", .writable) { descriptor.trySend(bytes, flags: flags) }
  }

  /// Sends bytes to the peer and gives how many were taken (send(2)), as ``send(_:flags:)``.
  @discardableResult
  public func send(_ bytes: [UInt8], flags: MessageFlags = []) throws(SocketError) -> Int {
    try perform("send", .writable) {
      bytes.withUnsafeBytes { descriptor.trySend($0, flags: flags) }
    }
  }

  /// Sends all bytes (sendall). The ``timeout`` is for all of them together.
  ///
  /// Throws ``SocketError`` as ``send(_:flags:)``; how many had been sent is then not known.
  public func sendAll(_ bytes: [UInt8], flags: MessageFlags = []) throws(SocketError) {
    let deadline = deadline()
    var sent = 0
    repeat {
      sent += try perform("send", .writable, until: deadline) {
        bytes.withUnsafeBytes {
          descriptor.trySend(UnsafeRawBufferPointer(rebasing: $0[sent...]), flags: flags)
        }
      }
    } while sent < bytes.count
  }

  /// Sends a datagram to an address and gives how many bytes were taken (sendto(2)).
  ///
  /// Blocks until the send buffer has room or the ``timeout`` passes.
  ///
  /// Throws ``SocketError``: EMSGSIZE, EISCONN, ECONNREFUSED, EAGAIN and others.
  @discardableResult
  public func send(
    _ bytes: [UInt8], to address: SocketAddress, flags: MessageFlags = []
  ) throws(SocketError) -> Int {
    let raw = RawAddress(address)
    return try perform("sendto", .writable, address: address) {
      bytes.withUnsafeBytes { descriptor.trySend($0, to: raw, flags: flags) }
    }
  }

  private func filled(
    _ operation: SocketOperation, _ maximum: Int,
    _ attempt: (UnsafeMutableRawBufferPointer) -> CallResult
  ) throws(SocketError) -> [UInt8] {
    var bytes = try Socket.buffer(operation, maximum)
    let count = try perform(operation, .readable) {
      bytes.withUnsafeMutableBytes { attempt($0) }
    }
    // With MSG_TRUNC the count is that of the whole datagram.
    bytes.removeLast(maximum - min(count, maximum))
    return bytes
  }

  /// Zeros to receive into. The system moves less than 2 GiB in one call.
  static func buffer(
    _ operation: SocketOperation, _ count: Int
  ) throws(SocketError) -> [UInt8] {
    guard count >= 0 else { throw SocketError(operation: operation, errno: .invalidArgument) }
    guard count <= Int(Int32.max) else { throw SocketError(operation: operation, errno: .noMemory) }
    return [UInt8](repeating: 0, count: count)
  }
}
