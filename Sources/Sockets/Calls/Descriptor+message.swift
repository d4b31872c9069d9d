import CSockets

/// What came with the bytes of a message (recvmsg(2)).
public struct ReceivedMessage: Hashable, Sendable {
  /// The bytes received, over all buffers; 0 at the end of a stream.
  public var count: Int

  /// The ancillary data.
  public var control: [ControlMessage]

  /// What was cut, and more: ``MessageFlags/truncated``, ``MessageFlags/controlTruncated``.
  public var flags: MessageFlags

  /// The sender; ``SocketAddress/unspecified`` when the system gives none.
  public var sender: SocketAddress
}

/// Sending from several buffers and receiving into several, with ancillary data.
extension Descriptor {
  /// One attempt at sendmsg(2): the number of bytes taken over all parts, in their order.
  ///
  /// Blocks as ``trySend(_:flags:)``. More than 1024 parts are EMSGSIZE.
  public func trySendMessage(
    _ parts: [UnsafeRawBufferPointer], control: [ControlMessage] = [],
    to address: RawAddress? = nil, flags: MessageFlags = []
  ) -> CallResult {
    let vectors = parts.map { System.vector($0) }
    let words = ControlMessage.encode(control)
    let controlLength = control.reduce(0) { $0 + ControlMessage.space($1.data.count) }
    let flags = flags.union(.noSignal).rawValue
    return words.withUnsafeBytes { bytes in
      withOptionalPointer(to: address) { address in
        System.syscall {
          Int(
            csockets_sendmsg(
              rawValue, vectors, vectors.count, address, bytes.baseAddress, controlLength, flags))
        }
      }
    }
  }

  /// Sends the parts one behind the other, with ancillary data (sendmsg(2)).
  ///
  /// Blocks as ``send(_:flags:)``.
  ///
  /// Throws ``SocketError``: EAGAIN, EPIPE, EINVAL, EMSGSIZE and others.
  public func sendMessage(
    _ parts: [UnsafeRawBufferPointer], control: [ControlMessage] = [],
    to address: SocketAddress? = nil, flags: MessageFlags = []
  ) throws(SocketError) -> Int {
    let raw = address.map { RawAddress($0) }
    return try System.retrying {
      trySendMessage(parts, control: control, to: raw, flags: flags)
    }.get("sendmsg", address)
  }

  /// One attempt at recvmsg(2): the number of bytes; `message` is filled when it succeeds.
  ///
  /// Blocks as ``tryReceive(into:flags:)``. Ancillary data need room: `controlCapacity` is a sum of
  /// ``ControlMessage/space(_:)``. Received descriptors close on exec and are the caller's.
  public func tryReceiveMessage(
    into parts: [UnsafeMutableRawBufferPointer], controlCapacity: Int = 0,
    message: inout ReceivedMessage?, flags: MessageFlags = []
  ) -> CallResult {
    let vectors = parts.map { System.vector(UnsafeRawBufferPointer($0)) }
    var sender = RawAddress()
    var length = min(max(controlCapacity, 0), Int(Int32.max))
    var words = [UInt64](repeating: 0, count: (length + 7) / 8)
    var received = flags.union(.closeOnExec).rawValue
    let result = words.withUnsafeMutableBytes { control in
      System.syscall {
        Int(
          csockets_recvmsg(
            rawValue, vectors, vectors.count, &sender.storage, control.baseAddress, &length,
            &received))
      }
    }
    guard let count = result.value else { return result }
    let control = words.withUnsafeBytes {
      ControlMessage.decode(UnsafeRawBufferPointer(rebasing: $0.prefix(length)))
    }
    // Linux repeats the flag that was asked for here and not by the caller.
    let shown = MessageFlags(rawValue: received).subtracting(
      MessageFlags.closeOnExec.subtracting(flags))
    message = ReceivedMessage(
      count: count, control: control, flags: shown, sender: sender.address)
    #if !os(Linux)
      for descriptor in control.flatMap(\.descriptors) {
        try? descriptor.setClosesOnExec(true)
      }
    #endif
    return result
  }

  /// Receives into the buffers one behind the other, with ancillary data (recvmsg(2)).
  ///
  /// Blocks as ``receive(into:flags:)``.
  ///
  /// Throws ``SocketError``: EAGAIN, ECONNRESET and others.
  public func receiveMessage(
    into parts: [UnsafeMutableRawBufferPointer], controlCapacity: Int = 0,
    flags: MessageFlags = []
  ) throws(SocketError) -> ReceivedMessage {
    var message: ReceivedMessage?
    let count = try System.retrying {
      tryReceiveMessage(
        into: parts, controlCapacity: controlCapacity, message: &message, flags: flags)
    }.get("recvmsg")
    return message
      ?? ReceivedMessage(count: count, control: [], flags: [], sender: .unspecified)
  }
}

private func withOptionalPointer(
  to address: RawAddress?, _ body: (UnsafePointer<csockets_address>?) -> CallResult
) -> CallResult {
  guard let address else { return body(nil) }
  return withUnsafePointer(to: address.storage) { body($0) }
}
