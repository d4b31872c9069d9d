import Sockets
import Testing

@Suite struct WaitingTests {
  @Test("a deadline that has passed only looks")
  func looks() throws {
    let (left, right) = try Socket.pair()
    defer { keepOpen(left, right) }
    let past = Deadline(nanoseconds: 0)
    #expect(try right.descriptor.wait(for: .readable, until: past) == .timedOut)
    try left.sendAll([1])
    #expect(try right.descriptor.wait(for: .readable, until: past) == .ready(.readable))
    #expect(try right.descriptor.wait(for: .writable) == .ready(.writable))
  }

  @Test("a wake-up ends a wait of another thread, and holds until it is drained")
  func wake() throws {
    let (left, right) = try Socket.pair()
    defer { keepOpen(left, right) }
    let pipe = try WakePipe()
    let waiter = TestThread {
      _ = try? right.descriptor.wait(for: .readable, wakeups: pipe)
    }
    pipe.wake()
    pipe.wake()
    waiter.join()
    #expect(try right.descriptor.wait(for: .writable, wakeups: pipe) == .woken)
    #expect(pipe.drain())
    #expect(!pipe.drain())
    #expect(try right.descriptor.wait(for: .writable, wakeups: pipe) == .ready(.writable))
  }

  @Test("a closed peer is told unasked")
  func hangUp() throws {
    let (left, right) = try Socket.pair()
    defer { keepOpen(left, right) }
    try left.close()
    guard case .ready(let events) = try right.descriptor.wait(for: []) else {
      Issue.record("not ready")
      return
    }
    #expect(events.contains(.hangUp))
  }

  @Test("a closed descriptor is invalid")
  func invalid() throws {
    let (left, _) = try Socket.pair()
    let descriptor = left.descriptor
    try left.close()
    // Another test may have opened the number again, so a number that nobody has is asked for.
    #expect(descriptor != .none)
    let nobody = Descriptor(rawValue: 1_000_000)
    #expect(try nobody.wait(for: .readable) == .ready(.invalid))
  }

  @Test("poll tells what each entry has")
  func poll() throws {
    let (left, right) = try Socket.pair()
    defer { keepOpen(left, right) }
    try left.sendAll([1])
    var entries = [
      PollEntry(left.descriptor, [.readable]), PollEntry(right.descriptor, [.readable, .writable]),
      PollEntry(.none, .readable),
    ]
    #expect(try PollEntry.poll(&entries) == 1)
    #expect(entries.map(\.ready) == [[], [.readable, .writable], []])
    var none: [PollEntry] = []
    #expect(try PollEntry.poll(&none, until: .now()) == 0)
  }

  @Test("select sorts what is ready, in the order given")
  func select() throws {
    let (left, right) = try Socket.pair()
    let (other, quiet) = try Socket.pair()
    defer { keepOpen(left, right, other, quiet) }
    try left.sendAll([1])
    let selection = Selection(
      readable: [other.descriptor, right.descriptor],
      writable: [right.descriptor, left.descriptor], exceptional: [left.descriptor])
    let ready = try selection.wait()
    #expect(ready.readable == [right.descriptor])
    #expect(ready.writable == [right.descriptor, left.descriptor])
    #expect(ready.exceptional.isEmpty)
    #expect(try Selection(readable: [left.descriptor]).wait(until: .now()).isEmpty)
    let pipe = try WakePipe()
    pipe.wake()
    #expect(try selection.tryWait(wakeups: pipe) == .woken)
    #expect(errno { _ = try Selection(readable: [.none]).wait() } == .badDescriptor)
  }

  @Test("the urgent byte is exceptional")
  func urgent() throws {
    let (client, server) = try connection()
    defer { keepOpen(client, server) }
    try client.send([1], flags: .outOfBand)
    let ready = try Selection(exceptional: [server.descriptor]).wait()
    #expect(ready.exceptional == [server.descriptor])
    #expect(try server.receive(upTo: 1, flags: .outOfBand) == [1])
  }

  @Test("far deadlines do not overflow")
  func far() {
    #expect(Deadline.after(nanoseconds: .max).nanoseconds == .max)
    #expect(Deadline.after(.seconds(Int64.max)).remaining > 0)
    #expect(Deadline.after(.seconds(Int64.min)).remaining == 0)
  }

  #if os(Linux)
    @Test("epoll tells which member is ready")
    func epoll() throws {
      let (left, right) = try Socket.pair()
      defer { keepOpen(left, right) }
      let queue = try EventQueue()
      try queue.add(right.descriptor, .readable)
      #expect(errno { try queue.add(right.descriptor, .readable) } == .exists)
      #expect(try queue.wait(until: .now()) == [])
      try left.sendAll([1])
      #expect(
        try queue.wait() == [EventQueue.Event(descriptor: right.descriptor, events: .readable)])
      try queue.modify(right.descriptor, .writable)
      #expect(try queue.wait().map(\.events) == [.writable])
      try queue.remove(right.descriptor)
      #expect(errno { try queue.remove(right.descriptor) } == .noEntry)
    }
  #endif
}
