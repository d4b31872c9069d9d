import Interpreter
import Sockets
import StandardModules

/// The calls that do more than move bytes, and those that fail.
extension Recorder {
  /// Ends the record of such a call.
  @inline(never)
  func describe(_ call: SocketCall, _ vm: VM, _ slot: inout CallSlot) {
    let details = slot.details ?? CallDetails()
    if let error = call.error {
      slot.ending = .details
      details.result = outcome(of: error, vm, call)
    } else {
      describeResult(call, &slot, details)
    }
    if let made = call.made, call.error == nil { slot.made = describeMade(made, call) }
    if call.error == nil { slot.hasEffect = slot.made != 0 || changesConnection(call) }
    if let socket = call.socket {
      learn(of: socket, call, details, failed: call.error != nil)
      noteEnd(of: socket, call, details)
    }
    if case .failed(let failure)? = details.result { look(around: call, failure, details) }
    let isNeeded =
      details.result != nil || slot.details != nil || details.evidence != CallEvidence()
    if isNeeded { slot.details = details }
  }

  /// Whether a call that ended well has changed what its socket is to others.
  private func changesConnection(_ call: SocketCall) -> Bool {
    switch call.name.description {
    case "bind", "listen", "connect", "shutdown", "close", "detach", "file.close": return true
    case "connect_ex": if case .int(0) = call.result { return true } else { return false }
    default: return false
    }
  }

  private func describeResult(
    _ call: SocketCall, _ slot: inout CallSlot, _ details: CallDetails
  ) {
    switch call.result {
    case .int(let number):
      slot.ending = .number
      slot.value = number
    case .bool(let flag):
      slot.ending = .number
      slot.value = flag ? 1 : 0
    case .none, .unbound: slot.ending = call.data.count > 0 ? .bytes : .none
    default:
      slot.ending = call.data.count > 0 ? .bytes : .other
    }
    if !call.watched.isEmpty || !call.ready.isEmpty {
      slot.ending = .details
      details.result = .value(ready(call.ready))
    } else if let address = call.address, call.result.tuple != nil || call.result.str != nil,
      call.made == nil, call.data.direction == .none
    {
      slot.ending = .details
      details.result = .value(.address(address))
    }
  }

  /// What was found ready, as the three lists of `select`.
  private func ready(_ entries: [PollEntry]) -> ResultSummary {
    var lists: ([Int32], [Int32], [Int32]) = ([], [], [])
    for entry in entries {
      let number = entry.descriptor.rawValue
      let asked = entry.events.isEmpty ? [.readable, .writable, .urgent] : entry.events
      let reads = asked.contains(.readable)
      let writes = asked.contains(.writable)
      if reads, !entry.ready.isDisjoint(with: [.readable, .hangUp, .error]) {
        lists.0.append(number)
      }
      if writes, !entry.ready.isDisjoint(with: [.writable, .error]) { lists.1.append(number) }
      if asked.contains(.urgent), entry.ready.contains(.urgent) { lists.2.append(number) }
    }
    return .ready(readable: lists.0, writable: lists.1, exceptional: lists.2)
  }

  // MARK: Failures

  private func outcome(of error: any Error, _ vm: VM, _ call: SocketCall) -> CallOutcome {
    guard let error = error as? PyError else { return .interrupted }
    noteFailure(error.exception, in: call.notes.number)
    return .failed(failure(error.exception))
  }

  /// The class, number and text of an exception that a call of the library raised.
  func failure(_ exception: PyException) -> CallFailure {
    var failure = CallFailure(typeName: exception.type.name, message: "")
    if case .int(let number)? = exception.fields["errno"] { failure.errno = number }
    if let text = exception.fields["strerror"]?.str {
      failure.message = text.string
    } else if let text = exception.arguments.values.first?.str {
      failure.message = text.string
    }
    return failure
  }

  /// What the kernel has on the port, when a name is taken or nobody listens.
  private func look(around call: SocketCall, _ failure: CallFailure, _ details: CallDetails) {
    let taken = failure.errno == Int(Errno.addressInUse.rawValue)
    let refused = failure.errno == Int(Errno.connectionRefused.rawValue)
    guard taken || refused, let port = call.address?.port, let socket = call.socket else { return }
    let type = SocketType(rawValue: socket.socketType)
    details.evidence.onThePort = timeline.kernelSockets(type: type, ports: [port])
  }

  // MARK: Sockets

  private func describeMade(_ made: PySocket, _ call: SocketCall) -> Int32 {
    // An object that is initialised again is another socket.
    if let old = made.note as? SocketTrack, old.record.closed != nil { made.note = nil }
    let isNew = made.note == nil
    let track = self.track(of: made, call)
    let number = track.record.number
    if let source = call.socket, isNew {
      let origin = self.track(of: source, nil).record.number
      log.change {
        if source.isListeningKind(call) {
          track.record.acceptedBy = origin
        } else {
          track.record.duplicateOf = origin
        }
      }
    }
    learnNames(of: made, track, call)
    if let other = call.madeToo {
      let second = self.track(of: other, call).record.number
      timeline.join(number, second)
    }
    return Int32(truncatingIfNeeded: number.rawValue)
  }

  /// What a call has changed of its socket.
  private func learn(
    of socket: PySocket, _ call: SocketCall, _ details: CallDetails, failed: Bool
  ) {
    let track = self.track(of: socket, call)
    switch call.name.description {
    case "bind", "connect", "connect_ex", "getsockname", "sendto", "sendmsg":
      if !failed || call.address != nil { learnNames(of: socket, track, call) }
    case "listen" where !failed:
      log.change { track.record.backlog = call.numbers.first }
      learnNames(of: socket, track, call)
    case "settimeout", "setblocking":
      log.change { track.record.timeout = socket.timeout }
    default: break
    }
  }

  /// Asks the system for a socket's addresses, and looks for its peer.
  func learnNames(of socket: PySocket, _ track: SocketTrack, _ call: SocketCall) {
    guard socket.descriptor != .none else { return }
    let local = try? socket.localAddress()
    // A connection that was reset before it was accepted has no peer any more; accept tells of it.
    let remote = (try? socket.peerAddress()) ?? (call.made === socket ? call.address : nil)
    let number = track.record.number
    log.change { track.learn(local, remote, at: call.notes.number) }
    if let local, let remote, socket.isStream {
      timeline.match(number, local: local, remote: remote)
    }
  }

  /// What the kernel said before the socket was closed, in the record of the call that closed it.
  private func noteEnd(of socket: PySocket, _ call: SocketCall, _ details: CallDetails) {
    guard ["close", "file.close", "detach"].contains(call.name.description) else { return }
    let track = self.track(of: socket, call)
    details.evidence.openFiles = socket.fileCount
    if let words = lastWords, words.socket == track.record.number {
      lastWords = nil
      details.evidence.unread = words.unread
      details.evidence.unsent = words.unsent
      details.evidence.drops = words.drops
      log.change { if track.record.end == nil { track.record.end = .call(call.notes.number) } }
    } else if socket.descriptor == .none {
      let now = timeline.now
      log.change {
        if track.record.closed == nil {
          track.record.closed = now
          track.record.end = .call(call.notes.number)
        }
      }
    }
  }
}

extension PySocket {
  /// Whether a call that made another socket took a connection, and did not duplicate this one.
  fileprivate func isListeningKind(_ call: SocketCall) -> Bool {
    call.name.description.hasPrefix("accept")
  }
}
