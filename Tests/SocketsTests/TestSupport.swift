import Sockets

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The text's bytes.
func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

/// A listener on a port of the system's choice.
func listener(
  _ address: SocketAddress = .loopback(), backlog: Int32 = 5
) throws -> (socket: Socket, address: SocketAddress) {
  let socket = try Socket(address.family, .stream)
  try socket.bind(to: address)
  try socket.listen(backlog: backlog)
  return (socket, try socket.localAddress())
}

/// A connected TCP pair.
func connection() throws -> (client: Socket, server: Socket) {
  let (listener, address) = try listener()
  let client = try Socket(.ipv4, .stream)
  try client.connect(to: address)
  return (client, try listener.accept().socket)
}

/// A datagram socket of the address's family, bound.
func datagram(_ address: SocketAddress = .loopback()) throws -> (Socket, SocketAddress) {
  let socket = try Socket(address.family, .datagram)
  try socket.bind(to: address)
  return (socket, try socket.localAddress())
}

/// A folder of its own that is gone after the test.
final class TemporaryFolder {
  let path: String

  init() {
    var template = Array("/tmp/sockets-XXXXXX".utf8CString)
    path = mkdtemp(&template).map { String(cString: $0) } ?? "/tmp"
  }

  func remove(_ name: String) { unlink("\(path)/\(name)") }

  deinit { rmdir(path) }
}

/// The error number that the body throws.
func errno(_ body: () throws -> Void) -> Errno? {
  do {
    try body()
    return nil
  } catch let error as SocketError {
    return error.errno
  } catch {
    return nil
  }
}

/// What the thrown error says.
func message(_ body: () throws -> Void) -> String {
  do {
    try body()
    return ""
  } catch {
    return "\(error)"
  }
}

/// Keeps sockets open until here: Swift may otherwise close one after its last use.
func keepOpen(_ sockets: Socket...) { withExtendedLifetime(sockets) {} }
