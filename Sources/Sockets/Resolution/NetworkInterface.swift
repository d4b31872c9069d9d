/// A network interface of this machine: its number and its name.
public struct NetworkInterface: Hashable, Sendable {
  /// The number, from 1.
  public let index: UInt32

  /// The name, "lo".
  public let name: String

  /// Every interface (if_nameindex(3)).
  ///
  /// Throws ``SocketError`` when the system cannot list them.
  public static func all() throws(SocketError) -> [NetworkInterface] {
    switch System.interfaces() {
    case .success(let list): return list
    case .failure(let errno): throw SocketError(operation: "if_nameindex", errno: errno)
    }
  }

  /// The number of a name (if_nametoindex(3)).
  ///
  /// Throws ``SocketError`` when no interface has the name: the reason is ENODEV.
  public static func index(named name: String) throws(SocketError) -> UInt32 {
    guard !name.utf8.contains(0) else {
      throw SocketError(operation: "if_nametoindex", errno: .invalidArgument)
    }
    return UInt32(truncatingIfNeeded: try System.interfaceIndex(name).get("if_nametoindex"))
  }

  /// The name of a number (if_indextoname(3)).
  ///
  /// Throws ``SocketError`` when no interface has the number: the reason is ENXIO.
  public static func name(of index: UInt32) throws(SocketError) -> String {
    var name: [CChar] = []
    try System.interfaceName(index, &name).get("if_indextoname")
    return System.string(name)
  }
}
