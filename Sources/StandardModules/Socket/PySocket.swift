import Interpreter
import Sockets

/// A socket object. Its descriptor closes with it.
package final class PySocket: PyObject {
  let network: NetworkState
  /// The open descriptor; `.none` once closed or detached.
  package private(set) var descriptor = Descriptor.none
  package internal(set) var family: Int32 = 0
  package internal(set) var socketType: Int32 = 0
  package internal(set) var protocolNumber: Int32 = 0
  /// Nanoseconds that a call waits: -1 for ever, 0 not at all. The descriptor is in non-blocking
  /// mode unless it is -1.
  package internal(set) var timeout: Int64 = -1
  /// Whether the address bound is to be shown as the wildcard that the program gave.
  var showsWildcard = false
  /// Files made by `makefile` that are open: `close` waits for them.
  var fileCount = 0
  /// Whether `close` was called.
  package internal(set) var isClosed = false

  init(_ type: PyType, _ network: NetworkState) {
    self.network = network
    super.init(type, .other)
  }

  deinit { if descriptor != .none { closeDescriptor() } }

  /// Takes over an open descriptor.
  func adopt(_ new: Descriptor, family: Int32, type: Int32, protocol number: Int32) {
    descriptor = new
    self.family = family
    socketType = type
    protocolNumber = number
    network.removeLoose(new.rawValue)
    network.add(self)
  }

  /// Gives the descriptor away; the program still owns it.
  func detach() -> Descriptor {
    let number = descriptor
    if number != .none {
      descriptor = .none
      network.remove(self)
      network.addLoose(number.rawValue)
      network.sharesDescriptors = true
    }
    return number
  }

  /// Closes the descriptor; gives what the system says of it.
  @discardableResult
  func closeDescriptor() -> CallResult {
    let number = descriptor
    if number == .none { return CallResult(rawValue: 0) }
    descriptor = .none
    network.remove(self)
    network.policy.willClose(number)
    do {
      try number.close()
    } catch {
      return CallResult(error.errno)
    }
    return CallResult(rawValue: 0)
  }

  /// A kind of stream, whose bytes have no boundaries.
  var isStream: Bool { socketType == SocketType.stream.rawValue }
}

extension Value {
  /// The socket behind the value.
  package var socket: PySocket? {
    if case .object(let o) = self, o.kind == .other { return o as? PySocket }
    return nil
  }
}
