import Sockets
import Testing

@Suite struct ResolverTests {
  @Test("a numeric host and service resolve to themselves")
  func numeric() throws {
    let answers = try Resolver.addresses(
      host: "127.0.0.1", service: "80", type: .stream, flags: .numericHost)
    #expect(answers.map(\.address) == [.loopback(port: 80)])
    #expect(answers.first?.family == .ipv4)
    #expect(answers.first?.type == .stream)
    #expect(answers.first?.protocol == .tcp)
    #expect(answers.first?.canonicalName == nil)
  }

  @Test("no host is loopback, or to bind the wildcard")
  func noHost() throws {
    let local = try Resolver.addresses(host: nil, service: "9", family: .ipv4, type: .stream)
    #expect(local.map(\.address) == [.loopback(port: 9)])
    let wildcard = try Resolver.addresses(
      host: nil, service: "9", family: .ipv4, type: .stream, flags: .passive)
    #expect(wildcard.map(\.address) == [.ipv4(.any, port: 9)])
  }

  @Test("a host that is no address is an error with its code, name and text")
  func unknown() {
    let error = #expect(throws: ResolutionError.self) {
      try Resolver.addresses(host: "no address", flags: .numericHost)
    }
    #expect(error?.isUnknownName == true)
    #expect(error?.name == "EAI_NONAME")
    #expect(error?.host == "no address")
    #expect(error?.description.contains("no address: ") == true)
    #expect(throws: ResolutionError.self) { try Resolver.addresses(host: "127.0.0.1\0") }
  }

  @Test("an address is named by its numbers")
  func numbers() throws {
    let name = try Resolver.name(
      of: .ipv6Loopback(port: 80), flags: [.numericHost, .numericService])
    #expect(name == ("::1", "80"))
    #expect(throws: ResolutionError.self) { try Resolver.name(of: .unspecified) }
  }

  @Test("services and protocols that do not exist are nil")
  func databases() {
    #expect(Resolver.port(ofService: "no such service") == nil)
    #expect(Resolver.port(ofService: "http\0") == nil)
    #expect(Resolver.protocolNumber(named: "no such protocol") == nil)
    // Small systems have no databases; where there is one it is right.
    let tcp = Resolver.protocolNumber(named: "tcp")
    #expect(tcp == nil || tcp == .tcp)
    let http = Resolver.port(ofService: "http", protocol: "tcp")
    #expect(http == nil || http == 80)
    if http != nil { #expect(Resolver.service(ofPort: 80, protocol: "tcp") == "http") }
  }

  @Test("this machine has a name")
  func hostName() throws {
    #expect(try !Resolver.hostName().isEmpty)
  }

  @Test("interfaces are named and numbered")
  func interfaces() throws {
    for interface in try NetworkInterface.all() {
      #expect(try NetworkInterface.index(named: interface.name) == interface.index)
      #expect(try NetworkInterface.name(of: interface.index) == interface.name)
    }
    #expect(throws: SocketError.self) { try NetworkInterface.index(named: "nosuch") }
    #expect(throws: SocketError.self) { try NetworkInterface.name(of: 999_999) }
    #expect(throws: SocketError.self) { try NetworkInterface.index(named: "lo\0") }
  }
}
