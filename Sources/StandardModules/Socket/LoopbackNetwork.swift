import Sockets
import Synchronization

/// A loopback network of its own for the programs of one lab or one run: they bind the ports they
/// like, and neither meet other programs of this machine nor wait for the ports of those before.
///
/// What programs see as 127.0.b.c is another address of 127.0.0.0/8 to the kernel: 127.P.(b + Q).c,
/// with the network's own P and Q. All else is the same for both: other addresses of 127.0.0.0/8,
/// the wildcard, ::1, other machines. Where the kernel itself chooses 127.0.0.1 as the source of a
/// connection, that is shown as it is.
///
/// Names inside such a network are localhost and the machine's own, which stand for 127.0.0.1.
///
/// Where the system has no such addresses (macOS has 127.0.0.1 alone) 127.0.0.1 stands for itself.
package struct LoopbackNetwork: Hashable, Sendable {
  /// P; 0 where addresses stand for themselves.
  private let block: UInt32
  /// Q.
  private let shift: UInt32

  /// How many networks there are.
  package static let count = 255 * 256

  /// A network by its number, of which `count` are different.
  package init(number: Int) {
    let number = UInt32(truncatingIfNeeded: number.magnitude % UInt(LoopbackNetwork.count))
    let wanted = LoopbackNetwork(block: 1 + number % 255, shift: number / 255)
    self = LoopbackNetwork.areAvailable ? wanted : LoopbackNetwork(block: 0, shift: 0)
  }

  private init(block: UInt32, shift: UInt32) {
    self.block = block
    self.shift = shift
  }

  /// Numbers of this process's networks: one after the other, from a random one on.
  private static let next = Atomic(Int.random(in: 0..<count))

  /// A network that nobody else in this process has, nor is likely to have in another one.
  package static func unused() -> LoopbackNetwork {
    var network = LoopbackNetwork(number: next.wrappingAdd(1, ordering: .relaxed).oldValue)
    var tries = 1
    while tries < 100, network.isOccupied {
      network = LoopbackNetwork(number: next.wrappingAdd(1, ordering: .relaxed).oldValue)
      tries += 1
    }
    return network
  }

  /// Whether the port that lessons and exercises use is taken there: by another process, or by what
  /// the kernel keeps for a minute of a connection.
  private var isOccupied: Bool {
    guard isSeparate, let socket = try? Descriptor.open(.ipv4, .stream) else { return false }
    defer { try? socket.close() }
    do {
      try socket.bind(to: .ipv4(real(.loopback), port: 9999))
      return false
    } catch {
      return error.errno == .addressInUse
    }
  }

  /// Sets so many numbers apart, for the networks of another process; the first of them.
  package static func reserve(_ numbers: Int) -> Int {
    next.wrappingAdd(numbers, ordering: .relaxed).oldValue
  }

  /// Makes the next networks of this process those from a number on, which another has set apart.
  package static func use(from number: Int) { next.store(number, ordering: .relaxed) }

  /// Whether it has addresses of its own.
  package var isSeparate: Bool { block != 0 }

  /// Whether the system has addresses for networks of their own.
  private static let areAvailable: Bool = {
    guard let socket = try? Descriptor.open(.ipv4, .datagram) else { return false }
    defer { try? socket.close() }
    let other = LoopbackNetwork(block: 1, shift: 1).real(.loopback)
    return (try? socket.bind(to: .ipv4(other, port: 0))) != nil
  }()

  // MARK: Addresses

  /// The kernel's address for one of a program.
  package func real(_ host: IPv4Address) -> IPv4Address {
    guard host.rawValue >> 16 == 127 << 8 else { return host }
    return moved(host, to: block, by: shift)
  }

  /// The program's address for one of the kernel.
  package func shown(_ host: IPv4Address) -> IPv4Address {
    guard isSeparate, host.rawValue >> 16 == 127 << 8 | block else { return host }
    return moved(host, to: 0, by: 256 - shift)
  }

  private func moved(_ host: IPv4Address, to block: UInt32, by shift: UInt32) -> IPv4Address {
    let third = (host.rawValue >> 8 + shift) & 255
    return IPv4Address(rawValue: 127 << 24 | block << 16 | third << 8 | host.rawValue & 255)
  }

  /// The kernel's address for one of a program; IPv4 addresses within IPv6 ones too.
  package func real(_ address: SocketAddress) -> SocketAddress { changed(address, real) }

  /// The program's address for one of the kernel; IPv4 addresses within IPv6 ones too.
  package func shown(_ address: SocketAddress) -> SocketAddress { changed(address, shown) }

  private func changed(
    _ address: SocketAddress, _ change: (IPv4Address) -> IPv4Address
  ) -> SocketAddress {
    switch address {
    case .ipv4(let host, let port): return .ipv4(change(host), port: port)
    case .ipv6(let host, let port, let flow, let scope):
      guard let inner = host.mappedIPv4 else { return address }
      return .ipv6(IPv6Address(mapping: change(inner)), port: port, flowInfo: flow, scope: scope)
    default: return address
    }
  }

  /// Whether an address of the kernel is one that only programs of this network have: 127.0.0.0/24
  /// as they see it.
  package func owns(_ address: SocketAddress) -> Bool {
    guard isSeparate, let host = address.ipv4Host else { return false }
    return host.rawValue >> 8 == real(.loopback).rawValue >> 8
  }
}

extension SocketAddress {
  /// The host of an IPv4 address, also within an IPv6 one.
  package var ipv4Host: IPv4Address? {
    switch self {
    case .ipv4(let host, _): host
    case .ipv6(let host, _, _, _): host.mappedIPv4
    default: nil
    }
  }
}
