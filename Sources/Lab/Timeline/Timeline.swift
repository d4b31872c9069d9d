import Sockets
import StandardModules
import Synchronization

/// What happened in the terminals of a lab or of a run, in one order. Any thread may look at it.
///
/// It holds so many calls of each terminal, and drops the oldest.
package final class Timeline: Sendable {
  /// The time as its programs see it.
  package let clock = ProgramClock()
  /// When it began, on that clock.
  private let start: Int64
  private let capacity: Int
  /// The loopback network that its terminals have for themselves; nil for the machine's. All addresses
  /// here are as their programs see them.
  package let network: LoopbackNetwork?
  private let nextNumber = Atomic(0)
  private let nextSocket = Atomic(1)
  private let shared = Mutex(Shared())

  private struct Shared {
    var logs: [TerminalLog] = []
    /// Sockets that wait for their peer to appear, by their own and their peer's address.
    var unmatched: [Pair: [SocketNumber]] = [:]
    var peers: [SocketNumber: SocketNumber] = [:]
    var sources: [String: String] = [:]
  }

  private struct Pair: Hashable {
    var local: SocketAddress
    var remote: SocketAddress
  }

  /// An empty timeline that holds so many calls of each terminal, of programs on a network.
  package init(callsPerTerminal capacity: Int = 10_000, network: LoopbackNetwork? = nil) {
    self.capacity = capacity
    self.network = network
    start = clock.now.nanoseconds
  }

  // MARK: Reading

  /// Nanoseconds since it began.
  package var now: Int64 { clock.now.nanoseconds &- start }

  /// What has happened, and the sockets as they are; of the events those with this number or a
  /// higher one.
  package func snapshot(from first: Int = 0) -> TimelineSnapshot {
    let (logs, peers, sources) = shared.withLock { ($0.logs, $0.peers, $0.sources) }
    var snapshot = TimelineSnapshot(
      terminals: logs.map(\.terminal), time: now, sources: sources,
      isSeparate: network?.isSeparate ?? false)
    for log in logs {
      let (events, dropped) = log.events(from: first)
      snapshot.events += events
      snapshot.dropped += dropped
      for var socket in log.sockets {
        socket.peer = peers[socket.number]
        snapshot.sockets[socket.number] = socket
      }
    }
    snapshot.events.sort { $0.number < $1.number }
    return snapshot
  }

  /// The number that the next event will have.
  package var end: Int { nextNumber.load(ordering: .relaxed) }

  /// What a terminal's calls came to lately.
  package func pace(of terminal: String) -> CallPace {
    known(terminal)?.currentPace ?? CallPace()
  }

  /// The last calls of a terminal, so many at most, the last one first.
  package func lastCalls(_ most: Int, of terminal: String) -> [CallRecord] {
    known(terminal)?.lastCalls(most) ?? []
  }

  /// The last error of a terminal's program that nobody caught.
  package func lastException(of terminal: String) -> ExceptionRecord? {
    known(terminal)?.lastException
  }

  private func known(_ terminal: String) -> TerminalLog? {
    shared.withLock { $0.logs.first { $0.terminal == terminal } }
  }

  /// The calls of a terminal that wait, in the order in which they began.
  package func waiting(in terminal: String) -> [CallRecord] {
    known(terminal)?.waiting ?? []
  }

  /// The sockets of a terminal that are open, or of all terminals.
  package func openSockets(of terminal: String? = nil) -> [SocketRecord] {
    let (logs, peers) = shared.withLock { ($0.logs, $0.peers) }
    return logs.filter { terminal == nil || $0.terminal == terminal }.flatMap(\.sockets)
      .filter { $0.closed == nil }
      .map { socket in
        var socket = socket
        socket.peer = peers[socket.number]
        return socket
      }
      .sorted { $0.number < $1.number }
  }

  // MARK: Writing

  /// Keeps the text of a program's own file, by the name that tracebacks give it.
  package func keep(source: String, of file: String) {
    shared.withLock { $0.sources[file] = source }
  }

  /// A line of a text that is kept; nil where there is none.
  func sourceLine(_ file: String, _ line: Int) -> String? {
    shared.withLock { $0.sources[file] }?.line(line)
  }

  /// A line that was typed at a prompt; nil for others.
  func typedLine(_ place: SourcePlace) -> String? {
    guard place.isTyped else { return nil }
    return shared.withLock { $0.sources[place.file] }?.line(place.line)
  }

  /// Notes that a terminal's program ended with a status; nil for by Ctrl-C or from outside.
  package func noteEnd(of terminal: String, status: Int?) {
    note(.ended(status: status), in: terminal)
  }

  /// Notes something about a terminal.
  package func note(
    _ kind: NoteRecord.Kind, in terminal: String, thread: Int = 0, place: SourcePlace? = nil
  ) {
    log(of: terminal).append(
      .note(
        NoteRecord(
          number: takeNumber(), terminal: terminal, thread: thread, time: now, place: place,
          kind: kind)))
  }

  /// The log of a terminal, made when it is new.
  func log(of terminal: String) -> TerminalLog {
    shared.withLock { shared in
      if let known = shared.logs.first(where: { $0.terminal == terminal }) { return known }
      let made = TerminalLog(terminal, capacity: capacity)
      shared.logs.append(made)
      return made
    }
  }

  @inline(__always)
  func takeNumber() -> Int { nextNumber.wrappingAdd(1, ordering: .relaxed).oldValue }

  func takeSocketNumber() -> SocketNumber {
    SocketNumber(rawValue: nextSocket.wrappingAdd(1, ordering: .relaxed).oldValue)
  }

  /// Finds the peer of a socket that has just got both its addresses, if it is known yet.
  func match(_ socket: SocketNumber, local: SocketAddress, remote: SocketAddress) {
    shared.withLock { shared in
      if shared.peers[socket] != nil { return }
      let wanted = Pair(local: remote, remote: local)
      if var waiting = shared.unmatched[wanted], !waiting.isEmpty {
        let peer = waiting.removeFirst()
        shared.unmatched[wanted] = waiting.isEmpty ? nil : waiting
        shared.peers[socket] = peer
        shared.peers[peer] = socket
        return
      }
      let own = Pair(local: local, remote: remote)
      if shared.unmatched[own]?.contains(socket) == true { return }
      if shared.unmatched.count > 4096 { shared.unmatched.removeAll() }
      // An internet pair belongs to one socket at a time; unnamed AF_UNIX ones share theirs.
      if case .unix = local {
        shared.unmatched[own, default: []].append(socket)
      } else {
        shared.unmatched[own] = [socket]
      }
    }
  }

  /// Makes two sockets each other's peers.
  func join(_ one: SocketNumber, _ other: SocketNumber) {
    shared.withLock {
      $0.peers[one] = other
      $0.peers[other] = one
    }
  }
}

extension String {
  /// A line, counted from 1.
  func line(_ number: Int) -> String? {
    let lines = split(separator: "\n", omittingEmptySubsequences: false)
    return lines.indices.contains(number - 1) ? String(lines[number - 1]) : nil
  }
}
