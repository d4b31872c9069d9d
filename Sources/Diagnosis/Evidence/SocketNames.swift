import Sockets

/// The names that the standard module socket has: of its constants all that this system has, of its
/// functions and classes those that programs use.
enum SocketNames {
  static var all: [String] { functions + SocketConstants.all.map(\.name) }

  private static let functions = [
    "socket", "create_connection", "create_server", "socketpair", "fromfd", "gethostname",
    "gethostbyname", "gethostbyname_ex", "gethostbyaddr", "getaddrinfo", "getnameinfo", "getfqdn",
    "getservbyname", "getservbyport", "getprotobyname", "htons", "htonl", "ntohs", "ntohl",
    "inet_aton", "inet_ntoa", "inet_pton", "inet_ntop", "setdefaulttimeout",
    "getdefaulttimeout", "has_dualstack_ipv6", "if_nameindex", "timeout", "error", "gaierror",
  ]
}
