/// An IPv4 address.
@frozen
public struct IPv4Address: RawRepresentable, Hashable, Sendable {
  /// The address as a number in host order: 127.0.0.1 is 0x7f000001.
  public let rawValue: UInt32

  /// An address from a number in host order.
  @inlinable
  public init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// An address from its four parts.
  @inlinable
  public init(_ a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8) {
    rawValue = UInt32(a) << 24 | UInt32(b) << 16 | UInt32(c) << 8 | UInt32(d)
  }

  /// An address from its text "a.b.c.d" (inet_pton(3)).
  ///
  /// Throws ``AddressError`` when the text is anything else.
  public init(_ text: String) throws(AddressError) {
    guard !text.utf8.contains(0),
      let bytes = System.sysInetPton(AddressFamily.ipv4.rawValue, text, 4), bytes.count == 4
    else {
      throw AddressError(
        part: .ipv4, value: quoted(text), expected: "four numbers from 0 to 255, such as 127.0.0.1")
    }
    self.init(bytes[0], bytes[1], bytes[2], bytes[3])
  }

  /// An address from any text that inet_aton(3) takes: fewer parts, octal and hexadecimal too.
  ///
  /// Throws ``AddressError`` when the text is anything else.
  public init(lenient text: String) throws(AddressError) {
    guard !text.utf8.contains(0), let number = System.sysInetAton(text) else {
      throw AddressError(
        part: .ipv4, value: quoted(text), expected: "one to four numbers, such as 127.0.0.1")
    }
    self.init(rawValue: number)
  }

  /// 0.0.0.0, INADDR_ANY: every address of this machine.
  public static var any: IPv4Address { IPv4Address(rawValue: 0) }

  /// 127.0.0.1, INADDR_LOOPBACK: this machine.
  public static var loopback: IPv4Address { IPv4Address(127, 0, 0, 1) }

  /// 255.255.255.255, INADDR_BROADCAST: every machine of the network.
  public static var broadcast: IPv4Address { IPv4Address(rawValue: .max) }

  /// The four bytes in network order.
  public var bytes: [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: rawValue >> UInt32($0)) }
  }

  /// In 127.0.0.0/8: never leaves this machine.
  @inlinable
  public var isLoopback: Bool { rawValue >> 24 == 127 }

  /// In 224.0.0.0/4: a group.
  @inlinable
  public var isMulticast: Bool { rawValue >> 28 == 14 }
}

extension IPv4Address: CustomStringConvertible {
  /// The text "a.b.c.d" (inet_ntop(3)).
  public var description: String {
    "\(rawValue >> 24).\(rawValue >> 16 & 255).\(rawValue >> 8 & 255).\(rawValue & 255)"
  }
}
