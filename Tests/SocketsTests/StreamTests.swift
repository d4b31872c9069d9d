import Sockets
import Testing

@Suite struct StreamTests {
  @Test("bytes go from a client to a server and back")
  func echo() throws {
    let (client, server) = try connection()
    try client.sendAll(bytes("hello"))
    #expect(try server.receive(upTo: 100) == bytes("hello"))
    #expect(try server.send(bytes("back")) == 4)
    #expect(try client.receive(upTo: 100, flags: .peek) == bytes("back"))
    #expect(try client.receive(upTo: 2) == bytes("ba"))
    #expect(try client.receive(upTo: 100) == bytes("ck"))
  }

  @Test("both ends name each other", arguments: [SocketAddress.loopback(), .ipv6Loopback()])
  func names(address: SocketAddress) throws {
    let (listener, bound) = try listener(address)
    let client = try Socket(address.family, .stream)
    try client.connect(to: bound)
    let (server, peer) = try listener.accept()
    #expect(bound.port != 0)
    #expect(try client.peerAddress() == bound)
    #expect(try client.localAddress() == peer)
    #expect(try server.peerAddress() == peer)
  }

  @Test("the end of a stream is an empty read, and the other half goes on")
  func end() throws {
    let (client, server) = try connection()
    try client.shutdown(.write)
    #expect(try server.receive(upTo: 10) == [])
    try server.sendAll(bytes("late"))
    #expect(try client.receive(upTo: 10) == bytes("late"))
  }

  @Test("a refused connection says what was tried and why")
  func refused() throws {
    let (socket, address) = try listener()
    try socket.close()
    let client = try Socket(.ipv4, .stream)
    #expect(
      message { try client.connect(to: address) }
        == "connect \(address): Connection refused (ECONNREFUSED)")
    let again = try Socket(.ipv4, .stream)
    #expect(again.connectError(to: address) == .connectionRefused)
  }

  @Test("an address in use cannot be bound again")
  func inUse() throws {
    let (first, taken) = try listener()
    let second = try Socket(.ipv4, .stream)
    #expect(errno { try second.bind(to: taken) } == .addressInUse)
    keepOpen(first)
  }

  @Test("sending to a peer that has gone is an error and no signal")
  func brokenPipe() throws {
    let (client, server) = try Socket.pair()
    try server.close()
    #expect(errno { try client.send([1]) } == .brokenPipe)
    #expect(errno { try client.sendMessage([[1]]) } == .brokenPipe)
  }

  @Test("every call on a closed socket is EBADF, and closing twice is none")
  func closed() throws {
    let (client, _) = try Socket.pair()
    try client.close()
    try client.close()
    #expect(client.descriptor == .none)
    #expect(errno { try client.send([1]) } == .badDescriptor)
    #expect(errno { _ = try client.localAddress() } == .badDescriptor)
    #expect(errno { try client.setTimeout(.zero) } == .badDescriptor)
  }

  @Test("a duplicate keeps the connection open")
  func duplicate() throws {
    let (client, server) = try Socket.pair()
    let copy = try client.duplicate()
    try client.close()
    try copy.sendAll([7])
    #expect(try server.receive(upTo: 1) == [7])
    #expect(try copy.descriptor.closesOnExec())
    keepOpen(copy)
  }

  @Test("every new socket closes on exec")
  func closesOnExec() throws {
    let (listener, address) = try listener()
    let client = try Socket(.ipv4, .stream)
    try client.connect(to: address)
    let (server, _) = try listener.accept()
    let (left, right) = try Socket.pair()
    defer { keepOpen(listener, client, server, left, right) }
    for socket in [listener, client, server, left, right] {
      #expect(try socket.descriptor.closesOnExec())
      #expect(try !socket.descriptor.isNonBlocking())
    }
  }

  @Test("more than the buffers hold arrives whole")
  func large() throws {
    let (client, server) = try connection()
    let sent = (0..<2_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let sender = TestThread {
      try? client.sendAll(sent)
      try? client.shutdown(.write)
    }
    var received: [UInt8] = []
    while true {
      let part = try server.receive(upTo: 65536)
      if part.isEmpty { break }
      received += part
    }
    sender.join()
    #expect(received == sent)
  }

  @Test("a negative number of bytes is EINVAL, and one beyond memory ENOMEM")
  func negative() throws {
    let (client, _) = try Socket.pair()
    #expect(errno { _ = try client.receive(upTo: -1) } == .invalidArgument)
    #expect(errno { _ = try client.receive(upTo: .max) } == .noMemory)
  }

  @Test("shutting down wakes a thread that receives")
  func shutdownWakes() throws {
    let (client, server) = try Socket.pair()
    let receiver = TestThread { _ = try? server.receive(upTo: 1) }
    try server.shutdown(.readWrite)
    receiver.join()
    #expect(try client.receive(upTo: 1) == [])
  }
}
