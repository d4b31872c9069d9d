import Sockets
import Testing

@testable import Lab

@Suite("The kernel's view", .serialized)
struct KernelViewTests {
  @Test func aListenerShowsItsQueue() throws {
    let listener = try Descriptor.open(.ipv4, .stream)
    defer { try? listener.close() }
    try listener.bind(to: .loopback())
    try listener.listen(backlog: 3)
    let client = try Descriptor.open(.ipv4, .stream)
    defer { try? client.close() }
    try client.connect(to: try listener.localAddress())
    let view = try #require(SocketView.of(listener))
    #expect(view.isListening)
    #expect(view.local == (try listener.localAddress()))
    #if os(Linux)
      #expect(view.state == .listen)
      #expect(view.acceptQueue?.used == 1)
      #expect(view.acceptQueue?.limit == 3)
      let port = try #require(try listener.localAddress().port)
      let rows = KernelTables.sockets(type: .stream, ports: [port])
      #expect(rows.contains { $0.state == .listen && $0.inode != 0 })
      #expect(rows.contains { $0.state == .established && $0.inode == 0 })
    #endif
  }

  @Test func aConnectionShowsWhatIsUnreadAndSetOptions() throws {
    let (one, other) = try connection()
    defer {
      try? one.close()
      try? other.close()
    }
    try one.setOption(.noDelay, to: true)
    try one.setLinger(Linger(isOn: true, seconds: 4))
    let sent = try [UInt8](repeating: 1, count: 5).withUnsafeBytes { try one.send($0) }
    #expect(sent == 5)
    let far = try #require(SocketView.of(other))
    #expect(far.unread == 5)
    #expect(far.state == .established)
    #expect(far.remote == (try one.localAddress()))
    #expect(far.options.isEmpty)
    let near = try #require(SocketView.of(one))
    #expect(near.options.map(\.name).sorted() == ["SO_LINGER", "TCP_NODELAY"])
    #expect(near.options.first { $0.name == "SO_LINGER" }?.value == 4)
    #expect(near.tcp?.roundTripTime != nil)
  }

  @Test func whoeverClosesFirstIsLeftInTimeWait() throws {
    let (one, other) = try connection()
    let near = try one.localAddress()
    let far = try other.localAddress()
    let port = try #require(near.port)
    try one.close()
    _ = try other.wait(for: .readable)
    try other.close()
    #if os(Linux)
      let row = try #require(
        KernelTables.sockets(type: .stream, ports: [port])
          .first { $0.local == near && $0.remote == far })
      #expect(row.state == .timeWait)
      #expect(row.inode == 0)
      #expect(row.timer ?? 0 > 0)
    #endif
  }

  @Test func theViewOfATimelineHasItsOpenSockets() throws {
    let timeline = Timeline()
    let run = try RecordedProgram(
      ["main": "import socket\ns = socket.socket()\ns.close()\n"], timeline: timeline)
    #expect(run.calls("socket").count == 1)
    #expect(KernelView.current(of: timeline).sockets.isEmpty)
    #expect(SocketView.of(.none) == nil)
  }

  private func connection() throws -> (Descriptor, Descriptor) {
    let listener = try Descriptor.open(.ipv4, .stream)
    defer { try? listener.close() }
    try listener.bind(to: .loopback())
    try listener.listen(backlog: 1)
    let client = try Descriptor.open(.ipv4, .stream)
    try client.connect(to: try listener.localAddress())
    return (client, try listener.accept().descriptor)
  }
}
