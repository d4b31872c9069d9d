import Sockets

/// The kernel's view of all that the terminals of a timeline have to do with.
package struct KernelView: Sendable {
  /// The open sockets, in the order in which they were made, and what the kernel says of each.
  package var sockets: [(socket: SocketRecord, view: SocketView)]
  /// Sockets on the same ports that no program has: in TIME_WAIT, closing, or connected and not yet
  /// accepted. Linux alone tells of them.
  package var withoutDescriptor: [KernelSocket]

  /// The view now. Does not block; from any thread. Only sockets of `terminal` when one is given.
  package static func current(of timeline: Timeline, terminal: String? = nil) -> KernelView {
    let records = timeline.snapshot(from: .max).sockets.values
      .filter { terminal == nil || $0.terminal == terminal }
    var view = KernelView(sockets: [], withoutDescriptor: [])
    for record in records.filter({ $0.closed == nil }).sorted(by: { $0.number < $1.number }) {
      let descriptor = Descriptor(rawValue: record.descriptor)
      let seen = SocketView.of(descriptor, timeout: record.timeout, on: timeline.network)
      if let seen {
        view.sockets.append((record, seen))
      }
    }
    for type in [SocketType.stream, .datagram] {
      let ports = Set(records.filter { $0.type == type }.compactMap { $0.local?.port })
      if ports.isEmpty || type == .datagram { continue }
      view.withoutDescriptor += timeline.kernelSockets(type: type, ports: ports)
        .filter { $0.inode == 0 }
    }
    return view
  }
}
