import Interpreter
import Lab

/// M10: a str was given to a sending method; sockets carry bytes.
struct TextSent: ErrorRule {
  let notes = ["M10": ["call"]]

  func finding(for error: ExceptionRecord, in evidence: Evidence) -> Finding? {
    guard error.typeName == "TypeError",
      error.message == "a bytes-like object is required, not 'str'",
      let call = evidence.written(error.place, ["send", "sendall", "sendto"]),
      let argument = call.arguments.first
    else { return nil }
    let rest = call.arguments.dropFirst().map(\.source)
    let arguments = ([TextSent.asBytes(argument)] + rest).joined(separator: ", ")
    return evidence.finding("M10", about: error, ["call": .text("\(call.method)(\(arguments))")])
  }

  /// How the bytes of a text are written: `b"hi"`, `name.encode()`.
  private static func asBytes(_ argument: SourceOutline.Piece) -> String {
    let source = argument.source
    switch argument.kind {
    case .text:
      let isPlain = source.first == "\"" || source.first == "'"
      return isPlain && source.utf8.allSatisfy { $0 < 128 } ? "b\(source)" : "\(source).encode()"
    case .name, .call: return "\(source).encode()"
    default: return "(\(source)).encode()"
    }
  }
}
