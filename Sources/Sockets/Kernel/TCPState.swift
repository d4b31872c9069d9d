/// The state of a TCP connection (RFC 9293, section 3.3.2), in Linux's numbers (tcp(7)).
public enum TCPState: Int32, Hashable, Sendable, CaseIterable {
  /// A connection: both ends may send.
  case established = 1
  /// Asked for a connection; no answer yet.
  case synSent
  /// Was asked for a connection; the last answer is missing.
  case synReceived
  /// This end has ended; the peer has not acknowledged it.
  case finWait1
  /// This end has ended, and the peer knows; the peer may still send.
  case finWait2
  /// Both have ended; waits for what is late on the way.
  case timeWait
  /// No connection.
  case closed
  /// The peer has ended; this end may still send.
  case closeWait
  /// The peer ended first, then this end; the last acknowledgement is missing.
  case lastAck
  /// Takes connections.
  case listen
  /// Both ended at the same time.
  case closing
  /// Linux alone: a connection asked for that has no socket yet.
  case newSynReceived
}

extension TCPState: CustomStringConvertible {
  /// The name of the standard and of netstat(8): "ESTABLISHED", "TIME_WAIT".
  public var description: String {
    switch self {
    case .established: "ESTABLISHED"
    case .synSent: "SYN_SENT"
    case .synReceived: "SYN_RECV"
    case .finWait1: "FIN_WAIT1"
    case .finWait2: "FIN_WAIT2"
    case .timeWait: "TIME_WAIT"
    case .closed: "CLOSE"
    case .closeWait: "CLOSE_WAIT"
    case .lastAck: "LAST_ACK"
    case .listen: "LISTEN"
    case .closing: "CLOSING"
    case .newSynReceived: "NEW_SYN_RECV"
    }
  }
}
