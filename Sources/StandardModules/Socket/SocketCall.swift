import Interpreter
import Sockets

/// One call of a program on a socket, or on `select` and its kin, as an observer sees it.
package final class SocketCall {
  /// The Python method or function: `recv`, `sendall`, `select`.
  package let name: StaticString
  /// The socket; nil for `socket()` itself, `select` and its kin.
  package let socket: PySocket?
  /// The socket's descriptor when the call began; -1 for a closed one.
  package let descriptor: Int32
  /// The descriptors that `select` and its kin look at.
  package var watched: [Int32] = []
  /// The address given (bind, connect, sendto) or learnt (accept, recvfrom).
  package var address: SocketAddress?
  /// The bytes asked for by a receiving call, or offered by a sending one.
  package var requested: Int?
  /// The most bytes that one attempt may receive or hand over. An observer may lower it before the
  /// call begins; at least 1.
  package var limit = Int.max
  /// The bytes that went through.
  package var data = CallData()
  /// An argument that is text: a host to resolve, a file's mode.
  package var text: String?
  /// The socket that `socket()`, `accept` or `dup` made; the first one of `socketpair`.
  package var made: PySocket?
  /// The second socket that `socketpair` made.
  package var madeToo: PySocket?
  /// What `select` and its kin found ready, in the order of `watched`.
  package var ready: [PollEntry] = []
  /// The whole length of the datagram received, where the system tells it.
  package var datagramLength: Int?
  /// Other arguments as numbers: backlog, shutdown's direction, an option's level and name.
  package var numbers: [Int] = []
  /// What the call gave, once it has ended well.
  package internal(set) var result: Value = .unbound
  /// What the call ended with otherwise: a `PyError` or an `Interruption`.
  package internal(set) var error: (any Error)?
  /// What the observer remembers of the call.
  package var notes = Notes()

  /// Room for an observer: what it is for is the observer's to say.
  package struct Notes {
    package var number = -1
    package var slot = -1
    package var place: Int32 = -1
    package var began: Int64 = 0
    package var waitBegan: Int64 = 0
    package var waited: Int64 = 0
    package var unflushed = 0
    package var readAhead = 0
    package var unread: Int?
    package var unsent: Int?
    package var drops: Int?
  }

  /// What is known of a call before it is made.
  struct Details {
    var address: SocketAddress?
    var requested: Int?
    var numbers: [Int] = []
    var watched: [Int32] = []
    var made: PySocket?
    var text: String?

    init(
      address: SocketAddress? = nil, requested: Int? = nil, numbers: [Int] = [],
      watched: [Int32] = [], made: PySocket? = nil, text: String? = nil
    ) {
      self.address = address
      self.requested = requested
      self.numbers = numbers
      self.watched = watched
      self.made = made
      self.text = text
    }
  }

  init(_ name: StaticString, _ socket: PySocket?, _ details: Details) {
    self.name = name
    self.socket = socket
    descriptor = socket?.descriptor.rawValue ?? -1
    address = details.address
    requested = details.requested
    numbers = details.numbers
    watched = details.watched
    made = details.made
    text = details.text
  }

  /// Notes what a file over the socket gave out: no bytes of the socket's own.
  func received(_ bytes: [UInt8]) { bytes.withUnsafeBytes { data.append($0, .none) } }

  /// Notes the text that a file over the socket gave out or took, as UTF-8.
  func received(_ text: [UInt32]) {
    var bytes: [UInt8] = []
    for point in text.prefix(CallData.limit) {
      let scalar = Unicode.Scalar(point) ?? "\u{fffd}"
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
    received(bytes)
  }
}
