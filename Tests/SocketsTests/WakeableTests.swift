#if os(Linux)
  import Sockets
  import Testing

  @Suite struct WakeableTests {
    @Test("a receive that blocks ends with what comes")
    func data() throws {
      let (left, right) = try Socket.pair()
      defer { keepOpen(left, right) }
      let pipe = try WakePipe()
      let receiver = TestThread {
        #expect(receiveOne(right, pipe).rawValue == 1)
        #expect(receiveOne(right, pipe).rawValue == 0)
      }
      try left.sendAll([1])
      try left.shutdown(.write)
      receiver.join()
    }

    @Test("once woken, a receive ends with EINTR until the pipe is drained")
    func woken() throws {
      let (left, right) = try Socket.pair()
      defer { keepOpen(left, right) }
      try left.sendAll([1])
      let pipe = try WakePipe()
      pipe.wake()
      #expect(receiveOne(right, pipe).isInterrupted)
      #expect(receiveOne(right, pipe).isInterrupted)
      #expect(pipe.drain())
      #expect(receiveOne(right, pipe).rawValue == 1)
    }

    @Test("no wake-up is lost, wherever the thread is that it is for")
    func everyWake() throws {
      let (left, right) = try Socket.pair()
      let (answers, answering) = try Socket.pair()
      defer { keepOpen(left, right, answers, answering) }
      let pipe = try WakePipe()
      let rounds = 5000
      let receiver = TestThread {
        var ended = 0
        while ended < rounds, receiveOne(right, pipe).isInterrupted {
          // The signal of the wake-up before may come late and end another receive.
          if !pipe.drain() { continue }
          ended += 1
          if (try? answering.sendAll([1])) == nil { break }
        }
        try? answering.shutdown(.write)
      }
      for _ in 0..<rounds {
        pipe.wake()
        try #require(try answers.receive(upTo: 1) == [1])
      }
      receiver.join()
    }

    @Test("a send that blocks tells how much was taken when it is woken")
    func send() throws {
      let (left, right) = try Socket.pair()
      defer { keepOpen(left, right) }
      let pipe = try WakePipe()
      let many = [UInt8](repeating: 7, count: 8 << 20)
      let sender = TestThread {
        var count = 0
        while count < many.count {
          let result = many.withUnsafeBytes {
            left.descriptor.trySend(UnsafeRawBufferPointer(rebasing: $0[count...]), wakeups: pipe)
          }
          if result.isInterrupted { pipe.drain() } else if result.rawValue <= 0 { break }
          count += result.value ?? 0
        }
        #expect(count == many.count)
        try? left.shutdown(.write)
      }
      var received: [UInt8] = []
      while true {
        pipe.wake()
        let part = try right.receive(upTo: 100_000)
        if part.isEmpty { break }
        received += part
      }
      sender.join()
      #expect(received == many)
    }
  }

  private func receiveOne(_ socket: Socket, _ pipe: WakePipe) -> CallResult {
    var byte: UInt8 = 0
    return withUnsafeMutableBytes(of: &byte) {
      socket.descriptor.tryReceive(into: $0, wakeups: pipe)
    }
  }
#endif
