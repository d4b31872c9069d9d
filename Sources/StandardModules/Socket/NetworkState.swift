import Interpreter
import Sockets

/// What the modules `socket` and `select` keep for one interpreter: their classes, the sockets that
/// are open, and the one place that every socket call passes through.
package final class NetworkState {
  /// Told of every socket call, and able to change what happens; nil costs nothing.
  package var observer: SocketObserver?
  /// What addresses the program may use, and how it sees them.
  package var policy: NetworkPolicy
  /// The timeout of new sockets, in nanoseconds; -1 for none (setdefaulttimeout).
  var defaultTimeout: Int64 = -1
  /// Set when descriptors may be shared with other objects, or have timeouts of their own in the
  /// system: then a call that would wait first asks the system how it is to wait.
  var sharesDescriptors = false
  private(set) var types: SocketTypes!
  /// `_GLOBAL_DEFAULT_TIMEOUT`: given as a timeout it stands for none given.
  var unsetTimeout: Value = .unbound
  private var open: [ObjectIdentifier: Unmanaged<PySocket>] = [:]
  /// Descriptors of the program that no socket object owns: detached, duplicated, received, epoll's.
  private(set) var loose: Set<Int32> = []
  private let limit: Int?
  let isGraded: Bool
  private let control: ProgramControl

  init(_ interpreter: Interpreter) {
    control = interpreter.system.control
    limit = interpreter.limits.descriptors
    isGraded = interpreter.limits.isGraded
    policy = NetworkPolicy(isRestricted: interpreter.limits.isGraded)
    types = SocketTypes(interpreter)
  }

  deinit { end() }

  /// Closes every socket of the program, and what else it opened where it was graded or is ended
  /// abruptly: when its end must not wait for its objects to go.
  package func end() {
    for socket in sockets { socket.closeDescriptor(.programEnd) }
    if isGraded || control.endsAbruptly {
      for number in loose {
        willClose(Descriptor(rawValue: number))
        try? Descriptor(rawValue: number).close()
      }
    }
    loose.removeAll()
    policy.removeFiles()
  }

  /// Has a descriptor that is about to be closed reset its connection, in a program that was stopped
  /// abruptly.
  func willClose(_ descriptor: Descriptor) {
    if control.endsAbruptly { try? descriptor.setLinger(Linger(isOn: true, seconds: 0)) }
  }

  /// Closes some of the program's sockets, also for calls that wait with them.
  package func close(_ sockets: [PySocket]) {
    for socket in sockets {
      socket.isClosed = true
      socket.closeDescriptor(.programEnd)
    }
  }

  /// The sockets that are open, in no order.
  package var sockets: [PySocket] { open.values.map { $0.takeUnretainedValue() } }

  /// Whether the program owns a descriptor, by an object or loose.
  package func owns(_ number: Int32) -> Bool {
    loose.contains(number)
      || open.values.contains { $0._withUnsafeGuaranteedRef { $0.descriptor.rawValue == number } }
  }

  /// Notes a descriptor that no socket object owns.
  package func addLoose(_ number: Int32) { loose.insert(number) }

  /// Forgets a descriptor that was closed or taken over.
  package func removeLoose(_ number: Int32) { loose.remove(number) }

  func add(_ socket: PySocket) {
    open[ObjectIdentifier(socket)] = Unmanaged.passUnretained(socket)
  }

  func remove(_ socket: PySocket) { open[ObjectIdentifier(socket)] = nil }

  /// Refuses another descriptor past the limit. Errors: OSError EMFILE.
  func admit(_ vm: VM, _ count: Int = 1) throws {
    if let limit, open.count + loose.count + count > limit {
      throw vm.osError(.tooManyOpenFiles)
    }
  }
}

extension Interpreter {
  /// The state of the modules `socket` and `select`, made when first needed.
  package var network: NetworkState {
    let key = ObjectIdentifier(NetworkState.self)
    if let known = extensions[key] {
      return unsafeDowncast(known, to: NetworkState.self)
    }
    let made = NetworkState(self)
    extensions[key] = made
    return made
  }
}
