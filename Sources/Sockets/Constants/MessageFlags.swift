import CSockets

/// How to send or receive, and what was received (MSG_, send(2), recv(2)).
@frozen
public struct MessageFlags: OptionSet, Hashable, Sendable {
  /// The system's number.
  public let rawValue: Int32

  /// A value by number; any number is allowed, and the system judges it.
  @inlinable
  public init(rawValue: Int32) {
    self.rawValue = rawValue
  }

  /// MSG_OOB: the urgent byte of TCP.
  @inlinable
  public static var outOfBand: MessageFlags { MessageFlags(rawValue: csockets_msg_oob) }
  /// MSG_PEEK: receive, and leave the bytes in the queue.
  @inlinable
  public static var peek: MessageFlags { MessageFlags(rawValue: csockets_msg_peek) }
  /// MSG_WAITALL: wait until the buffer is full, the end, an error or a signal.
  @inlinable
  public static var waitAll: MessageFlags { MessageFlags(rawValue: csockets_msg_waitall) }
  /// MSG_DONTWAIT: EAGAIN instead of waiting, in this call alone.
  @inlinable
  public static var dontWait: MessageFlags { MessageFlags(rawValue: csockets_msg_dontwait) }
  /// MSG_DONTROUTE: to directly connected networks only.
  @inlinable
  public static var dontRoute: MessageFlags { MessageFlags(rawValue: csockets_msg_dontroute) }
  /// MSG_EOR: the end of a record.
  @inlinable
  public static var endOfRecord: MessageFlags { MessageFlags(rawValue: csockets_msg_eor) }
  /// MSG_TRUNC: the datagram was longer than the buffer.
  @inlinable
  public static var truncated: MessageFlags { MessageFlags(rawValue: csockets_msg_trunc) }
  /// MSG_CTRUNC: control messages did not fit.
  @inlinable
  public static var controlTruncated: MessageFlags { MessageFlags(rawValue: csockets_msg_ctrunc) }
  /// MSG_MORE: more will follow (Linux; elsewhere nothing).
  @inlinable
  public static var more: MessageFlags { MessageFlags(rawValue: csockets_msg_more) }
  /// MSG_NOSIGNAL: EPIPE without the signal. Every send here has it (Linux).
  @inlinable
  public static var noSignal: MessageFlags { MessageFlags(rawValue: csockets_msg_nosignal) }
  /// MSG_CMSG_CLOEXEC: received descriptors close on exec (Linux).
  @inlinable
  public static var closeOnExec: MessageFlags { MessageFlags(rawValue: csockets_msg_cmsg_cloexec) }
}
