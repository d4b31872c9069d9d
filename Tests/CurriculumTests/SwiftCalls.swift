import Sockets
import Testing

/// The Swift calls of the method reference, as they are printed there.
struct SwiftCalls {
  let port: UInt16 = 0
  let deadline = Deadline.after(.seconds(5))

  @Test("a server and a client")
  func connection() throws {
    let listener = try Socket(.ipv4, .stream)
    try listener.setOption(.reuseAddress, to: true)
    try listener.bind(to: .loopback(port: port))
    try listener.listen()
    try listener.listen(backlog: 5)
    let address = try listener.localAddress()
    let client = try connected(to: address)
    let (connection, peer) = try listener.accept()
    #expect(peer == (try client.localAddress()))
    try converse(client, connection)
    try waiting(client, connection)
    try ending(client, connection)
  }

  private func connected(to address: SocketAddress) throws -> Socket {
    let socket = try Socket(.ipv4, .stream)
    try socket.connect(to: address)
    let peer = try socket.peerAddress()
    #expect(peer == address)
    let failure: Errno? = socket.connectError(to: address)
    #expect(failure == .isConnected)
    return socket
  }

  private func converse(_ socket: Socket, _ connection: Socket) throws {
    do {
      let bytes = Array("hello".utf8)
      let count = try socket.send(bytes)
      #expect(count == 5)
      try socket.sendAll(bytes)
    }
    do {
      let (header, body) = (Array("header ".utf8), Array("body".utf8))
      let count = try socket.sendMessage([header, body])
      #expect(count == 11)
    }
    try connection.sendAll(Array("0123456789".utf8))
    do {
      let bytes = try socket.receive(upTo: 1024)
      #expect(!bytes.isEmpty)
    }
    do {
      var buffer = [UInt8](repeating: 0, count: 100)
      let socket = connection
      let count = try buffer.withUnsafeMutableBytes { try socket.receive(into: $0) }
      #expect(count > 0)
    }
  }

  private func waiting(_ socket: Socket, _ connection: Socket) throws {
    try socket.setTimeout(.seconds(5))
    let timeout = socket.timeout
    #expect(timeout == .seconds(5))
    let number = socket.descriptor.rawValue
    #expect(number > 2)
    let size = try socket.option(.receiveBufferSize)
    #expect(size > 0)
    try socket.setOption(.reuseAddress, to: true)
    try connection.sendAll([1])
    let ready = try Selection(readable: [socket.descriptor]).wait(until: deadline)
    #expect(ready.readable == [socket.descriptor])
    var entries = [PollEntry(socket.descriptor, .readable)]
    let count = try PollEntry.poll(&entries, until: deadline)
    #expect(count == 1)
    try socket.setBlocking(false)
  }

  private func ending(_ socket: Socket, _ connection: Socket) throws {
    let copy = try socket.duplicate()
    try socket.shutdown(.write)
    try socket.close()
    try give(copy)
  }

  private func give(_ socket: Socket) throws {
    let descriptor = socket.detach()
    #expect(socket.descriptor == .none)
    try descriptor.close()
  }

  @Test("datagrams")
  func datagrams() throws {
    let server = try Socket(.ipv4, .datagram)
    try server.bind(to: .loopback())
    let address = try server.localAddress()
    do {
      let socket = try Socket(.ipv4, .datagram)
      try socket.bind(to: .loopback(port: port))
      let bytes = Array("hello".utf8)
      for _ in 0..<3 {
        try socket.send(bytes, to: address)
      }
    }
    let socket = server
    do {
      let (bytes, sender) = try socket.receiveFrom(upTo: 1024)
      #expect(bytes.count == 5 && sender.isLoopback)
    }
    do {
      let (bytes, message) = try socket.receiveMessage(upTo: 1024)
      #expect(bytes.count == message.count)
    }
    var buffer = [UInt8](repeating: 0, count: 100)
    try buffer.withUnsafeMutableBytes { memory in
      let (count, sender) = try socket.descriptor.receiveFrom(into: memory)
      #expect(count == 5 && sender.isLoopback)
    }
  }

  private func port(of socket: Socket) throws -> UInt16 {
    let address = try socket.localAddress()
    return try #require(address.port)
  }

  @Test("names and pairs")
  func names() throws {
    let (left, right) = try Socket.pair()
    try left.sendAll([7])
    #expect(try right.receive(upTo: 10) == [7])
    let name = try Resolver.hostName()
    #expect(!name.isEmpty)
    let host = "127.0.0.1"
    do {
      let addresses = try Resolver.addresses(host: host, family: .ipv4)
      #expect(!addresses.isEmpty)
    }
    let listener = try Socket(.ipv4, .stream)
    try listener.bind(to: .loopback())
    try listener.listen()
    let service = String(try port(of: listener))
    let addresses = try Resolver.addresses(host: host, service: service)
    #expect(!addresses.isEmpty)
    let found = try Resolver.addresses(host: host, service: service, type: .stream)
    let socket = try Socket(found[0].family, .stream)
    try socket.connect(to: found[0].address)
  }
}
