import Sockets
import Testing

@Suite struct MessageTests {
  @Test("parts are gathered, and scattered over buffers")
  func scatterGather() throws {
    let (left, right) = try Socket.pair()
    let first = bytes("abc")
    let second = bytes("defgh")
    let sent = try first.withUnsafeBytes { first in
      try second.withUnsafeBytes { second in
        try left.sendMessage(gathering: [first, second])
      }
    }
    #expect(sent == 8)
    var head = [UInt8](repeating: 0, count: 2)
    var tail = [UInt8](repeating: 0, count: 10)
    let message = try head.withUnsafeMutableBytes { head in
      try tail.withUnsafeMutableBytes { tail in
        try right.receiveMessage(scatteringInto: [head, tail])
      }
    }
    #expect(message.count == 8)
    #expect(message.flags == [])
    #expect(head == bytes("ab"))
    #expect(tail.prefix(6) == bytes("cdefgh")[...])
  }

  @Test("a descriptor travels to another socket and closes on exec there")
  func rights() throws {
    let (left, right) = try Socket.pair()
    let (inner, outer) = try Socket.pair()
    try left.sendMessage(
      [[1]], control: [ControlMessage(sending: [inner.descriptor, inner.descriptor])])
    try inner.close()
    let (_, message) = try right.receiveMessage(
      upTo: 10, controlCapacity: ControlMessage.space(8))
    let received = message.control.flatMap(\.descriptors)
    #expect(received.count == 2)
    #expect(message.flags == [])
    let sockets = received.map { Socket(owning: $0) }
    defer { for socket in sockets { keepOpen(socket) } }
    #expect(try sockets.allSatisfy { try $0.descriptor.closesOnExec() })
    try outer.sendAll([9])
    #expect(try sockets.first?.receive(upTo: 1) == [9])
  }

  @Test("control data without room are cut, and the flags say so")
  func truncatedControl() throws {
    let (left, right) = try Socket.pair()
    let (inner, _) = try Socket.pair()
    try left.sendMessage([[1]], control: [ControlMessage(sending: [inner.descriptor])])
    let (bytes, message) = try right.receiveMessage(upTo: 1)
    #expect(bytes == [1])
    #expect(message.control.isEmpty)
    #expect(message.flags.contains(.controlTruncated))
  }

  @Test("a datagram that is longer than the buffers is cut, and the flags say so")
  func truncated() throws {
    let (receiver, address) = try datagram()
    let (sender, origin) = try datagram()
    try sender.sendMessage([[1, 2], [3, 4]], to: address)
    let (bytes, message) = try receiver.receiveMessage(upTo: 3)
    #expect(bytes == [1, 2, 3])
    #expect(message.flags.contains(.truncated))
    #expect(message.sender == origin)
  }

  @Test("the sizes of control messages are those of the macros, and never trap")
  func sizes() {
    #expect(ControlMessage.length(4) == ControlMessage.length(0) + 4)
    #expect(ControlMessage.space(4) >= ControlMessage.length(4))
    #expect(ControlMessage.space(-1) == ControlMessage.space(0))
    #expect(ControlMessage.space(.max) > 0)
  }

  #if os(Linux)
    @Test("several kinds of control messages arrive together")
    func timeToLive() throws {
      let (receiver, address) = try datagram()
      let receiveTTL = try #require(SocketOption(named: "IP_RECVTTL"))
      let receiveTOS = try #require(SocketOption(named: "IP_RECVTOS"))
      try receiver.setOption(receiveTTL, to: true)
      try receiver.setOption(receiveTOS, to: true)
      let (sender, _) = try datagram()
      try sender.setOption(.timeToLive, to: 33)
      try sender.send([1], to: address)
      let (_, message) = try receiver.receiveMessage(upTo: 1, controlCapacity: 200)
      #expect(message.control.map(\.level) == [.ip, .ip])
      let ttl = message.control.first { $0.type == SocketOption.timeToLive.number }
      #expect(ttl?.data.first == 33)
    }
  #endif
}
