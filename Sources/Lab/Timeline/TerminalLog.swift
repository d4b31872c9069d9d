import Synchronization

/// What happened in one terminal. Its program writes, holding its global lock; whoever reads takes
/// this log's own lock, which terminals don't share.
final class TerminalLog: @unchecked Sendable {
  let terminal: String
  private let lock = Mutex(())
  private let capacity: Int
  /// Calls, as a ring once there are `capacity`.
  private var slots: [CallSlot] = []
  /// How many calls were ever put in the ring, and how many of them twice.
  private var appended = 0
  private var moved = 0
  /// Calls that last, pushed out of the ring by later ones.
  private var lasting: [Int: CallSlot] = [:]
  /// Everything but calls.
  private var others: [TimelineEvent] = []
  private var droppedOthers = 0
  private var tracks: [Int32: SocketTrack] = [:]
  /// What the calls came to lately.
  private var pace = CallPace()
  private var places: [PlaceTable.Entry] = []
  private var placeNumbers: [PlaceTable.Entry: Int32] = [:]

  private static let otherCapacity = 1000
  private static let trackCapacity = 4096

  init(_ terminal: String, capacity: Int) {
    self.terminal = terminal
    self.capacity = max(capacity, 1)
  }

  // MARK: Writing

  /// Puts a call in the ring; gives where.
  func append(_ slot: CallSlot) -> Int {
    lock.withLock { _ in add(slot) }
  }

  /// Puts an ended call in the ring, and tells its socket of it.
  @inline(__always)
  func append(_ slot: CallSlot, _ body: () -> Void) {
    lock.withLock { _ in
      _ = add(slot)
      pace.add(slot)
      body()
    }
  }

  /// Ends a call that was put in the ring while it waited.
  func finish(_ slot: CallSlot, at index: Int, _ body: () -> Void) {
    lock.withLock { _ in
      if index > appended - 1 - capacity {
        slots[index % capacity] = slot
      } else {
        if lasting.removeValue(forKey: slot.number) != nil { moved += 1 }
        _ = add(slot)
      }
      pace.add(slot)
      body()
    }
  }

  private func add(_ slot: CallSlot) -> Int {
    let index = appended
    appended &+= 1
    if slots.count < capacity {
      slots.append(slot)
    } else {
      let old = slots[index % capacity]
      if old.ended < 0 { lasting[old.number] = old }
      slots[index % capacity] = slot
    }
    return index
  }

  func append(_ event: TimelineEvent) {
    lock.withLock { _ in
      if others.count >= TerminalLog.otherCapacity {
        others.removeFirst()
        droppedOthers += 1
      }
      others.append(event)
    }
  }

  func add(_ track: SocketTrack) {
    lock.withLock { _ in
      if tracks.count >= TerminalLog.trackCapacity {
        let closed = tracks.values.filter { $0.record.closed != nil }.map(\.record.number).sorted()
        for number in closed.prefix(TerminalLog.trackCapacity / 2) {
          tracks[Int32(truncatingIfNeeded: number.rawValue)] = nil
        }
      }
      tracks[Int32(truncatingIfNeeded: track.record.number.rawValue)] = track
    }
  }

  /// Changes what is kept of sockets.
  func change(_ body: () -> Void) { lock.withLock { _ in body() } }

  /// The number of a place, which is made known if it is new. Places are never forgotten.
  func number(of place: PlaceTable.Entry) -> Int32 {
    lock.withLock { _ in
      if let number = placeNumbers[place] { return number }
      let number = Int32(truncatingIfNeeded: places.count)
      places.append(place)
      placeNumbers[place] = number
      return number
    }
  }

  // MARK: Reading

  /// What the calls came to lately.
  var currentPace: CallPace { lock.withLock { _ in pace } }

  /// The last calls that began, so many at most, the last one first.
  func lastCalls(_ most: Int) -> [CallRecord] {
    lock.withLock { _ in
      (0..<min(most, slots.count)).map { record(slots[(appended - 1 - $0) % capacity]) }
    }
  }

  /// The last error that nobody caught.
  var lastException: ExceptionRecord? {
    lock.withLock { _ in
      for event in others.reversed() { if case .exception(let error) = event { return error } }
      return nil
    }
  }

  /// The call of a number, which is soon found for one of the last calls; nil when it is not kept.
  func call(_ number: Int) -> CallRecord? {
    lock.withLock { _ in
      var index = appended - 1
      while index >= 0, index >= appended - slots.count {
        let slot = slots[index % capacity]
        if slot.number == number { return record(slot) }
        index -= 1
      }
      return lasting[number].map(record)
    }
  }

  /// Events from a number on, in no order; and how many have been dropped.
  func events(from first: Int) -> (events: [TimelineEvent], dropped: Int) {
    lock.withLock { _ in
      var events = others.filter { $0.number >= first }
      for slot in slots where slot.number >= first { events.append(.call(record(slot))) }
      for slot in lasting.values where slot.number >= first { events.append(.call(record(slot))) }
      return (events, droppedOthers + appended - moved - slots.count - lasting.count)
    }
  }

  /// The calls that last.
  var waiting: [CallRecord] {
    lock.withLock { _ in
      (slots.filter { $0.ended < 0 } + lasting.values).map { record($0) }
        .sorted { $0.number < $1.number }
    }
  }

  /// The sockets, closed ones included.
  var sockets: [SocketRecord] { lock.withLock { _ in tracks.values.map(\.record) } }

  private func record(_ slot: CallSlot) -> CallRecord {
    let details = slot.details
    let data = slot.data.bytes
    let named = slot.made != 0 ? slot.made : slot.socket
    let names = tracks[named]?.names(at: slot.number)
    var record = CallRecord(
      number: slot.number, terminal: terminal, thread: Int(slot.thread),
      name: slot.name.description,
      socket: slot.socket == 0 ? nil : SocketNumber(rawValue: Int(slot.socket)),
      descriptor: slot.descriptor, watched: details?.watched ?? [], began: slot.began,
      ended: slot.ended < 0 ? nil : slot.ended, waited: slot.waited, address: details?.address,
      local: names?.local, remote: names?.remote,
      requested: slot.requested < 0 ? nil : slot.requested, byteCount: slot.data.count,
      data: data, position: slot.position, numbers: details?.numbers ?? [], text: details?.text,
      made: slot.made == 0 ? nil : SocketNumber(rawValue: Int(slot.made)))
    if places.indices.contains(Int(slot.place)) {
      record.place = places[Int(slot.place)].place
      record.through = places[Int(slot.place)].through
    }
    if let evidence = details?.evidence { record.evidence = evidence }
    if slot.ended < 0 {
      record.outcome = .waiting
    } else {
      switch slot.ending {
      case .none: record.outcome = .value(.none)
      case .number: record.outcome = .value(.number(slot.value))
      case .bytes: record.outcome = .value(.bytes)
      case .other: record.outcome = .value(.other)
      case .interrupted: record.outcome = .interrupted
      case .details: record.outcome = details?.result ?? .value(.other)
      }
    }
    return record
  }
}
