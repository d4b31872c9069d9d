import CSockets

/// An address as the system reads and writes it (sockaddr_storage), with its length.
///
/// Make one once and send to it often; let ``Descriptor/tryReceive(into:from:flags:)`` fill one and
/// decode it only when the sender matters.
@frozen
public struct RawAddress: Sendable {
  @usableFromInline
  var storage: csockets_address

  /// Room for the bytes of every kind of address.
  @inlinable
  static var capacity: Int { MemoryLayout<csockets_address>.offset(of: \.length) ?? 128 }

  /// No address.
  @inlinable
  public init() {
    storage = csockets_address()
  }

  /// The bytes of an address. ``SocketAddress/unknown(_:)`` gives no address.
  public init(_ address: SocketAddress) {
    storage = csockets_address()
    switch address {
    case .ipv4(let host, let port): csockets_pack_ipv4(&storage, host.rawValue, port)
    case .ipv6(let host, let port, let flowInfo, let scope):
      csockets_pack_ipv6(&storage, host.bytes, port, flowInfo, scope)
    case .unix(let name): csockets_pack_unix(&storage, name.bytes, name.bytes.count)
    case .unspecified: csockets_pack_unspecified(&storage)
    case .unknown: break
    }
  }

  /// The number of bytes in use; 0 when there is no address.
  public var length: Int { Int(storage.length) }

  /// What the bytes say.
  public var address: SocketAddress {
    withUnsafePointer(to: storage) { pointer in
      let family = AddressFamily(rawValue: csockets_family(pointer))
      switch family {
      case .ipv4:
        var host: UInt32 = 0
        var port: UInt16 = 0
        csockets_unpack_ipv4(pointer, &host, &port)
        return .ipv4(IPv4Address(rawValue: host), port: port)
      case .ipv6: return RawAddress.ipv6(pointer)
      case .unix:
        var path = [UInt8](repeating: 0, count: Int(csockets_unix_path_capacity))
        let count = Int(csockets_unpack_unix(pointer, &path))
        return .unix(UnixAddress(unchecked: Array(path.prefix(count))))
      case .unspecified: return .unspecified
      default: return .unknown(family)
      }
    }
  }

  private static func ipv6(_ pointer: UnsafePointer<csockets_address>) -> SocketAddress {
    var bytes = [UInt8](repeating: 0, count: 16)
    var port: UInt16 = 0
    var flowInfo: UInt32 = 0
    var scope: UInt32 = 0
    csockets_unpack_ipv6(pointer, &bytes, &port, &flowInfo, &scope)
    guard let host = IPv6Address(bytes: bytes) else { return .unspecified }
    return .ipv6(host, port: port, flowInfo: flowInfo, scope: scope)
  }
}
