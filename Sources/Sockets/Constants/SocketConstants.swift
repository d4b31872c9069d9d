/// The constants that Python 3.11's socket and select modules offer, as far as this system has
/// them: names for scripts, with the system's numbers.
///
/// The socket names are those of AF_, SOCK_, SO_, SOL_, IPPROTO_, TCP_, IP_, IPV6_, MSG_, INADDR_,
/// IPPORT_, AI_, NI_, EAI_, SHUT_ and SCM_, without the families CAN, J1939, VSOCK, TIPC, Bluetooth
/// and netlink beyond their AF_ number. Python's reference: socket, section Constants.
public enum SocketConstants {
  /// Every constant of the socket module.
  public static var all: [(name: String, value: Int)] {
    NameTable.list(NameTable.sockets) + NameTable.list(NameTable.protocols)
  }

  /// Every constant of the select module: POLL names, and on Linux EPOLL names.
  public static var polling: [(name: String, value: Int)] {
    NameTable.list(NameTable.polling)
  }

  /// The value of a name of either list, or nil when this system has no such constant.
  public static func value(named name: String) -> Int? {
    let tables = [NameTable.sockets, NameTable.protocols, NameTable.polling]
    for table in tables {
      if let value = NameTable.value(of: name, in: table) { return Int(value) }
    }
    return nil
  }

  /// The first name with this prefix and value: `name(of: 2, prefix: "AF_")` is "AF_INET".
  public static func name(of value: Int, prefix: String) -> String? {
    for table in [NameTable.sockets, NameTable.protocols, NameTable.polling] {
      if let name = NameTable.name(of: Int64(value), prefix: prefix, in: table) { return name }
    }
    return nil
  }
}
