/// An IPv6 address, without port and scope.
@frozen
public struct IPv6Address: Hashable, Sendable {
  /// The first eight bytes as a number in host order.
  public let high: UInt64

  /// The last eight bytes as a number in host order.
  public let low: UInt64

  /// An address from its two halves in host order.
  @inlinable
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// ::ffff:a.b.c.d, which stands for an IPv4 address.
  public init(mapping host: IPv4Address) {
    self.init(high: 0, low: 0xffff << 32 | UInt64(host.rawValue))
  }

  /// An address from its 16 bytes in network order, or nil when there are more or fewer.
  public init?(bytes: [UInt8]) {
    guard bytes.count == 16 else { return nil }
    high = bytes[..<8].reduce(0) { $0 << 8 | UInt64($1) }
    low = bytes[8...].reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// An address from its text (inet_pton(3), RFC 4291), without a scope.
  ///
  /// Throws ``AddressError`` when the text is anything else.
  public init(_ text: String) throws(AddressError) {
    guard !text.utf8.contains(0),
      let bytes = System.sysInetPton(AddressFamily.ipv6.rawValue, text, 16),
      let address = IPv6Address(bytes: bytes)
    else {
      throw AddressError(
        part: .ipv6, value: quoted(text), expected: "hexadecimal groups, such as ::1")
    }
    self = address
  }

  /// ::, every address of this machine.
  public static var any: IPv6Address { IPv6Address(high: 0, low: 0) }

  /// ::1, this machine.
  public static var loopback: IPv6Address { IPv6Address(high: 0, low: 1) }

  /// The 16 bytes in network order.
  public var bytes: [UInt8] {
    let shifts = stride(from: UInt64(56), through: 0, by: -8)
    return shifts.map { UInt8(truncatingIfNeeded: high >> $0) }
      + shifts.map { UInt8(truncatingIfNeeded: low >> $0) }
  }

  /// The IPv4 address within ::ffff:a.b.c.d, or nil.
  public var mappedIPv4: IPv4Address? {
    guard high == 0, low >> 32 == 0xffff else { return nil }
    return IPv4Address(rawValue: UInt32(truncatingIfNeeded: low))
  }

  /// ::1, or 127.0.0.0/8 mapped: never leaves this machine.
  public var isLoopback: Bool {
    self == .loopback || mappedIPv4?.isLoopback == true
  }

  /// In ff00::/8: a group.
  public var isMulticast: Bool { high >> 56 == 0xff }

  /// In fe80::/10: means something only together with a scope.
  public var isLinkLocal: Bool { high >> 54 == 0x3fa }
}

extension IPv6Address: CustomStringConvertible {
  /// The short text of RFC 5952 (inet_ntop(3)).
  public var description: String { System.ipv6Text(bytes) }
}
