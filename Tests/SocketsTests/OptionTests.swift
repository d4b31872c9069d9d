import Sockets
import Testing

@Suite struct OptionTests {
  @Test("options are set and read")
  func setAndRead() throws {
    let socket = try Socket(.ipv4, .stream)
    #expect(try socket.option(.reuseAddress) == 0)
    try socket.setOption(.reuseAddress, to: true)
    #expect(try socket.option(.reuseAddress) != 0)
    try socket.setOption(.noDelay, to: true)
    #expect(try socket.option(.noDelay) != 0)
    try socket.setOption(.timeToLive, to: 5)
    #expect(
      try socket.option(.timeToLive, capacity: 4) == withUnsafeBytes(of: 5 as Int32, Array.init))
    #expect(try socket.option(.type) == SocketType.stream.rawValue)
    #expect(try socket.option(.acceptsConnections) == 0)
    try socket.descriptor.setLinger(Linger(isOn: true, seconds: 3))
    #expect(try socket.descriptor.linger() == Linger(isOn: true, seconds: 3))
  }

  @Test("IPv6 options are set and read")
  func ipv6() throws {
    let socket = try Socket(.ipv6, .datagram)
    try socket.setOption(.ipv6Only, to: true)
    #expect(try socket.option(.ipv6Only) == 1)
    try socket.setOption(.unicastHops, to: 9)
    #expect(try socket.option(.unicastHops) == 9)
  }

  @Test("an option that the system does not know is an error")
  func unknown() throws {
    let socket = try Socket(.ipv4, .stream)
    #expect(errno { _ = try socket.option(SocketOption(.socket, 9999)) } == .noProtocolOption)
    #expect(errno { _ = try socket.option(.reuseAddress, capacity: -1) } == .invalidArgument)
    #expect(errno { try socket.setOption(.reuseAddress, to: [UInt8]()) } == .invalidArgument)
  }

  @Test("every option of the four levels is found by name and by number")
  func names() throws {
    for level in SocketOption.levels {
      let options = SocketOption.all(level)
      #expect(options.count > 8)
      for (name, option) in options where !name.hasPrefix("MCAST_") {
        #expect(SocketOption(named: name) == option)
        #expect(option.name != nil)
      }
    }
    #expect(SocketOption(named: "SO_REUSEADDR") == .reuseAddress)
    #expect(SocketOption(named: "TCP_NODELAY") == .noDelay)
    #expect(SocketOption.ipv6Only.name == "IPV6_V6ONLY")
    #expect(SocketOption.linger.valueKind == .linger)
    #expect(SocketOption(named: "SO_NOTHING") == nil)
    #expect(SocketOption(.tcp, 9999).name == nil)
  }
}
