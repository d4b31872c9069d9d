import CSockets

/// An error number of the system (errno(3)).
@frozen
public struct Errno: Error, RawRepresentable, Hashable, Sendable {
  /// The number.
  public let rawValue: Int32

  /// The error of a number; any number is allowed.
  @inlinable
  public init(rawValue: Int32) {
    self.rawValue = rawValue
  }

  /// The error of a symbolic name such as "ECONNREFUSED", or nil when the system has none.
  public init?(named name: String) {
    guard let value = NameTable.value(of: name, in: NameTable.errors) else { return nil }
    self.init(rawValue: Int32(truncatingIfNeeded: value))
  }

  /// The symbolic name, "ECONNREFUSED", or "errno N" for a number without one.
  public var name: String {
    NameTable.name(of: Int64(rawValue), in: NameTable.errors) ?? "errno \(rawValue)"
  }

  /// The system's text, "Connection refused" (strerror_r(3)).
  public var message: String {
    var text = [CChar](repeating: 0, count: 256)
    csockets_strerror(rawValue, &text, text.count)
    return System.string(text)
  }

  /// Every error name of the system with its number. Where two names share a number, the usual
  /// one comes first.
  public static var all: [(name: String, value: Int)] { NameTable.list(NameTable.errors) }
}

extension Errno: CustomStringConvertible {
  /// The text and the name: "Connection refused (ECONNREFUSED)".
  public var description: String { "\(message) (\(name))" }
}
