import Sockets
import Testing

@Suite struct UnixTests {
  @Test("a path is bound, connected to and named")
  func path() throws {
    let folder = TemporaryFolder()
    defer { folder.remove("s") }
    let address = try SocketAddress(unixPath: "\(folder.path)/s")
    let (listener, bound) = try listener(address)
    #expect(bound == address)
    let client = try Socket(.unix, .stream)
    try client.connect(to: address)
    let (server, peer) = try listener.accept()
    #expect(peer == .unix(.unnamed))
    #expect(try server.localAddress() == address)
    try client.sendAll([5])
    #expect(try server.receive(upTo: 1) == [5])
  }

  @Test("datagrams tell the path of their sender")
  func datagrams() throws {
    let folder = TemporaryFolder()
    defer { for name in ["a", "b"] { folder.remove(name) } }
    let (first, address) = try datagram(SocketAddress(unixPath: "\(folder.path)/a"))
    let (second, origin) = try datagram(SocketAddress(unixPath: "\(folder.path)/b"))
    try second.send([1, 2], to: address)
    let received = try first.receiveFrom(upTo: 10)
    #expect(received.bytes == [1, 2])
    #expect(received.sender == origin)
  }

  @Test("a path without a socket is ENOENT")
  func missing() throws {
    let folder = TemporaryFolder()
    let client = try Socket(.unix, .stream)
    let address = try SocketAddress(unixPath: "\(folder.path)/none")
    #expect(errno { try client.connect(to: address) } == .noEntry)
  }

  #if os(Linux)
    @Test("an abstract name needs no file, and may hold zero bytes")
    func abstract() throws {
      let port = try listener().address.port ?? 0
      let name = bytes("sockets-\(port)") + [0, 1]
      let address = SocketAddress.unix(try UnixAddress(abstractName: name))
      let (listener, bound) = try listener(address)
      #expect(bound == address)
      let client = try Socket(.unix, .stream)
      try client.connect(to: address)
      _ = try listener.accept()
    }
  #endif
}
