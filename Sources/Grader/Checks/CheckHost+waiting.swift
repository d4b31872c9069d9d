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

  /// The longest wait for an answer of the program's Python, in seconds: as PATIENCE of `checking`.
  static let patience = PlainValue.float(5)

  /// After so many receives in a row that gave the end of one stream nothing else comes any more.
  private static let mostEnds = 2_000

  /// Waits until a condition holds or a socket of the check's has something. It ends at once when the
  /// program's state shows that neither can come any more.
  func wait(
    _ seconds: PlainValue, for socket: (Descriptor, PollEvents)? = nil, until holds: () -> Bool
  ) -> Ending {
    let deadline = CheckHost.deadline(seconds)
    // What nobody tells of is looked at again soon, and later less often.
    var pause: Int64 = 1_000_000
    while true {
      wakeup?.drain()
      let resting = rest()
      if holds() || isReady(socket) { return .ready }
      if let resting, !isOnItsWay(socket) {
        // It may have arrived, and woken the program, between the looks.
        if holds() || isReady(socket) { return .ready }
        if rest() != nil { return resting }
      }
      if isOver(deadline) || lab.timeline.pace(of: CheckHost.programName).ends >= CheckHost.mostEnds
      {
        return .late
      }
      // Changes of the program wake; those of the kernel alone don't.
      if resting != nil { pause = 2_000_000 }
      _ = poll(socket, until: min(deadline, .after(nanoseconds: pause)))
      pause = min(pause * 2, 20_000_000)
    }
  }

  /// Waits until something may have changed: `change`; or says why nothing will.
  func waitForChange(_ seconds: PlainValue) -> String {
    let deadline = CheckHost.deadline(seconds)
    wakeup?.drain()
    if let resting = rest() { return resting.rawValue }
    if isOver(deadline) { return Ending.late.rawValue }
    _ = poll(nil, until: min(deadline, .after(nanoseconds: 2_000_000)))
    return "change"
  }

  /// Waits until nothing happens in the program until something comes from outside: it waits, or it
  /// looks again and again (`polls`).
  func waitForQuiet(_ seconds: PlainValue) -> String {
    let before = lab.timeline.pace(of: CheckHost.programName).count
    let began = Deadline.now().nanoseconds
    var isPolling = false
    let ending = wait(seconds) {
      if program.isQuiet { return true }
      isPolling = isGoingRound(since: before, began)
      return isPolling
    }
    return ending == .ready && isPolling ? "polls" : ending.rawValue
  }

  /// Whether the program's calls since a moment have only looked, so often that it must have seen all
  /// that there is; or whether it sleeps between such looks.
  private func isGoingRound(since count: Int, _ began: Int64) -> Bool {
    let pace = lab.timeline.pace(of: CheckHost.programName)
    let new = pace.count - count
    if program.isAsleep {
      if pace.idle < new { return false }
      return new >= 4 || Deadline.now().nanoseconds - began > 300_000_000
    }
    guard min(pace.idle, new) >= CheckHost.fewestLooks else { return false }
    let sockets = lab.timeline.openSockets(of: CheckHost.programName).count
    return min(pace.idle, new) >= CheckHost.fewestLooks + 2 * sockets
  }

  /// So many looks in a row are those of a program that goes round.
  static let fewestLooks = 64

  private static func deadline(_ seconds: PlainValue) -> Deadline {
    .after(nanoseconds: Int64(min(max(seconds.number ?? 1, 0), 60) * 1e9))
  }

  /// Whether the time of a wait has passed, or that of the whole check.
  private func isOver(_ deadline: Deadline) -> Bool {
    deadline.remaining == 0 || notes.withLock { $0.isCancelled }
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

  /// Whether something is between the check's socket and the program that has not arrived yet, and
  /// will.
  private func isOnItsWay(_ socket: (Descriptor, PollEvents)?) -> Bool {
    guard let (descriptor, events) = socket, let address = try? descriptor.localAddress() else {
      return false
    }
    let own = lab.timeline.network.map { $0.shown(address) } ?? address
    let others = lab.timeline.openSockets(of: CheckHost.programName).filter { $0.remote == own }
      .map { Descriptor(rawValue: $0.descriptor) }
    func holds(_ count: (Descriptor) throws -> Int, _ socket: Descriptor) -> Bool {
      ((try? count(socket)) ?? 0) > 0
    }
    // What the check has sent to a program that has taken all there is: its window is open.
    if holds({ try $0.sendQueueBytes() }, descriptor),
      others.contains(where: { !holds({ try $0.receiveQueueBytes() }, $0) })
    {
      return true
    }
    guard events.contains(.readable) else { return false }
    if others.contains(where: { holds({ try $0.sendQueueBytes() }, $0) }) { return true }
    // What a closed socket has still to send, its kernel sends.
    guard others.isEmpty, let port = address.port else { return false }
    return lab.timeline.kernelSockets(type: .stream, ports: [port]).contains {
      $0.remote == own && $0.sendQueue > 0 && $0.state != .listen
    }
  }
}
