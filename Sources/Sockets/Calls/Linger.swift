/// What close(2) does while bytes are unsent (SO_LINGER, socket(7)).
public struct Linger: Hashable, Sendable {
  /// Off: close returns at once and the system goes on sending.
  public var isOn: Bool

  /// On: seconds that close waits. With 0 the connection is reset.
  public var seconds: Int32

  /// A setting from its parts.
  public init(isOn: Bool, seconds: Int32) {
    self.isOn = isOn
    self.seconds = seconds
  }
}
