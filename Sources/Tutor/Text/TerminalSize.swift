#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How large the window of a terminal is.
package enum TerminalSize {
  /// The columns when nothing says how many there are.
  package static let usualColumns = 80

  /// The columns of a descriptor's window (TIOCGWINSZ); nil when it is no terminal, or one that
  /// does not say.
  package static func columns(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
