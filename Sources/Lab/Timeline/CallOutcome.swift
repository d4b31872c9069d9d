import Sockets

/// How a call ended, or that it has not.
package enum CallOutcome: Hashable, Sendable {
  /// It waits.
  case waiting
  /// It gave a value.
  case value(ResultSummary)
  /// It raised an exception.
  case failed(CallFailure)
  /// The program was ended within it.
  case interrupted
}

/// What a call gave, as far as a timeline keeps it.
package enum ResultSummary: Hashable, Sendable {
  /// None, or a value that the record's other parts tell (`made`, `address`).
  case none
  /// A number: of `send`, `recv_into`, `connect_ex`, `getsockopt`, `fileno`.
  case number(Int)
  /// Bytes, or text; the first of them are the record's `data`.
  case bytes
  /// An address: of `getsockname`, `getpeername`.
  case address(SocketAddress)
  /// The descriptors that `select` and its kin found ready.
  case ready(readable: [Int32], writable: [Int32], exceptional: [Int32])
  /// Another value.
  case other
}

/// The exception that a call raised.
package struct CallFailure: Hashable, Sendable {
  /// The class: `ConnectionRefusedError`.
  package var typeName: String
  /// The error number of an OSError; nil for others, and for a timeout of Python's own.
  package var errno: Int?
  /// What `str(exception)` gives, without the number: `Connection refused`.
  package var message: String

  /// A failure by its parts.
  package init(typeName: String, errno: Int? = nil, message: String) {
    self.typeName = typeName
    self.errno = errno
    self.message = message
  }
}
