/// What one attempt at a system call gave: a value that is not negative, or an error.
///
/// It is one machine word and costs nothing: the error number, made negative, or the value. The
/// calls named `try...` return it, so that a caller that polls can look at ``wouldBlock`` and
/// ``isInterrupted`` without an error being thrown and caught. ``get(_:_:)`` turns it into a value
/// or a ``SocketError``.
@frozen
public struct CallResult: RawRepresentable, Hashable, Sendable {
  /// The value, or the error number made negative.
  public let rawValue: Int

  /// A result from a value, or from an error number made negative.
  @inlinable
  public init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// A failure with this error number.
  @inlinable
  public init(_ errno: Errno) {
    self.rawValue = -Int(errno.rawValue)
  }

  /// The value of a call that succeeded: bytes, a descriptor or 0, by the call.
  @inlinable
  public var value: Int? { rawValue >= 0 ? rawValue : nil }

  /// The error of a call that failed.
  @inlinable
  public var errno: Errno? {
    rawValue >= 0 ? nil : Errno(rawValue: Int32(truncatingIfNeeded: -rawValue))
  }

  /// The call succeeded.
  @inlinable
  public var isSuccess: Bool { rawValue >= 0 }

  /// The call would have had to wait (EAGAIN, EWOULDBLOCK): poll, then try again.
  @inlinable
  public var wouldBlock: Bool {
    rawValue == -Int(Errno.again.rawValue) || rawValue == -Int(Errno.wouldBlock.rawValue)
  }

  /// A signal came first (EINTR): look whether to stop, then try again.
  @inlinable
  public var isInterrupted: Bool { rawValue == -Int(Errno.interrupted.rawValue) }

  /// A connection is being made (EINPROGRESS): poll for writing, then read SO_ERROR.
  @inlinable
  public var isInProgress: Bool { rawValue == -Int(Errno.inProgress.rawValue) }

  /// The value, or the error with the operation and the address it concerned.
  @inlinable
  @discardableResult
  public func get(
    _ operation: SocketOperation, _ address: @autoclosure () -> SocketAddress? = nil
  ) throws(SocketError) -> Int {
    if rawValue >= 0 { return rawValue }
    throw SocketError(
      operation: operation, address: address(),
      errno: Errno(rawValue: Int32(truncatingIfNeeded: -rawValue)))
  }
}
