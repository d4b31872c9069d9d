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

  /// The time from a look at what the kernel does to the next one, at first, in nanoseconds.
  private static let shortestPause: Int64 = 100_000

  /// After so many receives in a row that gave the end of one stream nothing else comes any more.
  private static let mostEnds = 2_000

  /// Waits until a condition holds or a socket of the check's has something. It ends at once when the
  /// program's state shows that neither can come any more; where only time can bring it, time passes at
  /// once.
  func wait(
    _ seconds: PlainValue, for socket: (Descriptor, PollEvents)? = nil, until holds: () -> Bool
  ) -> Ending {
    let deadline = deadline(seconds)
    var pause = CheckHost.shortestPause
    while true {
      // Changes of the program wake; those of the kernel alone don't, and are looked for soon, and later
      // less often.
      if wakeup?.drain() == true { pause = CheckHost.shortestPause }
      let rest = self.rest()
      if holds() || isReady(socket) { return .ready }
      if rest != .none, !isUnderWay(to: socket) {
        // It may have arrived, and woken the program, between the looks.
        if holds() || isReady(socket) { return .ready }
        if self.rest() == rest {
          if case .settled(let ending) = rest { return ending }
          program.passTime(until: deadline)
        }
      }
      if isOver(deadline) || lab.timeline.pace(of: CheckHost.programName).ends >= CheckHost.mostEnds
      {
        return .late
      }
      if rest != .none { pause = min(pause, 2_000_000) }
      _ = poll(socket, until: .after(nanoseconds: min(pause, clock.remaining(until: deadline))))
      pause = min(pause * 2, 20_000_000)
    }
  }

  /// Waits until something may have changed: `change`; or says why nothing will.
  func waitForChange(_ seconds: PlainValue) -> String {
    let deadline = deadline(seconds)
    let rest = restWithNothingUnderWay()
    if case .settled(let ending) = rest { return ending.rawValue }
    if isOver(deadline) { return Ending.late.rawValue }
    awaitChange(rest, until: deadline)
    return "change"
  }

  /// Lets so many seconds pass: at once where the program only waits.
  func passTime(_ seconds: PlainValue) {
    let deadline = deadline(seconds)
    while !isOver(deadline) {
      let rest = restWithNothingUnderWay()
      if case .settled = rest { return clock.skip(clock.remaining(until: deadline)) }
      awaitChange(rest, until: deadline)
    }
  }

  /// How the program rests, with what is on its way to it still to come.
  private func restWithNothingUnderWay() -> Rest {
    wakeup?.drain()
    return isUnderWay() ? .none : rest()
  }

  /// Waits a moment for something to change; time passes at once where the program waits for it alone.
  private func awaitChange(_ rest: Rest, until deadline: Deadline) {
    if rest == .untilTimePasses { program.passTime(until: deadline) }
    _ = poll(nil, until: .after(nanoseconds: min(500_000, clock.remaining(until: deadline))))
  }

  /// Waits until nothing happens in the program until something comes from outside: it waits, or it
  /// looks again and again (`polls`).
  func waitForQuiet(_ seconds: PlainValue) -> String {
    let before = lab.timeline.pace(of: CheckHost.programName).count
    let began = clock.now.nanoseconds
    var isPolling = false
    let ending = wait(seconds) {
      if program.isQuiet, !isUnderWay() { return true }
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
      return new >= 4 || clock.now.nanoseconds - began > 300_000_000
    }
    guard min(pace.idle, new) >= CheckHost.fewestLooks else { return false }
    let sockets = lab.timeline.openSockets(of: CheckHost.programName).count
    return min(pace.idle, new) >= CheckHost.fewestLooks + 2 * sockets
  }

  /// So many looks in a row are those of a program that goes round.
  static let fewestLooks = 64

  /// The time as the program and its check see it.
  private var clock: ProgramClock { lab.timeline.clock }

  private func deadline(_ seconds: PlainValue) -> Deadline {
    clock.after(nanoseconds: Int64(min(max(seconds.number ?? 1, 0), 60) * 1e9))
  }

  /// Whether the time of a wait has passed, or that of the whole check.
  private func isOver(_ deadline: Deadline) -> Bool {
    clock.remaining(until: deadline) == 0 || notes.withLock { $0.isCancelled }
  }

  /// How the program rests.
  private enum Rest: Equatable {
    /// It does not: it may do something by itself.
    case none
    /// Until the time of a wait has passed.
    case untilTimePasses
    /// Nothing happens that does not come from outside.
    case settled(Ending)
  }

  private func rest() -> Rest {
    let program = program
    switch program.state {
    case .ended: return .settled(.ended)
    case .idle where program.isSettled: return .settled(.idle)
    case .waiting where program.isSettled: return .settled(.blocked)
    case .idle, .waiting: return program.isAtRest ? .untilTimePasses : .none
    case .running: return .none
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
}
