import Lab
import Sockets

extension LabState {
  /// The state of a lab now, with the calls and inputs of a step: what began in it, and what was not
  /// done when it began. Of sockets without a descriptor only where they are asked for: to see them
  /// takes the kernel its time.
  init(
    of lab: Lab, from start: StepStart, lines: [StepLog.Line], withLingering wantsLingering: Bool
  ) {
    let snapshot = lab.timeline.snapshot()
    let view = KernelView.ofDescriptors(of: lab.timeline)
    let makers = Dictionary(
      snapshot.calls.map { ($0.number, $0.name) }, uniquingKeysWith: { first, _ in first })
    terminals = lab.terminals.map(Terminal.init)
    var seen: [SocketNumber: SocketView] = [:]
    for (socket, view) in view.sockets { seen[socket.number] = view }
    sockets = snapshot.sockets.values.sorted { $0.number < $1.number }
      .map { Socket($0, seen[$0.number], madeBy: makers[$0.madeBy]) }
    calls = snapshot.calls
      .filter { $0.number >= start.event || ($0.ended ?? .max) >= start.time }
      .suffix(LabState.mostCalls).map(Call.init)
    self.lines = lines.filter { $0.kind != .line }.map(Line.init)
    let left = wantsLingering ? KernelView.withoutDescriptor(of: lab.timeline) : []
    lingering = left.map {
      Lingering(
        state: $0.state.map { "\($0)" } ?? "", local: Address($0.local), remote: Address($0.remote))
    }
  }
}

extension LabState.Terminal {
  fileprivate init(_ terminal: LabTerminal) {
    name = terminal.name
    waiting = nil
    ended = false
    switch terminal.state {
    case .idle, .running: break
    case .waiting(let wait): waiting = wait.call ?? ""
    case .ended: ended = true
    }
    names = terminal.simpleVariables.map { name, value in
      switch value {
      case .none: [name, "none", ""]
      case .bool(let truth): [name, "bool", truth ? "1" : ""]
      case .int(let number): [name, "int", "\(number)"]
      case .float(let number): [name, "float", "\(number)"]
      case .text(let text): [name, "str", text]
      case .bytes(let bytes): [name, "bytes", LabState.latin(bytes)]
      }
    }
  }
}

extension LabState.Socket {
  fileprivate init(_ record: SocketRecord, _ view: SocketView?, madeBy maker: String?) {
    number = record.number.rawValue
    terminal = record.terminal
    fd = Int(record.descriptor)
    open = record.closed == nil
    family = "\(record.family)"
    type = "\(record.type)"
    local = LabState.Address(view?.local ?? record.local)
    remote = LabState.Address(view == nil ? record.remote : view?.remote)
    state = view?.state.map { "\($0)" }
    listening = view?.isListening ?? false
    backlog = record.backlog
    queue = view?.acceptQueue.map { Int($0.used) } ?? 0
    unread = view?.unread ?? 0
    unsent = view?.unsent ?? 0
    timeout = record.timeout
    options = Dictionary(
      (view?.options ?? []).map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    made_by =
      record.acceptedBy != nil ? "accept" : record.duplicateOf != nil ? "dup" : maker ?? "socket"
    peer = record.peer?.rawValue
    sent = record.bytesSent
    received = record.bytesReceived
    unread_at_end = record.unreadAtEnd
    accepted_by = record.acceptedBy?.rawValue
  }
}

extension LabState.Call {
  fileprivate init(_ call: CallRecord) {
    terminal = call.terminal
    name = call.name
    through = call.through
    fd = Int(call.descriptor)
    socket = call.socket?.rawValue
    made = call.made?.rawValue
    error = call.failure?.typeName
    errno = call.failure?.errno
    message = call.failure?.message
    data = LabState.latin(call.data)
    count = call.byteCount
    requested = call.requested
    address = LabState.Address(call.address)
    result = nil
    switch call.outcome {
    case .value(.number(let number)): result = number
    case .value(.address(let found)): address = LabState.Address(found)
    case .interrupted: error = "KeyboardInterrupt"
    default: break
    }
    numbers = call.numbers
    lasted = call.ended.map { $0 - call.began }
    waited = call.waited
    text = call.text
  }
}

extension LabState.Line {
  fileprivate init(_ line: StepLog.Line) {
    terminal = line.terminal
    text = line.text
    output = String(decoding: line.output, as: UTF8.self)
    waiting = line.outcome == nil
    switch line.outcome {
    case .raised(let type, let text): (error, message) = (type, text)
    case .ended: error = "SystemExit"
    case .completed, .unreadable, nil: break
    }
  }
}

extension LabState {
  /// Bytes as a text of as many characters, each below 256.
  fileprivate static func latin(_ bytes: [UInt8]) -> String {
    String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }
}
