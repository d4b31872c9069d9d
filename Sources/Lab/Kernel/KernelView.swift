import Sockets

/// The kernel's view of all that the terminals of a timeline have to do with.
package struct KernelView: Sendable {
  /// The open sockets, in the order in which they were made, and what the kernel says of each.
  package var sockets: [(socket: SocketRecord, view: SocketView)]
  /// Sockets on the same ports that no program has: in TIME_WAIT, closing, or connected and not yet
  /// accepted. Linux alone tells of them.
  package var withoutDescriptor: [KernelSocket]

  /// The view now. Does not block; from any thread.
  ///
  /// For `withoutDescriptor` the kernel goes through all of its sockets, which may take it 20 ms.
  package static func current(of timeline: Timeline) -> KernelView {
    var view = ofDescriptors(of: timeline)
    view.withoutDescriptor = withoutDescriptor(of: timeline)
    return view
  }

  /// The view now, but for sockets that no program has. Only sockets of `terminal` when one is given;
  /// without `options` those are not asked for, which are most of the work.
  package static func ofDescriptors(
    of timeline: Timeline, terminal: String? = nil, options: Bool = true
  ) -> KernelView {
    let records = timeline.openSockets(of: terminal)
    var view = KernelView(sockets: [], withoutDescriptor: [])
    for record in records {
      let descriptor = Descriptor(rawValue: record.descriptor)
      let seen = SocketView.of(
        descriptor, timeout: record.timeout, on: timeline.network, options: options)
      if let seen { view.sockets.append((record, seen)) }
    }
    return view
  }

  /// The sockets that no program has any more, or has got yet, on the ports of a timeline's.
  package static func withoutDescriptor(of timeline: Timeline) -> [KernelSocket] {
    let records = timeline.snapshot(from: .max).sockets.values
    // UDP has none of them.
    let ports = Set(records.filter { $0.type == .stream }.compactMap { $0.local?.port })
    if ports.isEmpty { return [] }
    return timeline.kernelSockets(type: .stream, ports: ports).filter { $0.inode == 0 }
  }
}
