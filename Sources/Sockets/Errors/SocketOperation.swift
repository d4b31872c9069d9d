/// The name of the C function that failed: "connect". Any name is allowed.
@frozen
public struct SocketOperation: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
  /// The name of the C function.
  public let rawValue: String

  /// An operation by name.
  @inlinable
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// An operation by name.
  @inlinable
  public init(stringLiteral value: String) {
    self.rawValue = value
  }
}

extension SocketOperation: CustomStringConvertible {
  /// The name of the C function.
  public var description: String { rawValue }
}
