import Lab
import Sockets

/// A value that a finding shows. It holds no words, so that each language can say it its own way.
package enum Fact: Sendable, Hashable {
  /// A piece of code, a name or a value, shown as it is.
  case text(String)
  /// A number.
  case number(Int)
  /// A line of a program. The terminal is named when it is not the one that the finding is about.
  case place(SourcePlace, terminal: String?)
  /// A line typed at a prompt, of a terminal that is named when it is not the one that the finding is
  /// about.
  case typed(String, terminal: String?)
  /// An address: `127.0.0.1:5000`.
  case address(SocketAddress)
  /// Nanoseconds, shown in seconds.
  case seconds(Int64)
  /// A terminal.
  case terminal(String)
}
