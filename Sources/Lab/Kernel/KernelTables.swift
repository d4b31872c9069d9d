import Sockets

/// The kernel's tables of sockets (/proc/net/tcp, tcp6, udp, udp6, unix; proc(5)). They show sockets
/// of every process, and those that no process has any more. Systems without /proc give none: macOS
/// has them in `sysctl net.inet.tcp.pcblist` alone, in a layout that is not published.
package enum KernelTables {
  /// The internet sockets of a type that have one of these ports at their own end. The kernel goes
  /// through all sockets of the machine for each family: some milliseconds.
  package static func sockets(
    type: SocketType, ports: Set<UInt16>, families: [AddressFamily] = [.ipv4, .ipv6]
  ) -> [KernelSocket] {
    guard type == .stream || type == .datagram else { return [] }
    let name = type == .stream ? "tcp" : "udp"
    return (families.contains(.ipv4) ? rows("/proc/net/\(name)", .ipv4, type, ports) : [])
      + (families.contains(.ipv6) ? rows("/proc/net/\(name)6", .ipv6, type, ports) : [])
  }

  /// The AF_UNIX sockets that have a name.
  package static func unixSockets() -> [KernelSocket] {
    rows("/proc/net/unix").compactMap { row in
      let fields = fields(row)
      guard fields.count >= 8, let type = Int32(fields[4], radix: 16),
        let inode = UInt64(fields[6]), let address = unixAddress(String(fields[7]))
      else { return nil }
      return KernelSocket(
        family: .unix, type: SocketType(rawValue: type), local: .unix(address), inode: inode)
    }
  }

  private static func unixAddress(_ text: String) -> UnixAddress? {
    if text.hasPrefix("@") { return try? UnixAddress(abstractName: Array(text.utf8.dropFirst())) }
    return try? UnixAddress(path: text)
  }

  /// The rows of a table, without its head.
  private static func rows(_ path: String) -> [ArraySlice<UInt8>] {
    guard let table = Program.contents(of: path) else { return [] }
    return Array(table.split(separator: UInt8(ascii: "\n")).dropFirst())
  }

  private static func fields(_ row: ArraySlice<UInt8>) -> [Substring] {
    String(decoding: row, as: UTF8.self).split(separator: " ", omittingEmptySubsequences: true)
  }

  private static func rows(
    _ path: String, _ family: AddressFamily, _ type: SocketType, _ ports: Set<UInt16>
  ) -> [KernelSocket] {
    rows(path).compactMap { row in
      // Most rows are of others: their ports alone are looked at.
      guard let number = localPort(row), ports.contains(number) else { return nil }
      let fields = fields(row)
      guard fields.count >= 10, let local = address(fields[1], family),
        let remote = address(fields[2], family), let state = Int32(fields[3], radix: 16),
        let inode = UInt64(fields[9])
      else { return nil }
      let queues = fields[4].split(separator: ":")
      var socket = KernelSocket(family: family, type: type, local: local, inode: inode)
      socket.remote = remote.port == 0 && remote.isWildcard ? nil : remote
      // UDP has no states of its own: its numbers mean connected or not.
      if type == .stream { socket.state = TCPState(rawValue: state) }
      socket.sendQueue = queues.first.flatMap { Int($0, radix: 16) } ?? 0
      socket.receiveQueue = queues.last.flatMap { Int($0, radix: 16) } ?? 0
      socket.timer = timer(fields[5])
      return socket
    }
  }

  /// The port in the first address of a row: the digits after its second colon.
  private static func localPort(_ row: ArraySlice<UInt8>) -> UInt16? {
    let colon = UInt8(ascii: ":")
    guard let first = row.firstIndex(of: colon),
      let second = row[(first + 1)...].firstIndex(of: colon)
    else { return nil }
    var port: UInt16 = 0
    for byte in row[(second + 1)...].prefix(4) {
      guard let digit = Character(UnicodeScalar(byte)).hexDigitValue else { return nil }
      port = port << 4 | UInt16(digit)
    }
    return port
  }

  /// `0100007F:1F90`: the address as the machine's words print it, and the port.
  private static func address(_ field: Substring, _ family: AddressFamily) -> SocketAddress? {
    let parts = field.split(separator: ":")
    guard parts.count == 2, let port = UInt16(parts[1], radix: 16) else { return nil }
    var bytes: [UInt8] = []
    var rest = parts[0]
    while !rest.isEmpty {
      guard let word = UInt32(rest.prefix(8), radix: 16) else { return nil }
      withUnsafeBytes(of: word) { bytes.append(contentsOf: $0) }
      rest = rest.dropFirst(8)
    }
    if family == .ipv4 {
      guard bytes.count == 4 else { return nil }
      let host = bytes.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      return .ipv4(IPv4Address(rawValue: host), port: port)
    }
    guard let host = IPv6Address(bytes: bytes) else { return nil }
    return .ipv6(host, port: port)
  }

  /// `03:000016A2`: a timer's kind, and its hundredths of seconds.
  private static func timer(_ field: Substring) -> Int64? {
    let parts = field.split(separator: ":")
    guard parts.count == 2, parts[0] != "00", let time = Int64(parts[1], radix: 16) else {
      return nil
    }
    return time &* 10_000_000
  }
}
