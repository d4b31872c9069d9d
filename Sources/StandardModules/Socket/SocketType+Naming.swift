import Interpreter
import Sockets

/// Binding, connecting, listening and accepting.
extension PyType {
  func installSocketNaming() {
    method("bind", .one) { vm, receiver, arguments in
      let socket = try vm.socket(receiver)
      let address = try vm.socketAddress(arguments[0], for: socket, "bind")
      return try socket.network.perform(
        vm, "bind", socket, .init(address: address, text: vm.givenHost(arguments[0]))
      ) { _ in
        try socket.bind(vm, address)
        return .none
      }
    }
    method("connect", .one) { vm, receiver, arguments in
      let socket = try vm.socket(receiver)
      let address = try vm.socketAddress(arguments[0], for: socket, "connect")
      try socket.connect(vm, address, text: vm.givenHost(arguments[0]))
      return .none
    }
    method("connect_ex", .one) { vm, receiver, arguments in
      let socket = try vm.socket(receiver)
      let address = try vm.socketAddress(arguments[0], for: socket, "connect_ex")
      return try socket.network.perform(
        vm, "connect_ex", socket, .init(address: address, text: vm.givenHost(arguments[0]))
      ) { call in
        // A timeout is told as "try again".
        let errno = try socket.tryConnect(vm, call, address) ?? .wouldBlock
        return .int(Int(errno.rawValue))
      }
    }
    method("listen", .any) { vm, receiver, arguments in
      let socket = try vm.socket(receiver)
      try vm.checkArguments(arguments, "listen", 0...1)
      // What CPython takes when it is called without one: SOMAXCONN, but at most 128.
      let backlog = arguments.count > 0 ? try CNumber.int(vm, arguments[0]) : 128
      return try socket.network.perform(
        vm, "listen", socket, .init(numbers: [Int(backlog)])
      ) { _ in
        try socket.bindPrivately(vm)
        try vm.rethrow { () throws(SocketError) in
          try socket.descriptor.listen(backlog: max(backlog, 0))
        }
        vm.interpreter.system.activity?.didBecomeReachable()
        return .none
      }
    }
    method("_accept", .none) { vm, receiver, _ in
      let socket = try vm.socket(receiver)
      return try socket.network.perform(vm, "accept", socket) { call in
        let (descriptor, address) = try socket.accept(vm, call)
        socket.network.addLoose(descriptor.rawValue)
        return .object(vm.tuple([.int(Int(descriptor.rawValue)), vm.addressValue(address)]))
      }
    }
    method("getsockname", .none) { vm, receiver, _ in
      let socket = try vm.socket(receiver)
      return try socket.network.perform(vm, "getsockname", socket) { call in
        let address = try vm.rethrow { () throws(SocketError) in try socket.localAddress() }
        call?.address = address
        return vm.addressValue(address)
      }
    }
    method("getpeername", .none) { vm, receiver, _ in
      let socket = try vm.socket(receiver)
      return try socket.network.perform(vm, "getpeername", socket) { call in
        let address = try vm.rethrow { () throws(SocketError) in
          try socket.peerAddress()
        }
        call?.address = address
        return vm.addressValue(address)
      }
    }
    method("shutdown", .one) { vm, receiver, arguments in
      let socket = try vm.socket(receiver)
      let how = try CNumber.strictInt(vm, arguments[0])
      return try socket.network.perform(
        vm, "shutdown", socket, .init(numbers: [Int(how)])
      ) { _ in
        try vm.rethrow { () throws(SocketError) in
          try socket.descriptor.shutdown(ShutdownKind(rawValue: how))
        }
        return .none
      }
    }
  }
}

extension PySocket {
  /// The address the socket is bound to, as the program sees it. A wildcard that stands for loopback
  /// is shown as given.
  package func localAddress() throws(SocketError) -> SocketAddress {
    let address = network.policy.incoming(try descriptor.localAddress())
    // A peer settles which address is its own.
    guard showsWildcard, (try? descriptor.peerAddress()) == nil else { return address }
    switch address {
    case .ipv4(_, let port): return .ipv4(.any, port: port)
    case .ipv6(_, let port, let flow, let scope):
      return .ipv6(.any, port: port, flowInfo: flow, scope: scope)
    default: return address
    }
  }

  /// The address of the other end, as the program sees it.
  package func peerAddress() throws(SocketError) -> SocketAddress {
    network.policy.incoming(try descriptor.peerAddress())
  }

  /// Binds to an address of the program. Errors: OSError.
  func bind(_ vm: VM, _ address: SocketAddress) throws {
    let real = try network.policy.outgoing(vm, address, bindsTo: descriptor)
    try vm.rethrow { () throws(SocketError) in try descriptor.bind(to: real) }
    showsWildcard = network.policy.isRestricted && address.isWildcard
    // A datagram socket with an address can be sent to, as a listening one can be connected to.
    if !isStream { vm.interpreter.system.activity?.didBecomeReachable() }
  }

  /// Binds a socket of a restricted program, which the system would bind to every interface, to
  /// loopback. Errors: OSError.
  func bindPrivately(_ vm: VM) throws {
    guard network.policy.isRestricted, let name = try? descriptor.localAddress(), name.isWildcard,
      name.port == 0
    else { return }
    try bind(vm, name)
  }

  /// Connects. Errors: OSError, TimeoutError.
  func connect(
    _ vm: VM, _ address: SocketAddress, text: @autoclosure () -> String? = nil
  ) throws {
    _ = try network.perform(
      vm, "connect", self, .init(address: address, text: text())
    ) { call in
      guard let errno = try tryConnect(vm, call, address) else { throw vm.timedOut() }
      if errno.rawValue != 0 { throw vm.osError(errno) }
      return .none
    }
  }

  /// Connects, and gives the error number: 0 when it succeeded, nil when the timeout has passed.
  ///
  /// A socket without a timeout connects in non-blocking mode for the length of the call, so that
  /// the wait can be woken. Errors: OSError for an address that is not allowed; what waiting raises.
  func tryConnect(_ vm: VM, _ call: SocketCall?, _ address: SocketAddress) throws -> Errno? {
    let target = try network.policy.outgoing(vm, address)
    if !isStream, let source = network.policy.source(of: descriptor, to: target) {
      try? descriptor.takeAddress(source)
    }
    let address = RawAddress(target)
    let blocks = timeout < 0 && socketType != SocketType.datagram.rawValue
    if blocks, network.sharesDescriptors, (try? descriptor.isNonBlocking()) == true {
      let result = descriptor.tryConnect(to: address)
      return result.errno ?? Errno(rawValue: 0)
    }
    if blocks { try? descriptor.setNonBlocking(true) }
    let result = descriptor.tryConnect(to: address)
    if blocks { try? descriptor.setNonBlocking(false) }
    guard let errno = result.errno else { return Errno(rawValue: 0) }
    if result.isInProgress || result.isInterrupted, timeout != 0 {
      guard try network.wait(vm, call, descriptor, .writable, until: callDeadline(vm)) else {
        return nil
      }
      let end = blocks ? connectionEnd(address) : descriptor.connectionResult()
      if end.errno == .isConnected { return Errno(rawValue: 0) }
      return end.errno ?? Errno(rawValue: 0)
    }
    if result.wouldBlock, blocks, family == AddressFamily.unix.rawValue {
      return try connectWhenQueueHasRoom(vm, call, address)
    }
    return errno
  }

  /// How a connection ended that was made in the background: connecting again tells it, and leaves
  /// the socket as a blocking call would, ready for another attempt.
  private func connectionEnd(_ address: RawAddress) -> CallResult {
    try? descriptor.setNonBlocking(true)
    defer { try? descriptor.setNonBlocking(false) }
    return descriptor.tryConnect(to: address)
  }

  /// Connects to an AF_UNIX listener whose queue is full, for which the system offers no event.
  private func connectWhenQueueHasRoom(
    _ vm: VM, _ call: SocketCall?, _ address: RawAddress
  ) throws -> Errno? {
    while true {
      _ = try network.wait(vm, call, .none, [], until: vm.clock.after(nanoseconds: 5_000_000))
      try? descriptor.setNonBlocking(true)
      let result = descriptor.tryConnect(to: address)
      try? descriptor.setNonBlocking(false)
      if result.wouldBlock || result.isInterrupted { continue }
      return result.errno ?? Errno(rawValue: 0)
    }
  }

  /// Takes the next connection. Errors: OSError, TimeoutError.
  func accept(_ vm: VM, _ call: SocketCall?) throws -> (Descriptor, SocketAddress) {
    try network.admit(vm)
    var peer = RawAddress()
    let number = try complete(vm, call, .readable) { descriptor, _ in
      // In blocking mode accept itself would wait where nobody can wake it.
      if timeout < 0, !isReadyToAccept(descriptor) { return CallResult(.again) }
      return descriptor.tryAccept(peer: &peer)
    }
    let address = network.policy.incoming(peer.address)
    call?.address = address
    return (Descriptor(rawValue: Int32(truncatingIfNeeded: number)), address)
  }

  /// Whether accept gives a connection or an error at once.
  private func isReadyToAccept(_ descriptor: Descriptor) -> Bool {
    switch descriptor.tryWait(for: .readable, until: Deadline(nanoseconds: .min)) {
    case .timedOut, .interrupted: break
    default: return true
    }
    guard let number = SocketConstants.value(named: "SO_ACCEPTCONN") else { return false }
    let option = SocketOption(.socket, Int32(truncatingIfNeeded: number))
    return ((try? descriptor.option(option)) ?? 0) == 0
  }
}
