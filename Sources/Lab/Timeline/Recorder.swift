import Interpreter
import Sockets
import StandardModules

/// Writes what one program does into a timeline, and lets the network's conditions act on it.
///
/// It belongs to an interpreter: all of it is used with that interpreter's global lock held.
package final class Recorder: SocketObserver {
  let timeline: Timeline
  let log: TerminalLog
  let places: PlaceTable
  let terminal: String
  private let weather: Weather?
  /// The socket that had a descriptor last.
  private var holders: [Int32: SocketNumber] = [:]
  /// The last exception that a call raised, and the call.
  private(set) var lastFailure: (exception: ObjectIdentifier, call: Int)?

  private init(_ timeline: Timeline, _ terminal: String, _ conditions: NetworkConditions?) {
    self.timeline = timeline
    self.terminal = terminal
    log = timeline.log(of: terminal)
    places = PlaceTable(log)
    weather = conditions.flatMap { $0.applies(to: terminal) ? Weather($0, terminal) : nil }
  }

  /// Lets a new recorder look on at an interpreter's program, with the global lock held, before the
  /// program runs.
  package static func install(
    in vm: VM, timeline: Timeline, terminal: String, conditions: NetworkConditions? = nil
  ) -> Recorder {
    let recorder = Recorder(timeline, terminal, conditions)
    vm.interpreter.network.observer = recorder
    vm.interpreter.observer = recorder
    return recorder
  }

  /// Looks on no more, and notes how the program ended: what it holds of the interpreter goes. With
  /// the global lock held, after the program's sockets are closed.
  package func end(_ vm: VM, _ status: Program.ExitStatus?) {
    vm.interpreter.network.observer = nil
    vm.interpreter.observer = nil
    if case .exit(let code)? = status {
      timeline.noteEnd(of: terminal, status: code)
    } else {
      timeline.noteEnd(of: terminal, status: nil)
    }
  }

  // MARK: Calls

  /// Begins to note a call, and lets the network's conditions act on it. Errors: those that they raise.
  package func willMake(_ call: SocketCall, _ vm: VM) throws {
    call.notes.number = timeline.takeNumber()
    call.notes.place = places.place(vm)
    call.notes.began = timeline.now
    if let socket = call.socket, socket.fileCount > 0 {
      call.notes.unflushed = socket.unflushed
      call.notes.readAhead = socket.readAhead
    }
    if let weather { try weather.act(on: call, vm, self) }
  }

  /// Puts the call in the log as one that lasts.
  package func willWait(_ call: SocketCall, _ vm: VM) {
    if call.notes.slot < 0 {
      call.notes.waitBegan = call.notes.began
      call.notes.slot = log.append(slot(call, vm))
    } else {
      call.notes.waitBegan = timeline.now
    }
  }

  /// Counts the time that the call has waited.
  package func didWait(_ call: SocketCall, _ vm: VM) {
    let now = timeline.now
    call.notes.waited &+= now &- call.notes.waitBegan
    call.notes.waitBegan = now
  }

  /// Puts the call in the log, or ends it there.
  package func didMake(_ call: SocketCall, _ vm: VM) {
    var slot = slot(call, vm)
    slot.waited = call.notes.waited
    slot.ended = end(of: call)
    slot.data = call.data
    if call.error != nil || call.data.direction == .none {
      describe(call, vm, &slot)
    } else {
      describeTransfer(call, &slot)
      if slot.details?.address != nil { describeSender(call) }
    }
    if call.data.count > 0, call.data.direction != .none, !Recorder.isPeek(slot) {
      slot.hasEffect = true
    }
    let track = call.socket?.note.map { unsafeDowncast($0, to: SocketTrack.self) }
    if call.notes.slot < 0 {
      log.append(slot) { Recorder.count(slot, call, track) }
    } else {
      log.finish(slot, at: call.notes.slot) { Recorder.count(slot, call, track) }
    }
  }

  /// When a call ended. The clock is not read again where that would tell little: few bytes sent
  /// without a wait go at once, and what was waited for is received at once.
  @inline(__always)
  private func end(of call: SocketCall) -> Int64 {
    switch call.data.direction {
    case .sent where call.notes.slot < 0 && call.data.count < 1 << 16: call.notes.began
    case .received where call.notes.slot >= 0: call.notes.waitBegan
    default: timeline.now
    }
  }

  /// The call as it is when it begins.
  @inline(__always)
  private func slot(_ call: SocketCall, _ vm: VM) -> CallSlot {
    var slot = CallSlot(
      number: call.notes.number, name: call.name, place: call.notes.place,
      thread: Int32(truncatingIfNeeded: vm.threadNumber), descriptor: call.descriptor,
      socket: 0, began: call.notes.began, requested: call.requested ?? -1)
    if let socket = call.socket {
      let track = track(of: socket, call)
      slot.socket = Int32(truncatingIfNeeded: track.record.number.rawValue)
      slot.position =
        call.data.direction == .sent ? track.record.bytesSent : track.record.bytesReceived
    }
    slot.details = details(call)
    return slot
  }

  /// What few calls have, known when they begin.
  @inline(__always)
  private func details(_ call: SocketCall) -> CallDetails? {
    let isPlain =
      call.address == nil && call.watched.isEmpty && call.numbers.isEmpty && call.text == nil
      && call.notes.unflushed | call.notes.readAhead == 0
    return isPlain ? nil : rareDetails(call)
  }

  @inline(never)
  private func rareDetails(_ call: SocketCall) -> CallDetails {
    let details = CallDetails()
    details.address = call.address
    details.watched = call.watched
    details.numbers = call.numbers
    details.text = call.text
    details.evidence.unflushed = call.notes.unflushed
    details.evidence.readAhead = call.notes.readAhead
    return details
  }

  /// Ends the record of a call that received or sent.
  @inline(__always)
  private func describeTransfer(_ call: SocketCall, _ slot: inout CallSlot) {
    slot.ending = .bytes
    if case .int(let number) = call.result {
      slot.ending = .number
      slot.value = number
    } else if call.data.direction == .sent {
      slot.ending = .none
    }
    if call.datagramLength != nil || (call.data.count == 0 && call.data.direction == .received) {
      let details = slot.details ?? CallDetails()
      details.evidence.datagramLength = call.datagramLength
      if slot.requested > 0, let socket = call.socket, socket.isStream {
        details.evidence.emptyInARow = track(of: socket, call).emptyInARow + 1
      }
      slot.details = details
    }
  }

  /// The system gives a datagram socket without an address one when it sends.
  @inline(never)
  private func describeSender(_ call: SocketCall) {
    guard call.data.direction == .sent, let socket = call.socket, !socket.isStream else { return }
    let track = track(of: socket, call)
    if (track.record.local?.port ?? 0) == 0 { learnNames(of: socket, track, call) }
  }

  /// Changes what is known of a socket after a call that received or sent. With the log's lock held.
  @inline(__always)
  private static func count(_ slot: CallSlot, _ call: SocketCall, _ track: SocketTrack?) {
    guard let track else { return }
    switch call.data.direction {
    case .sent: track.record.bytesSent &+= call.data.count
    case .received:
      if call.data.count > 0 {
        // What is only looked at will be received once more.
        if !isPeek(slot) { track.record.bytesReceived &+= call.data.count }
        track.emptyInARow = 0
      } else if call.error == nil, slot.requested > 0 {
        track.emptyInARow += 1
      }
    case .none: break
    }
  }

  @inline(__always)
  private static func isPeek(_ slot: CallSlot) -> Bool {
    guard let flags = slot.details?.numbers.first else { return false }
    return flags & Int(MessageFlags.peek.rawValue) != 0
  }

  // MARK: Sockets

  /// What is kept of a socket.
  @inline(__always)
  func track(of socket: PySocket, _ call: SocketCall?) -> SocketTrack {
    if let known = socket.note { return unsafeDowncast(known, to: SocketTrack.self) }
    return newTrack(of: socket, madeBy: call)
  }

  @inline(never)
  func newTrack(of socket: PySocket, madeBy call: SocketCall?) -> SocketTrack {
    let number = timeline.takeSocketNumber()
    let descriptor = socket.descriptor.rawValue
    var record = SocketRecord(
      number: number, terminal: terminal, descriptor: descriptor, descriptorOf: holders[descriptor],
      family: AddressFamily(rawValue: socket.family), type: SocketType(rawValue: socket.socketType),
      madeBy: call?.notes.number ?? timeline.end, timeout: socket.timeout)
    record.place = VM.ofThisThread.flatMap { PlaceTable.entry($0, in: terminal) }?.place
    if descriptor >= 0 { holders[descriptor] = number }
    let track = SocketTrack(record)
    socket.note = track
    log.add(track)
    return track
  }

  /// What the kernel said of a socket just before it was closed.
  struct LastWords {
    var socket: SocketNumber
    var unread: Int?
    var unsent: Int?
    var drops: Int?
  }

  /// That of the socket closed last.
  var lastWords: LastWords?

  /// Notes what the kernel still holds of a socket, and that it ends.
  package func willClose(_ descriptor: Descriptor, note: AnyObject?, _ cause: CloseCause) {
    guard let note else { return }
    let vm = VM.ofThisThread
    // At the program's end its variables go, and their sockets with them.
    let isOver = vm?.interpreter.watches.isSilent ?? false
    let cause = cause == .collected && isOver ? CloseCause.programEnd : cause
    let track = unsafeDowncast(note, to: SocketTrack.self)
    let number = track.record.number
    let unread = try? descriptor.receiveQueueBytes()
    let now = timeline.now
    log.change {
      track.record.closed = now
      track.record.unreadAtEnd = unread
      track.record.end = cause == .collected ? .collected : cause == .programEnd ? .programEnd : nil
    }
    lastWords = LastWords(
      socket: number, unread: unread, unsent: try? descriptor.sendQueueBytes(),
      drops: descriptor.droppedDatagrams())
    if cause == .collected {
      timeline.note(
        .collected(number, unread: unread ?? 0), in: terminal, thread: vm?.threadNumber ?? 0,
        place: vm.flatMap { PlaceTable.entry($0, in: terminal) }?.place)
    }
  }

  /// Notes bytes that the program wrote to a file of a socket and that were never sent.
  package func lostBytes(_ count: Int, note: AnyObject?) {
    guard let note else { return }
    let vm = VM.ofThisThread
    let number = unsafeDowncast(note, to: SocketTrack.self).record.number
    timeline.note(
      .neverFlushed(number, byteCount: count), in: terminal, thread: vm?.threadNumber ?? 0,
      place: vm.flatMap { PlaceTable.entry($0, in: terminal) }?.place)
  }

  /// Remembers the call that an exception came from.
  func noteFailure(_ exception: PyException, in call: Int) {
    lastFailure = (ObjectIdentifier(exception), call)
  }
}
