/// A socket call that failed: which, on what address, and why.
public struct SocketError: Error, Hashable, Sendable {
  /// The C function that failed.
  public var operation: SocketOperation

  /// The address the call was given, where it was given one.
  public var address: SocketAddress?

  /// The system's reason.
  public var errno: Errno

  /// The ``Socket/timeout`` that passed, when that and not the system ended the call. The reason
  /// is then ``Errno/timedOut``, which by itself also means that a peer did not answer.
  public var expired: Duration?

  /// An error from its parts.
  public init(
    operation: SocketOperation, address: SocketAddress? = nil, errno: Errno,
    expired: Duration? = nil
  ) {
    self.operation = operation
    self.address = address
    self.errno = errno
    self.expired = expired
  }
}

extension SocketError: CustomStringConvertible {
  /// For people: "connect 127.0.0.1:5001: Connection refused (ECONNREFUSED)".
  public var description: String {
    let subject = address.map { "\(operation) \($0)" } ?? operation.rawValue
    if let expired { return "\(subject): timed out after \(expired)" }
    return "\(subject): \(errno)"
  }
}
