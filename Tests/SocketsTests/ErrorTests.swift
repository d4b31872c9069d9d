import Sockets
import Testing

@Suite struct ErrorTests {
  @Test("an error number has a name and a text")
  func names() {
    #expect(Errno.connectionRefused.name == "ECONNREFUSED")
    #expect(Errno.connectionRefused.message == "Connection refused")
    #expect(Errno.again.name == "EAGAIN")
    #expect(Errno(named: "EWOULDBLOCK") == .wouldBlock)
    #expect(Errno(named: "ENOTHING") == nil)
    #expect(Errno(rawValue: 99999).name == "errno 99999")
    #expect(!Errno(rawValue: -5).message.isEmpty)
  }

  @Test("an error tells operation, address and reason")
  func description() {
    let error = SocketError(
      operation: "bind", address: .loopback(port: 80), errno: .accessDenied)
    #expect(error.description == "bind 127.0.0.1:80: Permission denied (EACCES)")
    #expect(
      SocketError(operation: "listen", errno: .notSupported).description
        .hasSuffix("(EOPNOTSUPP)"))
  }

  @Test("a call that the socket cannot do says why")
  func states() throws {
    let stream = try Socket(.ipv4, .stream)
    #expect(errno { _ = try stream.accept() } == .invalidArgument)
    #expect(errno { _ = try stream.peerAddress() } == .notConnected)
    #expect(errno { _ = try stream.receive(upTo: 1) } == .notConnected)
    #expect(errno { try Socket(.ipv4, .datagram).listen() } == .notSupported)
    #expect(errno { _ = try Socket(AddressFamily(rawValue: 9999), .stream) } == .familyNotSupported)
    let (client, server) = try connection()
    #expect(errno { try client.connect(to: server.localAddress()) } == .isConnected)
  }
}
