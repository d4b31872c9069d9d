import Sockets
import StandardModules

/// What the kernel's tables say of a timeline's sockets.
extension Timeline {
  /// The internet sockets of a type that have one of these ports at their own end: those of this
  /// timeline, those that nobody has any more, and those of other programs that take up the port for
  /// these programs too. Addresses are as the timeline's programs see them.
  package func kernelSockets(
    type: SocketType, ports: Set<UInt16>, families: [AddressFamily] = [.ipv4, .ipv6]
  ) -> [KernelSocket] {
    let rows = KernelTables.sockets(type: type, ports: ports, families: families)
    guard let network, network.isSeparate else { return known(rows) }
    var own: Set<Ends> = []
    for socket in snapshot(from: .max).sockets.values {
      guard let local = socket.local else { continue }
      own.insert(Ends(local: local, remote: socket.remote))
      // The end that nobody has, or has not got yet.
      if let remote = socket.remote { own.insert(Ends(local: remote, remote: local)) }
    }
    return known(
      rows.compactMap { row in
        var shown = row
        shown.local = network.shown(row.local)
        shown.remote = row.remote.map { network.shown($0) }
        let ends = [row.local, row.remote].compactMap { $0 }
        // Between 127.0.0.1 and 127.0.0.1 of the machine nobody of a network talks.
        let isOwn =
          ends.contains(where: network.owns)
          || (ends.contains { network.real($0) == $0 }
            && own.contains(Ends(local: shown.local, remote: shown.remote)))
        // Addresses that are not of IPv4's loopback are the same for every network.
        let isShared = row.inode != 0 && row.local.ipv4Host?.isLoopback != true
        return isOwn || isShared ? shown : nil
      })
  }

  private struct Ends: Hashable {
    var local: SocketAddress
    var remote: SocketAddress?
  }

  /// Rows of the kernel's tables, with the sockets of this timeline that they are.
  package func known(_ rows: [KernelSocket]) -> [KernelSocket] {
    let open = openSockets()
    return rows.map { row in
      var row = row
      row.socket =
        open.first {
          $0.type == row.type && isBound($0, to: row.local)
            && ($0.remote == row.remote || row.state == .listen)
        }?.number
      return row
    }
  }

  /// Whether the kernel may show this address as the socket's own: graded programs are shown the
  /// wildcard that they bound to, where the kernel has 127.0.0.1.
  private func isBound(_ socket: SocketRecord, to address: SocketAddress) -> Bool {
    guard let local = socket.local else { return false }
    return local == address
      || (local.isWildcard && address.isLoopback && local.family == address.family
        && local.port == address.port)
  }
}
