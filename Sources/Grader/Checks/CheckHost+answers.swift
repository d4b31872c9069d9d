import Lab
import Sockets
import StandardModules

extension CheckHost {
  /// The answer to a question of `checking`; nil for one that is not known. Blocks as long as the
  /// question says.
  func answer(_ question: String, _ arguments: [PlainValue]) -> PlainValue? {
    func argument(_ place: Int) -> PlainValue {
      arguments.indices.contains(place) ? arguments[place] : .none
    }
    switch question {
    case "hold": return .bool(hold())
    case "let_go": letGo()
    case "start": start(argument(0).texts, input: argument(1))
    case "stop":
      program.stop()
      program.waitForEnd(milliseconds: 2000)
    case "import": return load(as: argument(0).text ?? "")
    case "call": return .int(call(argument(0), argument(1).items))
    case "result": return result(argument(0).int ?? -1)
    case "is_done": return .bool(isDone(argument(0).int ?? -1))
    case "has": return has(argument(1).text ?? "", in: argument(0).text ?? "")
    case "take":
      return .int(take(Descriptor(rawValue: Int32(truncatingIfNeeded: argument(0).int ?? -1))))
    case "descriptor": return descriptor(of: argument(0).int ?? -1)
    case "raise": raise(argument(0).int ?? -1)
    case "wait_ready":
      let kind = argument(0).text ?? ""
      let port = argument(1).int
      return .text(
        wait(argument(2)) { addresses(kind).contains { $0.1 == port } }.rawValue)
    case "wait_socket":
      let descriptor = Descriptor(rawValue: Int32(truncatingIfNeeded: argument(0).int ?? -1))
      let events: PollEvents = argument(1) == .bool(true) ? .writable : .readable
      return .text(wait(argument(2), for: (descriptor, events)) { false }.rawValue)
    case "wait_quiet": return .text(waitForQuiet(argument(0)))
    case "wait_end": return .text(wait(argument(0)) { false }.rawValue)
    case "wait_result":
      let number = argument(0).int ?? -1
      return .text(wait(argument(1)) { isDone(number) }.rawValue)
    case "pass_time": passTime(argument(0))
    case "wait_change": return .text(waitForChange(argument(0)))
    case "state": return state()
    case "sockets": return sockets()
    case "socket_options": return options(ofSocketAt: argument(0).int ?? -1)
    case "closed_sockets": return closedSockets()
    case "calls": return calls()
    case "call_count": return .int(lab.timeline.pace(of: CheckHost.programName).count)
    case "output": return notes.withLock { .tuple([.bytes($0.output), .bytes($0.errors)]) }
    case "catalog": notes.withLock { $0.catalog = argument(0) }
    case "report": report(argument(0))
    default: return nil
    }
    return PlainValue.none
  }

  private func start(_ arguments: [String], input: PlainValue) {
    let program = program
    switch program.state {
    case .ended: program.restart()
    case .idle: break
    case .running, .waiting: program.restart()
    }
    if case .bytes(let bytes) = input {
      for line in bytes.split(separator: 10) {
        program.provide(input: String(decoding: line, as: UTF8.self))
      }
      program.endInput()
    }
    program.runProgram(file: file, arguments: arguments)
  }

  /// The addresses on which the program listens, or has datagram sockets (`bound`).
  func addresses(_ kind: String) -> [(String, Int)] {
    lab.timeline.openSockets(of: CheckHost.programName).compactMap { socket in
      let isWanted =
        kind == "bound" ? socket.type == .datagram : socket.backlog != nil && socket.type == .stream
      guard isWanted, let local = socket.local, let port = local.port, port != 0 else { return nil }
      return (local.hostText, Int(port))
    }
  }
}

extension SocketAddress {
  /// The host as Python shows it; the path of an AF_UNIX address.
  var hostText: String {
    switch self {
    case .ipv4(let host, _): "\(host)"
    case .ipv6(let host, _, _, _): "\(host)"
    case .unix(let name): name.isUnnamed ? "" : "\(name)"
    case .unspecified, .unknown: ""
    }
  }
}
