import Sockets
import Testing

@Suite struct DatagramTests {
  @Test("a datagram arrives whole with its sender")
  func sender() throws {
    let (receiver, address) = try datagram()
    let (sender, origin) = try datagram()
    #expect(try sender.send(bytes("one"), to: address) == 3)
    #expect(try sender.send([], to: address) == 0)
    try sender.send(bytes("two"), to: address)
    let first = try receiver.receiveFrom(upTo: 100)
    #expect(first.bytes == bytes("one"))
    #expect(first.sender == origin)
    #expect(try receiver.receiveFrom(upTo: 100).bytes == [])
    #expect(try receiver.receiveFrom(upTo: 2).bytes == bytes("tw"))
    #expect(try receiver.descriptor.receiveQueueBytes() == 0)
  }

  @Test("a connected datagram socket sends without an address until it is disconnected")
  func connected() throws {
    let (receiver, address) = try datagram(.ipv6Loopback())
    let sender = try Socket(.ipv6, .datagram)
    try sender.connect(to: address)
    try sender.send([1])
    #expect(try receiver.receive(upTo: 10) == [1])
    #if os(Linux)
      try sender.connect(to: .unspecified)
      #expect(errno { _ = try sender.peerAddress() } == .notConnected)
    #endif
  }

  @Test("a datagram that is too long is EMSGSIZE")
  func tooLong() throws {
    let (sender, address) = try datagram()
    let long = [UInt8](repeating: 0, count: 70000)
    #expect(errno { try sender.send(long, to: address) } == .messageTooLong)
  }

  @Test("a stream has no sender")
  func stream() throws {
    let (client, server) = try connection()
    try client.sendAll([1])
    #expect(try server.receiveFrom(upTo: 1).sender == .unspecified)
  }
}

#if os(Linux)
  @Suite struct SourceAddressTests {
    private let source = IPv4Address(127, 0, 0, 9)

    @Test("a datagram can be sent from one of the machine's addresses")
    func sending() throws {
      let (receiver, address) = try datagram()
      let sender = try Socket(.ipv4, .datagram)
      let sent = [UInt8](repeating: 7, count: 3).withUnsafeBytes {
        sender.descriptor.trySend($0, to: RawAddress(address), from: source)
      }
      #expect(sent.value == 3)
      let own = try sender.localAddress()
      #expect(own.isWildcard)
      let received = try receiver.receiveFrom(upTo: 9)
      #expect(received.sender == .ipv4(source, port: try #require(own.port)))
    }

    @Test("a socket takes an address of its own and keeps its port and what it has received")
    func taking() throws {
      for family in [AddressFamily.ipv4, .ipv6] {
        let socket = try Socket(family, .datagram)
        try socket.bind(to: family == .ipv4 ? .ipv4(.any, port: 0) : .ipv6(.any, port: 0))
        let port = try #require(try socket.localAddress().port)
        let (peer, address) = try datagram()
        try peer.send(bytes("early"), to: .loopback(port: port))
        try socket.descriptor.takeAddress(source)
        let shown = { (address: SocketAddress) -> SocketAddress in
          guard family == .ipv6, case .ipv4(let host, let port) = address else { return address }
          return .ipv6(IPv6Address(mapping: host), port: port)
        }
        try socket.connect(to: shown(address))
        #expect(try socket.localAddress() == shown(.ipv4(source, port: port)))
        #expect(try socket.receive(upTo: 9) == bytes("early"))
        try socket.send([1])
        #expect(try peer.receiveFrom(upTo: 9).sender == .ipv4(source, port: port))
        #expect(
          errno { try Descriptor.none.takeAddress(source) } == .badDescriptor)
      }
    }
  }
#endif
