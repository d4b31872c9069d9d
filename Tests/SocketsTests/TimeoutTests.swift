import Sockets
import Testing

@Suite struct TimeoutTests {
  @Test("without waiting, a call that would block is EAGAIN")
  func nonBlocking() throws {
    let (left, right) = try Socket.pair()
    defer { keepOpen(left, right) }
    try right.setBlocking(false)
    #expect(right.timeout == .zero)
    #expect(errno { _ = try right.receive(upTo: 1) } == .again)
    let (listener, _) = try listener()
    try listener.setBlocking(false)
    #expect(errno { _ = try listener.accept() } == .again)
    try left.sendAll([1])
    #expect(try right.receive(upTo: 1) == [1])
    try right.setBlocking(true)
    #expect(right.timeout == nil)
    #expect(try !right.descriptor.isNonBlocking())
  }

  @Test("a timeout that passes says so, and is not the system's ETIMEDOUT")
  func expires() throws {
    let (left, right) = try Socket.pair()
    defer { keepOpen(left, right) }
    try right.setTimeout(.milliseconds(1))
    let error = #expect(throws: SocketError.self) { _ = try right.receive(upTo: 1) }
    #expect(error?.expired == .milliseconds(1))
    #expect(error?.operation == "recv")
    #expect(error?.description.hasPrefix("recv: timed out after") == true)
  }

  @Test("with a timeout, what is ready goes on at once")
  func ready() throws {
    let (listener, address) = try listener()
    try listener.setTimeout(.seconds(600))
    let client = try Socket(.ipv4, .stream)
    try client.setTimeout(.seconds(600))
    try client.connect(to: address)
    let (server, _) = try listener.accept()
    #expect(server.timeout == nil)
    #expect(try !server.descriptor.isNonBlocking())
    try client.sendAll([1])
    #expect(try server.receive(upTo: 1) == [1])
  }

  @Test("with a timeout, a refused connection is refused")
  func refused() throws {
    let (socket, address) = try listener()
    try socket.close()
    let client = try Socket(.ipv4, .stream)
    try client.setTimeout(.seconds(600))
    #expect(errno { try client.connect(to: address) } == .connectionRefused)
  }

  @Test("sending all ends when the peer does not read within the timeout")
  func sendAll() throws {
    let (left, right) = try Socket.pair()
    defer { keepOpen(left, right) }
    try left.setTimeout(.milliseconds(1))
    let error = #expect(throws: SocketError.self) {
      try left.sendAll([UInt8](repeating: 0, count: 10_000_000))
    }
    #expect(error?.expired != nil)
  }

  @Test("single attempts give EAGAIN and EINPROGRESS as results")
  func attempts() throws {
    let (left, right) = try Descriptor.pair(nonBlocking: true)
    defer {
      try? left.close()
      try? right.close()
    }
    var byte: UInt8 = 0
    let empty = withUnsafeMutableBytes(of: &byte) { right.tryReceive(into: $0) }
    #expect(empty.wouldBlock)
    #expect(empty.errno == .again)
    #expect(empty.value == nil)
    byte = 7
    #expect(withUnsafeBytes(of: byte) { left.trySend($0) }.value == 1)
    byte = 0
    #expect(withUnsafeMutableBytes(of: &byte) { right.tryReceive(into: $0) }.value == 1)
    #expect(byte == 7)

    let (listener, address) = try listener()
    defer { keepOpen(listener) }
    let client = try Descriptor.open(.ipv4, .stream, nonBlocking: true)
    defer { try? client.close() }
    let begun = client.tryConnect(to: RawAddress(address))
    #expect(begun.isInProgress || begun.isSuccess)
    #expect(try client.wait(for: .writable) == .ready(.writable))
    #expect(client.connectionResult().isSuccess)
    var peer = RawAddress()
    let accepted = listener.descriptor.tryAccept(peer: &peer, nonBlocking: true)
    let server = Socket(owning: Descriptor(rawValue: Int32(accepted.value ?? -1)))
    defer { keepOpen(server) }
    #expect(try peer.address == client.localAddress())
    #expect(try server.descriptor.isNonBlocking())
  }
}
