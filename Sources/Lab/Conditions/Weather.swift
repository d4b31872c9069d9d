import Interpreter
import Sockets
import StandardModules

/// The network's conditions at work on the calls of one program. Used with the global lock held.
///
/// Each socket has random numbers of its own, so that what happens to its calls does not depend on
/// how threads take turns. Every call takes the same numbers whatever comes of them.
final class Weather {
  private let conditions: NetworkConditions
  private let terminal: String
  /// The random numbers of each socket, by its place among the terminal's sockets.
  private var numbers: [SocketNumber: SplitMix64] = [:]
  private var socketCount = 0
  private var transfers = 0

  init(_ conditions: NetworkConditions, _ terminal: String) {
    self.conditions = conditions
    self.terminal = terminal
  }

  private static let receiving: Set<String> = [
    "recv", "recv_into", "recvfrom", "recvfrom_into", "recvmsg", "recvmsg_into",
  ]
  private static let sending: Set<String> = ["send", "sendall", "sendmsg", "sendto", "sendfile"]

  /// Lets the network act before a call: lowers what it may take at once, waits, or resets the
  /// connection. Errors: what waiting raises.
  func act(on call: SocketCall, _ vm: VM, _ recorder: Recorder) throws {
    guard let socket = call.socket, socket.descriptor != .none else { return }
    let name = call.name.description
    let receives = Weather.receiving.contains(name)
    guard receives || Weather.sending.contains(name) else { return }
    let choice = choose(recorder.track(of: socket, call).record.number)
    if socket.isStream {
      limit(call, receives, choice)
      try resetIfDue(socket, vm)
    }
    if choice.isLate { try pause(call, choice.delay, vm, recorder) }
    if receives, choice.merges, socket.isStream, socket.timeout != 0 {
      try merge(call, socket, vm, recorder)
    }
  }

  private struct Choice {
    var isShort: Bool
    var isPartial: Bool
    var share: Int
    var isLate: Bool
    var delay: Int64
    var merges: Bool
  }

  private func choose(_ socket: SocketNumber) -> Choice {
    if numbers[socket] == nil {
      socketCount += 1
      numbers[socket] = SplitMix64(seed: conditions.seed, terminal, socketCount)
    }
    func draw(_ body: (inout SplitMix64) -> Int) -> Int {
      var generator = numbers[socket] ?? SplitMix64(seed: conditions.seed)
      defer { numbers[socket] = generator }
      return body(&generator)
    }
    func happens(_ percent: Int) -> Bool { draw { $0.happens(percent) ? 1 : 0 } == 1 }
    let longest = Int(clamping: max(conditions.longestDelay, 1))
    return Choice(
      isShort: happens(conditions.shortReceives), isPartial: happens(conditions.partialSends),
      share: draw { $0.number(upTo: 16) }, isLate: happens(conditions.delays),
      delay: Int64(draw { $0.number(upTo: longest) }), merges: happens(conditions.merges))
  }

  /// Lowers what the call may take at once: to one byte, or to some sixteenths of what it asks for.
  private func limit(_ call: SocketCall, _ receives: Bool, _ choice: Choice) {
    if conditions.isOneByteAtATime {
      call.limit = 1
    } else if receives ? choice.isShort : choice.isPartial, let requested = call.requested {
      // Few bytes must come short too where many are asked for.
      let base = receives ? min(requested, 64) : requested
      call.limit = max(1, base * choice.share / 17)
    }
  }

  private func pause(
    _ call: SocketCall, _ time: Int64, _ vm: VM, _ recorder: Recorder
  ) throws {
    recorder.willWait(call, vm)
    defer { recorder.didWait(call, vm) }
    try vm.pause(until: vm.clock.after(nanoseconds: time))
  }

  /// Waits until more has come than what is there first, all that the call asks for, or the end.
  private func merge(
    _ call: SocketCall, _ socket: PySocket, _ vm: VM, _ recorder: Recorder
  ) throws {
    var patience = conditions.longestMerge
    if socket.timeout > 0 { patience = min(patience, socket.timeout / 2) }
    recorder.willWait(call, vm)
    defer { recorder.didWait(call, vm) }
    let deadline = vm.clock.after(nanoseconds: patience)
    _ = try vm.wait(for: socket.descriptor, .readable, until: deadline)
    let first = (try? socket.descriptor.receiveQueueBytes()) ?? 0
    while vm.clock.remaining(until: deadline) > 0, socket.descriptor != .none {
      let there = (try? socket.descriptor.receiveQueueBytes()) ?? 0
      if there > first || there >= call.requested ?? 1 || there == 0 { return }
      if hasEnded(socket.descriptor) { return }
      try vm.pause(until: min(deadline, vm.clock.after(nanoseconds: 1_000_000)))
    }
  }

  private func hasEnded(_ descriptor: Descriptor) -> Bool {
    let now = Deadline(nanoseconds: .min)
    guard case .ready(let events) = descriptor.tryWait(for: .peerClosed, until: now) else {
      return false
    }
    return !events.isDisjoint(with: [.peerClosed, .hangUp, .error])
  }

  // MARK: Reset

  /// Resets the connection when it is this call's turn. Errors: none; where the system refuses, the
  /// connection stays.
  private func resetIfDue(_ socket: PySocket, _ vm: VM) throws {
    guard let wanted = conditions.resetAtCall, let peer = try? socket.descriptor.peerAddress(),
      peer.port != nil
    else { return }
    transfers += 1
    if transfers == wanted { try? reset(socket.descriptor, peer.family) }
  }

  /// Ends a connection as a reset does, at both ends: the peer gets one, because the connection is
  /// closed with SO_LINGER 0; and the program, because the descriptor then belongs to a new
  /// connection that its other end resets.
  private func reset(_ descriptor: Descriptor, _ family: AddressFamily) throws(SocketError) {
    let blocks = try !descriptor.isNonBlocking()
    let listener = try Descriptor.open(family, .stream)
    defer { try? listener.close() }
    try listener.bind(to: family == .ipv6 ? .ipv6Loopback() : .loopback())
    try listener.listen(backlog: 1)
    let near = try Descriptor.open(family, .stream)
    defer { try? near.close() }
    try near.connect(to: try listener.localAddress())
    let far = try listener.accept().descriptor
    try far.setLinger(Linger(isOn: true, seconds: 0))
    try near.setNonBlocking(!blocks)
    try descriptor.setLinger(Linger(isOn: true, seconds: 0))
    try near.replace(descriptor)
    try far.close()
  }
}
