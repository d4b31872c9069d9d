import Foundation
import Interpreter
import Sockets
import StandardModules
import Synchronization
import Testing

@testable import Lab

@Suite("A loopback network of its own")
struct LoopbackNetworkTests {
  @Test("addresses of 127.0.0.0/16 are others to the kernel, one to one, and the rest stays")
  func addresses() {
    for number in [0, 1, 254, 255, 4711, LoopbackNetwork.count - 1] {
      let network = LoopbackNetwork(number: number)
      guard network.isSeparate else { continue }
      var seen: Set<IPv4Address> = []
      for host in UInt32(0x7f00_0000)...0x7f00_ffff {
        let address = IPv4Address(rawValue: host)
        let real = network.real(address)
        #expect(real.isLoopback && real.rawValue >> 16 != 0x7f00)
        #expect(network.shown(real) == address)
        seen.insert(real)
      }
      #expect(seen.count == 1 << 16)
      let six = IPv6Address(mapping: .loopback)
      let real = network.real(.ipv6(six, port: 5))
      #expect(real == .ipv6(IPv6Address(mapping: network.real(.loopback)), port: 5))
      #expect(network.shown(real) == .ipv6(six, port: 5))
    }
    let network = LoopbackNetwork.unused()
    for host in [
      IPv4Address.any, .broadcast, IPv4Address(127, 255, 0, 1), IPv4Address(10, 0, 0, 1),
    ] {
      #expect(network.real(host) == host)
      #expect(network.shown(network.real(host)) == host)
    }
    #expect(network.real(.ipv6Loopback(port: 1)) == .ipv6Loopback(port: 1))
    #expect(network.real(.unspecified) == .unspecified)
  }

  @Test("numbers repeat after as many networks as there are, and no number is out of range")
  func numbers() {
    #expect(LoopbackNetwork(number: 3) == LoopbackNetwork(number: 3 + LoopbackNetwork.count))
    #expect(LoopbackNetwork(number: .min) == LoopbackNetwork(number: .min))
    let some = (0..<1000).map { _ in LoopbackNetwork.unused() }
    if some[0].isSeparate { #expect(Set(some).count == some.count) }
  }

  // MARK: Programs

  /// Cases whose recorded output was made by CPython on the machine's own loopback network.
  private static let cases = [
    "accept_returns", "bind_in_use", "bind_twice", "bind_wildcard", "connect_again_after_refusal",
    "connect_ex_codes", "create_connection", "create_server", "loopback_addresses",
    "recvfrom_into_buffer", "recvfrom_udp", "sendmsg_udp", "socket_repr", "udp_connected",
    "udp_refused",
  ]
  #if os(Linux)
    private static let systemCases = ["loopback_other_addresses"]
  #else
    private static let systemCases: [String] = []
  #endif

  @Test("a program in it sees what CPython sees without it", arguments: cases + systemCases)
  func transparency(name: String) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Conformance/sockets")
    let file = folder.appending(path: "\(name).py")
    guard FileManager.default.fileExists(atPath: file.path) else {
      Issue.record("there is no case \(name)")
      return
    }
    let recorded = try String(
      contentsOf: folder.appending(path: "\(name).exp"), encoding: .utf8)
    let python = LabListener(Lab(network: .unused()))
    let submission = python.lab.terminal("main").run(file: file.path)
    #expect(submission.wait(milliseconds: 60_000)?.outcome == .completed)
    #expect(recorded.hasSuffix("stdout:\n" + python.output("main")), "\(python.output("main"))")
    python.end()
  }

  @Test("labs side by side bind the same port and talk, each within itself")
  func sideBySide() throws {
    let labs = (0..<2).map { _ in LabListener(Lab(network: .unused())) }
    try #require(LoopbackNetwork.unused().isSeparate)
    var port = "0"
    for (i, python) in labs.enumerated() {
      _ = python.type(
        "import socket; s = socket.create_server(('127.0.0.1', \(port)))", in: "server")
      port = python.type("s.getsockname()[1]", in: "server").trimmingCharacters(in: .newlines)
      python.lab.terminal("server").submit("c, p = s.accept(); c.sendall(b'lab \(i)')")
    }
    for (i, python) in labs.enumerated() {
      _ = python.type(
        "import socket; c = socket.create_connection(('localhost', \(port)))", in: "client")
      #expect(python.type("c.recv(5)", in: "client") == "b'lab \(i)'\n")
      #expect(python.type("c.getpeername()", in: "client") == "('127.0.0.1', \(port))\n")
      #expect(
        python.type("p[0], c.getpeername() == p", in: "server") == "('127.0.0.1', True)\n")
    }
    for python in labs {
      let snapshot = python.lab.timeline.snapshot()
      #expect(snapshot.calls.compactMap(\.address).allSatisfy(isOrdinary))
      for socket in snapshot.sockets.values {
        #expect([socket.local, socket.remote].compactMap { $0 }.allSatisfy(isOrdinary))
      }
      // Both ends know each other.
      #expect(snapshot.sockets.values.count { $0.peer != nil } == 2)
      python.end(abruptly: true)
    }
  }

  @Test("the kernel's view shows the program's addresses, and nothing of other networks")
  func kernelView() throws {
    let changes = Changes()
    let python = LabListener(Lab(network: .unused()))
    let other = LabListener(Lab(network: .unused()))
    python.lab.onEvent { event in
      if case .called(let change) = event { changes.add(change) }
    }
    let terminal = python.lab.terminal("a")
    func type(_ text: String) {
      #expect(terminal.submit(text).wait(milliseconds: 20_000)?.outcome == .completed)
    }
    type("import socket; s = socket.create_server(('127.0.0.1', 0)); n = s.getsockname()")
    let port = try #require(python.lab.timeline.openSockets().first?.local?.port)
    let talk = """
      import socket
      s = socket.create_server(('127.0.0.1', \(port)))
      c = socket.create_connection(s.getsockname()); e, p = s.accept(); e.close(); c.recv(1); c.close()
      """
    for line in talk.split(separator: "\n") { _ = other.type(String(line)) }
    #expect(KernelView.current(of: python.lab.timeline).withoutDescriptor.isEmpty)
    type("c = socket.create_connection(n); e, p = s.accept()")
    let open = KernelView.current(of: python.lab.timeline)
    #expect(open.sockets.count == 3)
    for (socket, view) in open.sockets {
      #expect(view.local == socket.local && view.remote == socket.remote)
      #expect(view.local.map(isOrdinary) == true)
    }
    type("e.close(); c.recv(1); c.close()")
    #if os(Linux)
      let left = try #require(
        KernelView.current(of: python.lab.timeline).withoutDescriptor.first)
      #expect(left.state == .timeWait)
      #expect(left.local == .loopback(port: port))
      #expect(left.remote.map(isOrdinary) == true)
    #endif
    for change in changes.all {
      let views = [change.before, change.after, change.made].compactMap { $0 }
      let addresses = views.flatMap { [$0.local, $0.remote] } + [change.left?.local]
      #expect(addresses.compactMap { $0 }.allSatisfy(isOrdinary), "\(change)")
    }
    #if os(Linux)
      #expect(changes.all.contains { $0.left != nil })
    #endif
    python.end()
    other.end()
  }

  @Test("what the kernel has on a port is told of this network alone")
  func evidence() throws {
    let network = LoopbackNetwork.unused()
    try #require(network.isSeparate)
    let stranger = try Descriptor.open(.ipv4, .stream)
    defer { try? stranger.close() }
    try stranger.bind(to: .loopback())
    try stranger.listen()
    let port = try #require(try stranger.localAddress().port)
    let source = """
      import socket
      c = socket.socket()
      assert c.connect_ex(('127.0.0.1', \(port)))
      s = socket.create_server(('127.0.0.1', \(port)))
      try:
          c.connect(('127.0.0.2', \(port)))
      except ConnectionRefusedError:
          pass
      t = socket.socket()
      try:
          t.bind(('127.0.0.1', \(port)))
      except OSError:
          pass
      """
    for limits in [Limits(), Limits.graded] {
      let run = try RecordedProgram(
        ["main": source], timeline: Timeline(network: .unused()), limits: limits)
      #expect(run.exceptions.isEmpty)
      #if os(Linux)
        for call in [run.calls("connect").last, run.calls("bind").last] {
          let rows = try #require(call).evidence.onThePort.filter { $0.family == .ipv4 }
          #expect(rows.map(\.local) == [.loopback(port: port)])
          #expect(rows.first?.state == .listen)
          #expect(
            rows.first?.socket == run.snapshot.sockets.values.first { $0.backlog != nil }?.number)
        }
      #endif
    }
  }

  @Test("its names are localhost and the machine's own, and all others are unknown at once")
  func names() {
    let python = LabListener(Lab(network: .unused()))
    let source = """
      import socket
      own = socket.gethostname()
      for name in 'localhost', 'LocalHost', own, own.upper():
          assert socket.gethostbyname(name) == '127.0.0.1', name
          with socket.create_server((name, 0)) as server:
              assert server.getsockname()[0] == '127.0.0.1'
              socket.create_connection((name, server.getsockname()[1])).close()
      assert socket.gethostbyname('127.5.0.1') == '127.5.0.1'
      assert socket.getaddrinfo('10.0.0.1', 80)[0][4] == ('10.0.0.1', 80)
      assert socket.getnameinfo(('127.0.0.1', 9), socket.NI_NUMERICSERV) == ('localhost', '9')
      for name in 'example.com', 'localhost.localdomain', own + 'x':
          try:
              socket.getaddrinfo(name, 80)
          except socket.gaierror as error:
              print(error)
      """
    #expect(
      python.lab.terminal("a").submit(source, isPasted: true).wait(milliseconds: 20_000)?.outcome
        == .completed)
    #expect(
      python.output("a")
        == String(repeating: "[Errno -2] Name or service not known\n", count: 3),
      "\(python.output("a"))")
    python.end()
  }

  // MARK: The end

  @Test("an abrupt end leaves no connection in the kernel")
  func abruptEnd() throws {
    let network = LoopbackNetwork.unused()
    try #require(network.isSeparate)
    let python = LabListener(Lab(network: network))
    let lines = [
      "import socket; s = socket.create_server(('127.0.0.1', 0)); n = s.getsockname()",
      "pairs = [(socket.create_connection(n), s.accept()[0]) for i in range(5)]",
      // Waiting to be accepted; half closed; with bytes unread; loose; in a function's variables.
      "waiting = socket.create_connection(n)",
      "pairs[0][0].shutdown(socket.SHUT_WR); pairs[1][1].close(); pairs[2][0].sendall(b'x')",
      "number = pairs[3][0].detach()",
      "def f(c, e): return e.recv(1)\n",
    ]
    for line in lines { #expect(python.type(line) == "") }
    let port = try #require(python.lab.timeline.openSockets().first?.local?.port)
    python.lab.terminal("a").submit("f(*pairs.pop())")
    #expect(python.lab.waitUntilQuiet(milliseconds: 20_000))
    python.end(abruptly: true)
    let left = KernelTables.sockets(type: .stream, ports: [port]).filter {
      network.owns($0.local) || $0.remote.map { network.owns($0) } == true
    }
    #expect(left.isEmpty, "\(left)")
    // A lab that is built anew binds the port at once, without SO_REUSEADDR.
    let again = LabListener(Lab(network: network))
    #expect(
      again.type("import socket; s = socket.socket(); s.bind(('127.0.0.1', \(port)))") == "")
    again.end()
  }

  /// An address that a program may see.
  private func isOrdinary(_ address: SocketAddress) -> Bool {
    guard case .ipv4(let host, _) = address else { return true }
    return host == .loopback || host == .any || host == IPv4Address(127, 0, 0, 2)
  }

  private final class Changes: Sendable {
    private let list = Mutex<[CallChange]>([])

    var all: [CallChange] { list.withLock { $0 } }

    func add(_ change: CallChange) { list.withLock { $0.append(change) } }
  }
}
