import Sockets
import StandardModules

/// What a timeline keeps of a socket while its program runs. Changed with the lock of its
/// ``TerminalLog`` held.
final class SocketTrack: @unchecked Sendable {
  var record: SocketRecord
  /// Receiving calls in a row that gave no bytes.
  var emptyInARow = 0
  /// The calls from which on the addresses were these, in order.
  var names: [Names] = []

  /// The addresses of a socket, from a call on.
  struct Names {
    var from: Int
    var local: SocketAddress?
    var remote: SocketAddress?
  }

  init(_ record: SocketRecord) { self.record = record }

  /// Notes the addresses as known after a call.
  func learn(_ local: SocketAddress?, _ remote: SocketAddress?, at call: Int) {
    if local == record.local, remote == record.remote { return }
    record.local = local
    record.remote = remote
    names.append(Names(from: call, local: local, remote: remote))
    if names.count > 16 { names.removeFirst() }
  }

  /// The addresses as known after a call.
  func names(at call: Int) -> Names? { names.last { $0.from <= call } }
}
