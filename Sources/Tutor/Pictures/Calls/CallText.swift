import Lab
import Sockets

/// A call in words as Python writes them, which can be made shorter.
struct CallText: Sendable {
  /// A piece of it.
  enum Piece: Sendable {
    case text(String)
    case data(DataText)
  }

  /// `send(b'hi')`.
  var call: [Piece]
  /// `2`, `('127.0.0.1', 40112)`; nothing where the call gives None.
  var result: [Piece]
  /// Whether the result is an error.
  var isError: Bool

  /// The call of a record. `sockets` gives descriptors their names.
  init(_ record: CallRecord, sockets: [SocketNumber: SocketRecord] = [:], words: PictureWords) {
    call = [.text(record.name + "(")] + CallText.arguments(of: record) + [.text(")")]
    isError = record.failure != nil || record.outcome == .interrupted
    result = CallText.result(of: record, sockets, words)
  }

  /// The call and its result in lines of so many columns: one if it fits, else two. Data are
  /// shortened first; then the ends of lines are cut off.
  func lines(columns: Int, _ style: TextStyle) -> [String] {
    let mark = isError ? style.cross : style.gives
    for data in [4000, 40, 32, 24, 20, 17] where hasData || data == 17 {
      let line = whole(mark, data, style)
      if TextFit.width(line) <= columns { return [line] }
    }
    let first = callLine(columns: columns, style)
    guard !result.isEmpty else { return [first] }
    return [first, resultLine(columns: columns, style)]
  }

  /// The call alone, in so many columns.
  func callLine(columns: Int, _ style: TextStyle) -> String { fitted(call, columns, style) }

  /// The call alone with its data so short that it takes `wish` columns, as far as that is possible;
  /// what else stands in it is cut only beyond `columns`.
  func callLine(wish: Int, columns: Int, _ style: TextStyle) -> String {
    let fixed = TextFit.width(text(withoutData(call), 0, style))
    let room = wish - fixed
    let data = min(room < CallText.leastData ? columns - fixed : room, CallText.mostData)
    let line = text(call, max(data, CallText.leastData), style)
    return TextFit.cut(line, to: columns, ellipsis: style.ellipsis)
  }

  /// The columns that data take at least, and at most in a line that has more to say.
  private static let leastData = 12
  private static let mostData = 40

  private func withoutData(_ pieces: [Piece]) -> [Piece] {
    pieces.filter { if case .text = $0 { true } else { false } }
  }

  /// The result alone with its mark, in so many columns.
  func resultLine(columns: Int, _ style: TextStyle) -> String {
    let mark = isError ? style.cross : style.gives
    if result.isEmpty { return TextFit.cut(mark + " None", to: columns, ellipsis: style.ellipsis) }
    let room = columns - TextFit.width(mark) - 1
    return room < 1 ? mark : mark + " " + fitted(result, room, style)
  }

  /// The whole, with as much of the data as is known.
  func whole(_ style: TextStyle) -> String {
    whole(isError ? style.cross : style.gives, 4000, style)
  }

  private var hasData: Bool {
    (call + result).contains { if case .data = $0 { true } else { false } }
  }

  private func whole(_ mark: String, _ data: Int, _ style: TextStyle) -> String {
    let line = text(call, data, style)
    return result.isEmpty ? line : line + " \(mark) " + text(result, data, style)
  }

  private func fitted(_ pieces: [Piece], _ columns: Int, _ style: TextStyle) -> String {
    let fixed = TextFit.width(text(withoutData(pieces), 0, style))
    let line = text(pieces, max(columns - fixed, 10), style)
    return TextFit.cut(line, to: columns, ellipsis: style.ellipsis)
  }

  private func text(_ pieces: [Piece], _ data: Int, _ style: TextStyle) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .data(let bytes): bytes.code(columns: data, isPlain: style.isPlain)
      }
    }.joined()
  }
}
