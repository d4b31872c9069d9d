import Interpreter
import StandardModules

/// Several terminals side by side, each an isolated Python on a thread of its own, as people open
/// several windows to try out a server and its clients.
///
/// A lab has no words for people: what happens is told as events.
package final class Lab: Sendable {
  private let all = Monitor<[LabTerminal]>([])
  private let hub: LabHub
  /// What the terminals did, in one order.
  package let timeline: Timeline

  /// Makes a lab without terminals, in each of which programs may use so much, on a network of these
  /// conditions: a loopback network for themselves, or the machine's.
  package init(
    limits: Limits = Limits(), conditions: NetworkConditions? = nil,
    network: LoopbackNetwork? = nil
  ) {
    let timeline = Timeline(network: network)
    self.timeline = timeline
    hub = LabHub(limits: limits, timeline: timeline, conditions: conditions)
  }

  deinit { end() }

  /// Sets who is told of events. It is called on the terminals' threads, several at a time, and must
  /// not block or call the lab back.
  ///
  /// - Parameters:
  ///   - wantsCall: Asked when a call of this terminal begins; of one that is not wanted the kernel is
  ///     not asked either, which costs more than most calls do.
  ///   - body: Told of the events.
  package func onEvent(
    wantsCall: @escaping @Sendable (String) -> Bool = { _ in true },
    _ body: @escaping @Sendable (LabEvent) -> Void
  ) {
    hub.listen(wantsCall: wantsCall, body)
  }

  /// The terminals besides one that have this name in `__main__`. One that computes and does not look
  /// up for half a second has none.
  package func holders(of name: String, besides terminal: String) -> [NameHolder] {
    terminals.filter { $0.name != terminal }.compactMap { $0.holding(name) }
  }

  /// The terminals in the order in which they were made.
  package var terminals: [LabTerminal] { all.withLock { $0 } }

  /// The terminal of a name, made when it is new: its Python is ready soon after. The setup is that of
  /// a new one.
  package func terminal(_ name: String, setup: TerminalSetup = TerminalSetup()) -> LabTerminal {
    let (terminal, isNew) = all.withLock { all in
      if let known = all.first(where: { $0.name == name }) { return (known, false) }
      let made = LabTerminal(name, hub, setup)
      // Its column has its place from now on, whenever its first call is.
      _ = timeline.log(of: name)
      all.append(made)
      return (made, true)
    }
    if isNew { terminal.start() }
    return terminal
  }

  /// Blocks until no terminal has anything to do: each is idle, has ended, or is blocked in the kernel
  /// where nothing has come yet. A terminal that sleeps is waited for. False when that takes longer
  /// than so many milliseconds.
  @discardableResult
  package func waitUntilQuiet(milliseconds: Int) -> Bool {
    hub.wait(milliseconds: milliseconds) { terminals.allSatisfy(\.isQuiet) }
  }

  /// As ``waitUntilQuiet(milliseconds:)``, but a terminal that sleeps is not waited for.
  @discardableResult
  package func waitUntilAtRest(milliseconds: Int) -> Bool {
    hub.wait(milliseconds: milliseconds) { terminals.allSatisfy(\.isAtRest) }
  }

  /// As ``waitUntilQuiet(milliseconds:)``, but calls with a timeout are waited for too: afterwards
  /// nothing changes until something comes from outside.
  @discardableResult
  package func waitUntilSettled(milliseconds: Int) -> Bool {
    hub.wait(milliseconds: milliseconds) { terminals.allSatisfy(\.isSettled) }
  }

  /// Blocks until a condition on the terminals holds; it is asked again at each change of a state.
  package func wait(until holds: () -> Bool) {
    while !hub.wait(milliseconds: 1_000_000, until: holds) {}
  }

  /// The same for so many milliseconds at most; whether it holds.
  package func wait(milliseconds: Int, until holds: () -> Bool) -> Bool {
    hub.wait(milliseconds: milliseconds, until: holds)
  }

  /// Has the conditions that are waited for asked again.
  package func noteChange() { hub.noteChange() }

  /// Ends all terminals and closes all that they opened; abruptly with a reset of each open TCP
  /// connection, of which then nothing stays in TIME_WAIT. Blocks until their threads have ended; one
  /// that can't be reached within two seconds is left behind.
  package func end(abruptly: Bool = false) {
    let terminals = terminals
    for terminal in terminals { terminal.stop(abruptly: abruptly) }
    for terminal in terminals { terminal.waitForEnd(milliseconds: 2000) }
  }
}
