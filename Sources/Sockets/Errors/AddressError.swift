/// A value that is no address, no port or no path: which it was, and what was expected.
public struct AddressError: Error, Hashable, Sendable {
  /// The part of an address that was wrong.
  public struct Part: RawRepresentable, Hashable, Sendable {
    /// What people call the part.
    public let rawValue: String

    /// A part by name.
    public init(rawValue: String) {
      self.rawValue = rawValue
    }

    /// An IPv4 address.
    public static var ipv4: Part { Part(rawValue: "IPv4 address") }
    /// An IPv6 address.
    public static var ipv6: Part { Part(rawValue: "IPv6 address") }
    /// The scope behind the percent sign of an IPv6 address.
    public static var scope: Part { Part(rawValue: "IPv6 scope") }
    /// The flow information of an IPv6 address.
    public static var flowInfo: Part { Part(rawValue: "IPv6 flow information") }
    /// A port.
    public static var port: Part { Part(rawValue: "port") }
    /// The path of an AF_UNIX address.
    public static var unixPath: Part { Part(rawValue: "AF_UNIX path") }
    /// The abstract name of an AF_UNIX address.
    public static var abstractName: Part { Part(rawValue: "AF_UNIX abstract name") }
    /// A network interface.
    public static var interface: Part { Part(rawValue: "interface") }
  }

  /// The part that was wrong.
  public var part: Part

  /// The value that was given.
  public var value: String

  /// What was expected instead: "0 to 65535".
  public var expected: String

  /// An error from its parts.
  public init(part: Part, value: String, expected: String) {
    self.part = part
    self.value = value
    self.expected = expected
  }
}

extension AddressError: CustomStringConvertible {
  /// For people: `port 70000: expected 0 to 65535`.
  public var description: String { "\(part.rawValue) \(value): expected \(expected)" }
}
