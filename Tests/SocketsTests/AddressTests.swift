import Sockets
import Testing

@Suite struct AddressTests {
  @Test("a dotted address is read and written")
  func ipv4() throws {
    let address = try IPv4Address("127.0.0.1")
    #expect(address == .loopback)
    #expect(address.rawValue == 0x7f00_0001)
    #expect(address.bytes == [127, 0, 0, 1])
    #expect(IPv4Address(255, 0, 20, 3).description == "255.0.20.3")
  }

  @Test(
    "a string that is no IPv4 address is an error that shows it",
    arguments: ["", "1.2.3", "256.0.0.1", "localhost", "1.2.3.4 ", "1.2.3.4\0", "::1"])
  func badIPv4(text: String) {
    #expect(
      message { _ = try IPv4Address(text) }.hasPrefix("IPv4 address \(text.debugDescription):"))
  }

  @Test("inet_aton's short forms are read leniently only")
  func lenient() throws {
    #expect(try IPv4Address(lenient: "127.1") == .loopback)
    #expect(try IPv4Address(lenient: "0x7f000001") == .loopback)
    #expect(throws: AddressError.self) { try IPv4Address("127.1") }
    #expect(throws: AddressError.self) { try IPv4Address(lenient: "a") }
  }

  @Test("an IPv6 address is read and written in its short form")
  func ipv6() throws {
    #expect(try IPv6Address("::1") == .loopback)
    #expect(try IPv6Address("2001:DB8:0:0:0:0:0:1").description == "2001:db8::1")
    #expect(try IPv6Address("::ffff:127.0.0.9").mappedIPv4 == IPv4Address(127, 0, 0, 9))
    let address = IPv6Address(high: 1, low: 2)
    #expect(IPv6Address(bytes: address.bytes) == address)
    #expect(throws: AddressError.self) { try IPv6Address("1::2::3") }
    #expect(throws: AddressError.self) { try IPv6Address("::1%lo") }
  }

  @Test("a port over 65535 and a negative port are errors that show it")
  func port() throws {
    #expect(
      message { _ = try SocketAddress(ipv4: "127.0.0.1", port: 70000) }
        == "port 70000: expected 0 to 65535")
    #expect(
      message { _ = try SocketAddress(ipv6: "::1", port: -1) }
        == "port -1: expected 0 to 65535")
    #expect(try SocketAddress(ipv4: "127.0.0.1", port: 65535).port == 65535)
  }

  @Test("a scope is the number or the name of an interface")
  func scope() throws {
    #expect(
      try SocketAddress(ipv6: "fe80::1%7", port: 1)
        == .ipv6(IPv6Address("fe80::1"), port: 1, scope: 7))
    #expect(
      message { _ = try SocketAddress(ipv6: "fe80::1%nosuch", port: 1) }
        .contains("IPv6 scope \"nosuch\""))
  }

  @Test("a path that is too long, empty or holds a zero byte is an error that says which")
  func path() throws {
    let limit = UnixAddress.maximumPathLength
    let long = String(repeating: "x", count: limit + 1)
    #expect(
      message { _ = try SocketAddress(unixPath: long) }
        == "AF_UNIX path of \(limit + 1) bytes: expected at most \(limit) bytes")
    #expect(message { _ = try SocketAddress(unixPath: "") }.contains("1 to"))
    #expect(message { _ = try SocketAddress(unixPath: "a\0b") }.contains("no zero byte"))
    #expect(try UnixAddress(path: String(repeating: "x", count: limit)).path?.utf8.count == limit)
  }

  @Test("every address survives the system's form")
  func raw() throws {
    var addresses: [SocketAddress] = [
      .ipv4(IPv4Address(10, 20, 30, 40), port: 50000),
      .ipv6(try IPv6Address("2001:db8::9"), port: 80, flowInfo: 5, scope: 3),
      .unix(try UnixAddress(path: "/tmp/name")), .unix(.unnamed), .unspecified,
    ]
    let limit = UnixAddress.maximumPathLength
    addresses.append(.unix(try UnixAddress(path: String(repeating: "p", count: limit))))
    #if os(Linux)
      addresses.append(.unix(try UnixAddress(abstractName: [1, 0, 2])))
      let full = [UInt8](repeating: 9, count: UnixAddress.maximumNameLength)
      addresses.append(.unix(try UnixAddress(abstractName: full)))
    #endif
    for address in addresses {
      #expect(RawAddress(address).address == address)
    }
  }

  @Test("loopback is 127.0.0.0/8, mapped too, ::1 and every AF_UNIX address")
  func loopback() throws {
    #expect(try SocketAddress(ipv4: "127.9.9.9", port: 1).isLoopback)
    #expect(try SocketAddress(ipv6: "::ffff:127.0.0.1", port: 1).isLoopback)
    #expect(SocketAddress.ipv6Loopback().isLoopback)
    #expect(SocketAddress.unix(.unnamed).isLoopback)
    #expect(try !SocketAddress(ipv4: "128.0.0.1", port: 1).isLoopback)
    #expect(try !SocketAddress(ipv6: "::2", port: 1).isLoopback)
    #expect(SocketAddress.ipv4(.any, port: 1).isWildcard)
  }

  @Test("an address is shown as people write it")
  func description() throws {
    #expect("\(SocketAddress.loopback(port: 80))" == "127.0.0.1:80")
    #expect("\(SocketAddress.ipv6Loopback(port: 80))" == "[::1]:80")
    #expect("\(try SocketAddress(ipv6: "fe80::1%2", port: 80))" == "[fe80::1%2]:80")
    #expect("\(SocketAddress.unix(.unnamed))" == "(unnamed)")
    #if os(Linux)
      #expect("\(try UnixAddress(abstractName: Array("n".utf8)))" == "@n")
    #endif
  }
}
