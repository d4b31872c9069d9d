import Lab
import Sockets
import StandardModules

extension CheckHost {
  /// How a wait of a check ended.
  enum Ending: String {
    /// What was waited for is there.
    case ready
    /// The program has ended.
    case ended
    /// The program does nothing: nothing was called, or all has returned.
    case idle
    /// The program waits for something that does not come by itself.
    case blocked
    /// The time has passed.
    case late
  }

  /// The most that a program does during one wait and can still be on its way: what goes round and round
  /// is not waited for to the end.
  private static let mostEvents = 100_000

  /// Waits until a condition holds or a socket of the check's has something. It ends at once when the
  /// program's state shows that neither can come any more.
  func wait(
    _ seconds: PlainValue, for socket: (Descriptor, PollEvents)? = nil, until holds: () -> Bool
  ) -> Ending {
    let deadline = Deadline.after(nanoseconds: Int64((seconds.number ?? 1) * 1e9))
    let lastEvent = lab.timeline.end + CheckHost.mostEvents
    while true {
      wakeup?.drain()
      let resting = rest()
      if holds() || isReady(socket) { return .ready }
      if let resting, !isOnItsWay(to: socket) { return resting }
      if deadline.remaining == 0 || lab.timeline.end > lastEvent
        || notes.withLock({ $0.isCancelled })
      {
        return .late
      }
      // Changes of the program wake; what the kernel does by itself is looked at again soon.
      let pause: Int64 = resting == nil ? 20_000_000 : 2_000_000
      _ = poll(socket, until: min(deadline, .after(nanoseconds: pause)))
    }
  }

  /// Waits until something may have changed: `change`; or says why nothing will.
  func waitForChange(_ seconds: PlainValue) -> String {
    wakeup?.drain()
    if let resting = rest() { return resting.rawValue }
    if notes.withLock({ $0.isCancelled }) { return Ending.late.rawValue }
    _ = poll(nil, until: .after(nanoseconds: 2_000_000))
    return "change"
  }

  /// Why nothing happens in the program; nil while something may.
  private func rest() -> Ending? {
    let program = program
    switch program.state {
    case .ended: return .ended
    case .idle: return program.isSettled ? .idle : nil
    case .waiting: return program.isSettled ? .blocked : nil
    case .running: return nil
    }
  }

  private func isReady(_ socket: (Descriptor, PollEvents)?) -> Bool {
    guard let socket else { return false }
    return poll(socket, until: Deadline(nanoseconds: .min))
  }

  /// Waits until the socket has something or somebody wakes; whether the socket has.
  private func poll(_ socket: (Descriptor, PollEvents)?, until deadline: Deadline) -> Bool {
    var entries = [
      PollEntry(socket?.0 ?? .none, socket?.1 ?? []),
      PollEntry(wakeup?.descriptor ?? .none, .readable),
    ]
    return entries.withUnsafeMutableBufferPointer { entries in
      _ = PollEntry.tryPoll(entries, until: deadline)
      return !entries[0].ready.isEmpty
    }
  }

  /// Whether the program has sent something that is not there yet.
  private func isOnItsWay(to socket: (Descriptor, PollEvents)?) -> Bool {
    guard let descriptor = socket?.0, let address = try? descriptor.localAddress() else {
      return false
    }
    let own = lab.timeline.network.map { $0.shown(address) } ?? address
    let senders = lab.timeline.openSockets(of: CheckHost.programName).filter { $0.remote == own }
    if senders.contains(where: {
      ((try? Descriptor(rawValue: $0.descriptor).sendQueueBytes()) ?? 0) > 0
    }) {
      return true
    }
    // What a closed socket has still to send, its kernel sends.
    guard senders.isEmpty, let port = address.port else { return false }
    return lab.timeline.kernelSockets(type: .stream, ports: [port]).contains {
      $0.remote == own && $0.sendQueue > 0 && $0.state != .listen
    }
  }
}
