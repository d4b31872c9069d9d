import Lab
import Sockets

/// What the kernel says of a socket, in short words.
struct SocketWords {
  let style: TextStyle
  let words: XrayWords

  init(_ style: TextStyle) {
    self.style = style
    words = XrayWords.of(style.language)
  }

  /// `TCP`, `UDP`, with a 6 over IPv6; `UNIX`.
  func kind(_ family: AddressFamily, _ type: SocketType) -> String {
    if family == .unix {
      return type == .stream ? "UNIX" : type == .datagram ? "UNIX dgram" : "UNIX \(type)"
    }
    let name = type == .stream ? "TCP" : type == .datagram ? "UDP" : "\(type)"
    return family == .ipv6 ? name + "6" : name
  }

  /// The state of a connection; of other sockets only whether they listen.
  func state(_ view: SocketView) -> String {
    if let state = view.state { return "\(state)" }
    return view.isListening ? "LISTEN" : ""
  }

  /// An address; `*` stands for none, and for any address or port.
  func address(_ address: SocketAddress?) -> String {
    switch address {
    case .ipv4(let host, let port)?: "\(host == .any ? "*" : "\(host)"):\(self.port(port))"
    case .ipv6(let host, let port, _, _)?:
      "[\(host == .any ? "*" : "\(host)")]:\(self.port(port))"
    case .unix(let name)?: name.isUnnamed ? "*" : TextFit.visible("\(name)")
    case .unspecified?, .unknown?, nil: "*"
    }
  }

  private func port(_ port: UInt16) -> String { port == 0 ? "*" : "\(port)" }

  /// Both ends; of a socket without a peer only its own.
  func ends(_ local: SocketAddress?, _ remote: SocketAddress?) -> String {
    let hasPeer = remote.map { $0.port != 0 } ?? false
    return hasPeer ? "\(address(local)) \(style.arrow) \(address(remote))" : address(local)
  }

  /// Bytes that the peer's system has not acknowledged; nil of AF_UNIX sockets, where the kernel counts
  /// memory instead.
  func unsent(_ view: SocketView) -> Int? { view.family == .unix ? nil : view.unsent }

  /// Connections that wait to be accepted, of those that may.
  func queue(_ view: SocketView) -> String {
    guard view.isListening, let queue = view.acceptQueue else { return "" }
    return "\(queue.used)/\(queue.limit)"
  }

  /// How long calls wait.
  func timeout(_ nanoseconds: Int64) -> String {
    if nanoseconds < 0 { return words.forever }
    return nanoseconds == 0
      ? words.atOnce : TimeText.span(nanoseconds, isPlain: style.isPlain)
  }

  /// Options that are not as usual: `SO_REUSEADDR=1`.
  func options(_ options: [SocketView.Option]) -> String {
    options.map { "\($0.name)=\($0.value)" }.joined(separator: " ")
  }

  /// Microseconds.
  func roundTrip(_ view: SocketView) -> String {
    guard let time = view.tcp?.roundTripTime, time > 0, view.remote != nil else { return "" }
    return TimeText.span(Int64(time) * 1000, isPlain: style.isPlain)
  }

  /// Segments on Linux, bytes on Darwin.
  func window(_ view: SocketView) -> String {
    guard let window = view.tcp?.congestionWindow, view.remote != nil else { return "" }
    return "\(window)"
  }
}
