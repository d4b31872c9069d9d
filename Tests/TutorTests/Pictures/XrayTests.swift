import Lab
import Languages
import Testing

@testable import Sockets
@testable import Tutor

/// The kernel's view as a table, and in one line after a call.
struct XrayTests {
  private static let server = SocketAddress.loopback(port: 9999)
  private static let client = SocketAddress.loopback(port: 40112)

  private static let listening = SocketView(
    descriptor: 3, local: server, state: .listen, isListening: true,
    acceptQueue: .init(used: 1, limit: 5), timeout: -1,
    options: [.init(name: "SO_REUSEADDR", value: 1, usual: 0)])

  private static func connection(
    _ descriptor: Int32, _ state: TCPState = .established, unread: Int = 0, unsent: Int = 0
  ) -> SocketView {
    SocketView(
      descriptor: descriptor, local: server, remote: client, state: state, unread: unread,
      unsent: unsent, timeout: 2_000_000_000)
  }

  private static func table(_ style: TextStyle) -> String {
    var table = XrayTable(style)
    table.add(listening, terminal: "server")
    table.add(connection(5, unread: 29), terminal: "server")
    table.add(
      SocketView(
        descriptor: 6, family: .ipv4, type: .datagram, local: .ipv4(.any, port: 5353), timeout: 0,
        drops: 2), terminal: "客户端")
    table.add(
      KernelSocket(
        family: .ipv4, type: .stream, local: client, remote: server, state: .timeWait,
        timer: 45_000_000_000))
    return table.lines().map { $0 + "\n" }.joined()
  }

  @Test("the table at three widths, in ASCII, in Chinese", arguments: [40, 80, 130])
  func tables(width: Int) throws {
    try Snapshot.expect(Self.table(TextStyle(width: width)), is: "xray-\(width).txt")
    let chinese = TextStyle(width: width, language: .zh)
    try Snapshot.expect(Self.table(chinese), is: "xray-\(width)-zh.txt")
    let plain = Self.table(TextStyle(width: width, isPlain: true)).replacing("客户端", with: "")
    let isASCII = plain.utf8.allSatisfy { $0 < 0x80 }
    #expect(isASCII)
  }

  @Test("no line of the table is wider than the window", arguments: 1...140)
  func widths(width: Int) {
    for language in Language.allCases {
      let text = Self.table(TextStyle(width: width, language: language))
      for line in text.split(separator: "\n") { #expect(TextFit.width(line) <= width, "\(line)") }
    }
  }

  @Test("without sockets it says so")
  func empty() {
    #expect(XrayTable(TextStyle()).lines() == ["no sockets"])
    #expect(XrayTable(TextStyle(language: .zh)).lines() == ["没有套接字"])
  }

  private static func line(
    _ name: String, before: SocketView? = nil, after: SocketView? = nil, made: SocketView? = nil,
    left: KernelSocket? = nil, language: Language = .en, width: Int = 100,
    _ change: (inout CallRecord) -> Void = { _ in }
  ) -> String? {
    var call = CallRecord(number: 0, terminal: "server", name: name)
    change(&call)
    return CallChange(call: call, before: before, after: after, made: made, left: left)
      .pieces(TextStyle(width: width, language: language))?
      .reduce("") { $0.isEmpty ? $1 : $0 + ($0.last == "，" ? "" : " ") + $1 }
  }

  @Test("making, binding, listening")
  func beginning() {
    let new = SocketView(descriptor: 3, local: .ipv4(.any, port: 0), state: .closed)
    #expect(Self.line("socket", made: new) == "fd 3: new, TCP")
    var bound = new
    bound.local = Self.server
    #expect(Self.line("bind", before: new, after: bound) == "fd 3: 127.0.0.1:9999")
    #expect(
      Self.line("listen", before: bound, after: Self.listening)
        == "fd 3: LISTEN, queue 1/5, SO_REUSEADDR=1")
  }

  @Test("connecting and accepting")
  func connecting() {
    let new = SocketView(descriptor: 4, local: .ipv4(.any, port: 0), state: .closed)
    #expect(
      Self.line("connect", before: new, after: Self.connection(4))
        == "fd 4: ESTABLISHED, 127.0.0.1:9999 → 127.0.0.1:40112")
    var emptied = Self.listening
    emptied.acceptQueue = .init(used: 0, limit: 5)
    #expect(
      Self.line(
        "accept", before: Self.listening, after: emptied, made: Self.connection(5, unread: 3))
        == "fd 3: queue 0/5, new fd 5: ESTABLISHED, 127.0.0.1:9999 → 127.0.0.1:40112, 3 unread")
    #expect(
      Self.line("connect", before: new, after: new) { $0.fail(.connectionRefused, "Refused") }
        == "fd 4: ✗ ECONNREFUSED")
  }

  @Test("sending and receiving")
  func transfers() {
    let open = Self.connection(6)
    #expect(
      Self.line("send", before: open, after: open) { $0.carry("x") }
        == "fd 6: +1 byte sent, delivered")
    #expect(
      Self.line("send", before: open, after: Self.connection(6, unsent: 12)) { $0.carry("hello") }
        == "fd 6: +5 bytes sent, 12 unsent")
    #expect(
      Self.line("recv", before: Self.connection(6, unread: 7), after: Self.connection(6, unread: 2))
      { $0.carry("hello") } == "fd 6: 5 bytes taken, 2 unread")
    let ended = Self.connection(6, .closeWait)
    #expect(
      Self.line("recv", before: ended, after: ended) { $0.carry("") } == "fd 6: end of stream")
    #expect(
      Self.line("recv", before: open, after: ended, language: .zh) { $0.carry("") }
        == "fd 6: 读到结尾，ESTABLISHED → CLOSE_WAIT")
  }

  @Test("ending")
  func ending() {
    let open = Self.connection(6)
    #expect(
      Self.line("shutdown", before: open, after: Self.connection(6, .finWait2))
        == "fd 6: ESTABLISHED → FIN_WAIT2")
    let left = KernelSocket(
      family: .ipv4, type: .stream, local: Self.server, remote: Self.client, state: .finWait2)
    #expect(
      Self.line("close", before: open, left: left)
        == "fd 6: closed, FIN_WAIT2, 127.0.0.1:9999 → 127.0.0.1:40112")
    #expect(Self.line("close", before: open, language: .zh) == "fd 6: 已关闭")
  }

  @Test(
    "a call and its outcome stand on one line, or on several, and nothing of the outcome is lost")
  func lines() {
    let new = SocketView(descriptor: 8, local: .ipv4(.any, port: 0), state: .closed)
    var call = CallRecord(number: 0, terminal: "client", name: "connect")
    call.address = Self.client
    let change = CallChange(call: call, before: new, after: Self.connection(8))
    func lines(_ width: Int, _ language: Language = .en) -> [String] {
      KernelPicture.lines(change, style: TextStyle(width: width, language: language)) ?? []
    }
    #expect(
      lines(100) == [
        "connect(('127.0.0.1', 40112))  fd 8: ESTABLISHED, 127.0.0.1:9999 → 127.0.0.1:40112"
      ])
    #expect(
      lines(76) == [
        "connect(('127.0.0.1', 40112))  fd 8: ESTABLISHED,", "  127.0.0.1:9999 → 127.0.0.1:40112",
      ])
    #expect(
      lines(56, .zh) == [
        "connect(('127.0.0.1', 40112))  fd 8: ESTABLISHED，", "  127.0.0.1:9999 → 127.0.0.1:40112",
      ])
    for width in 16...100 {
      let all = lines(width)
      #expect(all.allSatisfy { TextFit.width($0) <= width }, "\(all)")
      let outcome = all.joined().filter { $0 != " " }
      #expect(outcome.hasSuffix("fd8:ESTABLISHED,127.0.0.1:9999→127.0.0.1:40112"), "\(all)")
    }
  }

  @Test("the data of a call are shortened before its line is broken")
  func shortData() {
    let open = Self.connection(6)
    var call = CallRecord(number: 0, terminal: "client", name: "send")
    call.carry("a request of some length, followed by more")
    let change = CallChange(call: call, before: open, after: open)
    let lines = KernelPicture.lines(change, style: TextStyle(width: 56)) ?? []
    #expect(lines == ["send(b'a request of …')  fd 6: +42 bytes sent, delivered"], "\(lines)")
  }

  @Test("connect_ex names its error, and nothing sent is nothing delivered")
  func numbers() {
    let new = SocketView(descriptor: 4, local: .ipv4(.any, port: 0), state: .closed)
    let refused = Self.line("connect_ex", before: new, after: new) {
      $0.outcome = .value(.number(Int(Errno.connectionRefused.rawValue)))
    }
    #expect(refused?.hasSuffix(" ECONNREFUSED") == true, "\(refused ?? "")")
    #expect(
      Self.line("connect_ex", before: new, after: new) { $0.outcome = .value(.number(0)) }
        == "fd 4: no change")
    let open = Self.connection(6)
    #expect(Self.line("send", before: open, after: open) { $0.carry("") } == "fd 6: +0 bytes sent")
  }

  @Test("what only experts look for is shown where it has room, or when all is asked for")
  func experts() {
    var busy = Self.connection(5)
    busy.tcp = TCPInfo()
    busy.tcp?.roundTripTime = 31
    busy.tcp?.congestionWindow = 10
    func table(_ width: Int, isFull: Bool) -> String {
      var table = XrayTable(TextStyle(width: width), isFull: isFull)
      table.add(busy, terminal: "server")
      return table.lines().joined(separator: "\n")
    }
    #expect(table(130, isFull: false).contains("cwnd"))
    #expect(!table(80, isFull: false).contains("cwnd"))
    #expect(table(80, isFull: true).contains("cwnd 10"))
    #expect(table(80, isFull: false).contains("TCP"))
  }

  @Test("options, timeouts, calls that change nothing, calls without a socket")
  func settings() {
    var before = Self.connection(6)
    var after = before
    after.timeout = -1
    #expect(Self.line("settimeout", before: before, after: after) == "fd 6: timeout none")
    after = before
    before.options = [.init(name: "TCP_NODELAY", value: 1, usual: 0)]
    #expect(Self.line("setsockopt", before: before, after: after) == "fd 6: TCP_NODELAY=0")
    #expect(Self.line("fileno", before: after, after: after) == "fd 6: no change")
    #expect(Self.line("select") == nil)
  }
}
