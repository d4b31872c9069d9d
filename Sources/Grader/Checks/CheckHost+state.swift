import Lab
import Sockets
import StandardModules

/// What is to be known of the program.
extension CheckHost {
  /// What it does, and how it ended.
  func state() -> PlainValue {
    var call = PlainValue.none
    var line = PlainValue.none
    var status = PlainValue.none
    var limit = PlainValue.none
    // Whether it would have gone on for ever, as far as can be told: of the limits that of steps alone is
    // one of time.
    let isEndless = program.limitReached?.hasSuffix(" steps") == true
    var isEnded = false
    var isWaiting = false
    var isRunning = false
    switch program.state {
    case .idle: break
    case .running:
      isRunning = true
      if let again = repeatedCall {
        call = .text(again.name)
        line = again.place.map { .int($0.line) } ?? .none
      } else if let here = program.runningLine {
        line = .int(here)
      }
    case .waiting(let wait):
      isWaiting = true
      call = wait.call.map { .text($0) } ?? .none
      if wait.line > 0 { line = .int(wait.line) }
    case .ended(let end):
      isEnded = true
      switch end {
      case .exit(let code): status = .int(code)
      case .limit(let text, let place):
        limit = .text(text)
        line = place.map { .int($0) } ?? .none
      case .stopped, .failed: break
      }
    }
    let error = lab.timeline.lastException(of: CheckHost.programName)
    return .record([
      "ended": .bool(isEnded), "waiting": .bool(isWaiting), "running": .bool(isRunning),
      "call": call, "line": line, "status": status, "limit": limit, "endless": .bool(isEndless),
      "error": error.map {
        .text($0.message.isEmpty ? $0.typeName : "\($0.typeName): \($0.message)")
      } ?? .none,
      "error_line": error?.place.map { .int($0.line) } ?? .none,
      "threads": .int(program.threadCount),
    ])
  }

  /// The call that a program makes again and again, to no effect; nil where it makes none.
  private var repeatedCall: CallRecord? {
    guard lab.timeline.pace(of: CheckHost.programName).idle >= CheckHost.fewestLooks else {
      return nil
    }
    let last = lab.timeline.lastCalls(8, of: CheckHost.programName).filter { $0.place != nil }
    // Setting the timeout anew before each look is not what it looks with.
    return last.first { !$0.name.hasPrefix("set") } ?? last.first
  }

  /// Its open sockets, as the kernel sees them.
  func sockets() -> PlainValue {
    .list(
      KernelView.ofDescriptors(of: lab.timeline, terminal: CheckHost.programName, options: false)
        .sockets
        .map { socket, view in
          // What was bound to all addresses is shown so, where a network of its own has others.
          let local =
            socket.local?.isWildcard == true && socket.local?.port == view.local?.port
            ? socket.local : view.local
          return .record([
            "number": .int(socket.number.rawValue), "fd": .int(Int(view.descriptor)),
            "family": .text("\(view.family)"), "type": .text("\(view.type)"),
            "state": view.state.map { .text("\($0)") } ?? .none,
            "listening": .bool(view.isListening),
            "local": plain(local), "remote": plain(view.remote),
            "sent": .int(socket.bytesSent), "received": .int(socket.bytesReceived),
            "unread": .int(view.unread), "unsent": .int(view.unsent),
            "queue": .int(view.acceptQueue.map { Int($0.used) } ?? 0),
            "backlog": socket.backlog.map { .int($0) } ?? .none,
            "timeout": socket.timeout < 0 ? .none : .float(Double(socket.timeout) / 1e9),
            "nonblocking": .bool(view.isNonBlocking),
          ])
        })
  }

  /// The options of its open socket of this number that are not those of a new one.
  func options(ofSocketAt number: Int) -> PlainValue {
    let open = lab.timeline.openSockets(of: CheckHost.programName)
    guard let socket = open.first(where: { Int($0.descriptor) == number }),
      let view = SocketView.of(Descriptor(rawValue: socket.descriptor))
    else { return .dict([]) }
    return .dict(view.options.map { PlainValue.Entry(key: $0.name, value: .int($0.value)) })
  }

  /// The sockets that it had, as they were known last.
  func closedSockets() -> PlainValue {
    let all = lab.timeline.snapshot(from: .max).sockets.values
    return .list(
      all.filter { $0.terminal == CheckHost.programName && $0.closed != nil }
        .sorted { $0.number < $1.number }
        .map { socket in
          .record([
            "number": .int(socket.number.rawValue), "fd": .int(-1),
            "family": .text("\(socket.family)"), "type": .text("\(socket.type)"),
            "state": .none, "listening": .bool(false),
            "local": plain(socket.local), "remote": plain(socket.remote),
            "sent": .int(socket.bytesSent), "received": .int(socket.bytesReceived),
            "unread": .int(socket.unreadAtEnd ?? 0), "unsent": .int(0), "queue": .int(0),
            "backlog": socket.backlog.map { .int($0) } ?? .none,
            "timeout": socket.timeout < 0 ? .none : .float(Double(socket.timeout) / 1e9),
            "nonblocking": .bool(socket.timeout >= 0),
          ])
        })
  }

  /// Its socket calls so far.
  func calls() -> PlainValue {
    .list(
      lab.timeline.snapshot().calls
        .filter { $0.terminal == CheckHost.programName && $0.place != nil }.map { call in
          .record([
            "name": .text(call.name), "line": call.place.map { .int($0.line) } ?? .none,
            "through": call.through.map { .text($0) } ?? .none,
            "number": .int(call.number), "thread": .int(call.thread),
            "socket": call.socket.map { .int($0.rawValue) } ?? .none,
            "made": call.made.map { .int($0.rawValue) } ?? .none,
            "fd": .int(Int(call.descriptor)), "count": .int(call.byteCount),
            "requested": call.requested.map { .int($0) } ?? .none,
            "numbers": .list(call.numbers.map { .int($0) }),
            "error": call.failure.map { .text($0.typeName) } ?? .none,
            "errno": call.failure?.errno.map { .int($0) } ?? .none,
            "address": plain(call.address), "waiting": .bool(call.isWaiting),
            "data": .bytes(call.data),
            "waited": .float(Double(call.waited) / 1e9),
          ])
        })
  }

  private func plain(_ address: SocketAddress?) -> PlainValue {
    guard let address else { return .none }
    switch address {
    case .ipv4(_, let port): return .tuple([.text(address.hostText), .int(Int(port))])
    case .ipv6(_, let port, _, _): return .tuple([.text(address.hostText), .int(Int(port))])
    case .unix: return .text(address.hostText)
    case .unspecified, .unknown: return .none
    }
  }
}
