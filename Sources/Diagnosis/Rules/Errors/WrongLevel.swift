import Interpreter
import Lab
import Sockets

/// M56: an option was asked for at a level that is not its own.
struct WrongLevel: ErrorRule {
  let notes = ["M56": ["option", "level", "given"]]

  private static let levels = [
    ("SO_", "SOL_SOCKET"), ("TCP_", "IPPROTO_TCP"), ("IPV6_", "IPPROTO_IPV6"),
    ("IP_", "IPPROTO_IP"),
  ]

  func finding(for error: ExceptionRecord, in evidence: Evidence) -> Finding? {
    guard error.failed(.invalidArgument, .noProtocolOption, .notSupported),
      let call = evidence.call(of: error), let given = call.numbers.first,
      let written = evidence.written(error.place, ["setsockopt", "getsockopt"]),
      written.arguments.count >= 2, let option = name(written.arguments[1]),
      let level = WrongLevel.levels.first(where: { option.hasPrefix($0.0) })?.1,
      let number = SocketConstants.value(named: level), number != given
    else { return nil }
    return evidence.finding(
      "M56", about: error, calls: [call],
      [
        "option": .text(option), "level": .text(level),
        "given": .text(name(written.arguments[0]) ?? "\(given)"),
      ])
  }

  private func name(_ piece: SourceOutline.Piece) -> String? {
    piece.source.split(separator: ".").last.map(String.init)
  }
}
