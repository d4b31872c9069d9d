import Sockets
import Testing

@Suite struct KernelTests {
  @Test("the kernel tells the state of each end")
  func states() throws {
    let (listener, address) = try listener()
    #expect(try listener.descriptor.tcpInfo().state == .listen)
    #expect(try listener.descriptor.isListening())
    let client = try Socket(.ipv4, .stream)
    #expect(try client.descriptor.tcpInfo().state == .closed)
    try client.connect(to: address)
    #expect(try client.descriptor.tcpInfo().state == .established)
    let (server, _) = try listener.accept()
    defer { keepOpen(listener, client, server) }
    try client.shutdown(.write)
    #expect(try server.receive(upTo: 1) == [])
    #expect(try server.descriptor.tcpInfo().state == .closeWait)
    #expect(TCPState.timeWait.description == "TIME_WAIT")
  }

  @Test("bytes that wait are counted")
  func queues() throws {
    let (left, right) = try Socket.pair()
    defer { keepOpen(left, right) }
    try left.sendAll([1, 2, 3])
    #expect(try right.descriptor.receiveQueueBytes() == 3)
    #if os(Linux)
      #expect(try left.descriptor.sendQueueBytes() > 0)
    #endif
    _ = try right.receive(upTo: 3)
    #expect(try right.descriptor.receiveQueueBytes() == 0)
    #expect(try left.descriptor.sendQueueBytes() == 0)
  }

  #if os(Linux)
    @Test("a listener tells how many wait and how many may")
    func acceptQueue() throws {
      let (listener, address) = try listener(backlog: 4)
      #expect(try listener.descriptor.tcpInfo().acceptQueue?.limit == 4)
      let clients = try (0..<3).map { _ in try Socket(.ipv4, .stream) }
      for client in clients { try client.connect(to: address) }
      // A connection is in the queue once the last step of the handshake has been seen.
      func used() throws -> Int? { try listener.descriptor.tcpInfo().acceptQueue?.used }
      var looks = 0
      while try used() != 3, looks < 100_000 { looks += 1 }
      #expect(try used() == 3)
      let (first, _) = try listener.accept()
      defer { keepOpen(listener, first) }
      #expect(try used() == 2)
      #expect(try first.descriptor.tcpInfo().acceptQueue == nil)
    }
  #endif

  @Test("a socket without TCP has no account")
  func notTCP() throws {
    let socket = try Socket(.unix, .stream)
    defer { keepOpen(socket) }
    #expect(throws: SocketError.self) { try socket.descriptor.tcpInfo() }
  }
}
