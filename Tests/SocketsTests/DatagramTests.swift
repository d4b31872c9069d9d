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
