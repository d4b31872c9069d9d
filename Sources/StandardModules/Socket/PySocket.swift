import Interpreter
import Sockets

/// A socket object. Its descriptor closes with it.
package final class PySocket: PyObject {
  package let network: NetworkState
  /// The open descriptor; `.none` once closed or detached.
  package private(set) var descriptor = Descriptor.none
  /// The address family that `socket.family` shows.
  package internal(set) var family: Int32 = 0
  /// The type that `socket.type` shows.
  package internal(set) var socketType: Int32 = 0
  /// The protocol that `socket.proto` shows.
  package internal(set) var protocolNumber: Int32 = 0
  /// Nanoseconds that a call waits: -1 for ever, 0 not at all. The descriptor is in non-blocking
  /// mode unless it is -1.
  package internal(set) var timeout: Int64 = -1
  /// How many of the last calls that may block in the system have had to wait.
  var waitsInARow = 0
  /// Whether the address bound is to be shown as the wildcard that the program gave.
  var showsWildcard = false
  /// Files made by `makefile` that are open: `close` waits for them.
  package internal(set) var fileCount = 0
  /// Their devices, while somebody looks on.
  var devices: [Unmanaged<SocketDevice>] = []
  /// What the observer of the program's calls remembers of the socket.
  package var note: AnyObject?
  /// Who waits now in calls without a timeout. As in the system, where a blocking call holds the
  /// socket, they go on after another thread has closed it.
  private var holders: [WakePipe] = []
  /// The socket of those calls once its descriptor is closed.
  private var held = Descriptor.none
  /// Whether `close` was called.
  package internal(set) var isClosed = false

  init(_ type: PyType, _ network: NetworkState) {
    self.network = network
    super.init(type, .other)
  }

  deinit { if descriptor != .none { closeDescriptor(.collected) } }

  /// Takes over an open descriptor.
  func adopt(_ new: Descriptor, family: Int32, type: Int32, protocol number: Int32) {
    descriptor = new
    self.family = family
    socketType = type
    protocolNumber = number
    network.removeLoose(new.rawValue)
    network.add(self)
  }

  /// Begins a call that holds the socket; `release` ends it. Errors: RuntimeError when the process
  /// has no descriptor left to wait with.
  func hold(_ vm: VM) throws { holders.append(try vm.wakePipe()) }

  /// Ends a call that held the socket; the last one closes what was closed meanwhile.
  func release(_ vm: VM) {
    if let pipe = try? vm.wakePipe(), let i = holders.lastIndex(where: { $0 === pipe }) {
      holders.remove(at: i)
    }
    if holders.isEmpty, held != .none { closeHeld() }
  }

  /// The descriptor for a call that holds the socket.
  var heldDescriptor: Descriptor { descriptor == .none ? held : descriptor }

  /// Keeps the socket open for the calls that hold it, out of the way of the program's own numbers,
  /// and has them wait for the new number: the old one may soon be another socket's.
  private func keepHeld() {
    guard !holders.isEmpty, held == .none else { return }
    held = (try? descriptor.duplicateHigh()) ?? .none
    for pipe in holders { pipe.wake() }
  }

  private func closeHeld() {
    network.willClose(held)
    try? held.close()
    held = .none
  }

  /// Gives the descriptor away; the program still owns it.
  func detach() -> Descriptor {
    let number = descriptor
    if number != .none {
      keepHeld()
      descriptor = .none
      network.remove(self)
      network.addLoose(number.rawValue)
      network.sharesDescriptors = true
    }
    return number
  }

  /// Closes the descriptor; gives what the system says of it. At the program's end also for calls
  /// that hold it.
  @discardableResult
  func closeDescriptor(_ cause: CloseCause = .call) -> CallResult {
    let isEnd = cause == .programEnd
    if isEnd, held != .none { closeHeld() }
    let number = descriptor
    if number == .none { return CallResult(rawValue: 0) }
    if !isEnd { keepHeld() }
    network.observer?.willClose(number, note: note, cause)
    descriptor = .none
    network.remove(self)
    network.policy.willClose(number)
    network.willClose(number)
    do {
      try number.close()
    } catch {
      return CallResult(error.errno)
    }
    return CallResult(rawValue: 0)
  }

  /// Bytes written to files of the socket and not yet sent. Known while somebody looks on.
  package var unflushed: Int {
    devices.reduce(0) { $0 + $1._withUnsafeGuaranteedRef { $0.unwritten + $0.textUnwritten } }
  }

  /// Bytes that files of the socket have received and not given out. Known while somebody looks on.
  package var readAhead: Int {
    devices.reduce(0) { $0 + $1._withUnsafeGuaranteedRef { $0.ahead + $0.textAhead } }
  }

  /// A kind of stream, whose bytes have no boundaries.
  package var isStream: Bool { socketType == SocketType.stream.rawValue }
}

extension Value {
  /// The socket behind the value.
  package var socket: PySocket? {
    if case .object(let o) = self, o.kind == .other { return o as? PySocket }
    return nil
  }
}
