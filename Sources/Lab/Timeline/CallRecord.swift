import Sockets

/// One call on a socket or on a file made of one, or on `select` and its kin, or to resolve a name.
package struct CallRecord: Sendable {
  /// Its place in the timeline, from 0, over all terminals and kinds of event.
  package var number: Int
  /// The terminal, or the program's name.
  package var terminal: String
  /// The thread, from 0 for the main one.
  package var thread: Int
  /// The innermost line of the program's own code.
  package var place: SourcePlace?
  /// The function of the library, where the call was made in one: `create_connection`.
  package var through: String?
  /// The Python name: `recv`, `socket`, `select`. Of a file of the socket `file.write`,
  /// `file.readline`; the calls that the file makes itself carry the socket's names.
  package var name: String
  /// The socket; nil for `socket` itself, `select` and its kin, `getaddrinfo` and its kin.
  package var socket: SocketNumber?
  /// Its descriptor when the call began; -1 for a closed one.
  package var descriptor: Int32
  /// The descriptors that `select` and its kin look at.
  package var watched: [Int32]
  /// When it began, in nanoseconds since the timeline's start.
  package var began: Int64
  /// When it ended; nil while it lasts.
  package var ended: Int64?
  /// Nanoseconds of it that were spent waiting.
  package var waited: Int64
  /// The address given (bind, connect, sendto) or learnt (accept, recvfrom).
  package var address: SocketAddress?
  /// The socket's own address, as known after the call; of the one it made, if it made one.
  package var local: SocketAddress?
  /// The address of the socket's peer, as known after the call; of the one it made, likewise.
  package var remote: SocketAddress?
  /// Bytes asked for by a receiving call, or offered by a sending one.
  package var requested: Int?
  /// The bytes that went through.
  package var byteCount: Int
  /// The first of them, at most ``dataLimit``.
  package var data: [UInt8]
  /// Bytes that had gone through the socket in this direction before the call.
  package var position: Int
  /// Other arguments: backlog; shutdown's direction; an option's level, name and, as an integer, its
  /// value; family, type and protocol of `socket`; nanoseconds of `settimeout` and of `select`, -1 for
  /// none; the flags of a receiving or sending call that has any.
  package var numbers: [Int]
  /// An argument that is text: a host to resolve, a file's mode.
  package var text: String?
  /// The socket that `socket`, `accept`, `dup` made; the first one of `socketpair`.
  package var made: SocketNumber?
  /// How it ended.
  package var outcome: CallOutcome
  /// What was true around it.
  package var evidence: CallEvidence

  /// The most bytes of data that are kept of a call.
  package static let dataLimit = 256

  /// A record by its parts; what is left out is nothing, and the call has ended well.
  package init(
    number: Int, terminal: String, thread: Int = 0, place: SourcePlace? = nil,
    through: String? = nil, name: String, socket: SocketNumber? = nil, descriptor: Int32 = -1,
    watched: [Int32] = [], began: Int64 = 0, ended: Int64? = nil, waited: Int64 = 0,
    address: SocketAddress? = nil, local: SocketAddress? = nil, remote: SocketAddress? = nil,
    requested: Int? = nil, byteCount: Int = 0, data: [UInt8] = [], position: Int = 0,
    numbers: [Int] = [], text: String? = nil, made: SocketNumber? = nil,
    outcome: CallOutcome = .value(.none), evidence: CallEvidence = CallEvidence()
  ) {
    self.number = number
    self.terminal = terminal
    self.thread = thread
    self.place = place
    self.through = through
    self.name = name
    self.socket = socket
    self.descriptor = descriptor
    self.watched = watched
    self.began = began
    self.ended = ended
    self.waited = waited
    self.address = address
    self.local = local
    self.remote = remote
    self.requested = requested
    self.byteCount = byteCount
    self.data = data
    self.position = position
    self.numbers = numbers
    self.text = text
    self.made = made
    self.outcome = outcome
    self.evidence = evidence
  }

  /// The error that it raised.
  package var failure: CallFailure? {
    if case .failed(let failure) = outcome { return failure }
    return nil
  }

  /// Whether it has not ended.
  package var isWaiting: Bool { outcome == .waiting }
}
