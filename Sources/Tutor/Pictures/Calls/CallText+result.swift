import Lab
import Sockets

extension CallText {
  /// What a call gave, or the error that it raised.
  static func result(
    of record: CallRecord, _ sockets: [SocketNumber: SocketRecord], _ words: PictureWords
  ) -> [Piece] {
    switch record.outcome {
    case .waiting: []
    case .interrupted: [.text(words.interrupted)]
    case .failed(let failure): [.text(name(of: failure))]
    case .value(let summary): value(summary, record, sockets)
    }
  }

  /// The shortest name of an error: `ECONNREFUSED`, `TimeoutError`.
  static func name(of failure: CallFailure) -> String {
    let isResolution =
      failure.typeName.hasSuffix("gaierror") || failure.typeName.hasSuffix("herror")
    if !isResolution, let number = failure.errno.flatMap(Int32.init(exactly:)) {
      return Errno(rawValue: number).name
    }
    return TextFit.visible(failure.typeName)
  }

  private static func value(
    _ summary: ResultSummary, _ record: CallRecord, _ sockets: [SocketNumber: SocketRecord]
  ) -> [Piece] {
    switch summary {
    case .none, .other:
      if record.name == "accept" { return [.text(record.address.map(address) ?? "None")] }
      if record.name == "gethostname", let name = record.text {
        return [.text("'" + TextFit.visible(name) + "'")]
      }
      if let made = record.made, let socket = sockets[made], socket.descriptor >= 0 {
        return [.text("fd \(socket.descriptor)")]
      }
      return []
    case .number(let number):
      if record.name == "connect_ex", number != 0, let errno = Int32(exactly: number) {
        return [.text("\(number) (\(Errno(rawValue: errno).name))")]
      }
      return [.text("\(number)")]
    case .bytes:
      if record.name == "gethostname" { return value(.other, record, sockets) }
      let data = Piece.data(DataText(bytes: record.data, count: record.byteCount))
      guard record.name == "recvfrom", let sender = record.address else { return [data] }
      return [.text("("), data, .text(", \(address(sender)))")]
    case .address(let address): return [.text(self.address(address))]
    case .ready(let readable, let writable, let exceptional):
      let lists = [readable, writable, exceptional].map { list in
        "[" + list.map { "\($0)" }.joined(separator: ", ") + "]"
      }
      return [.text(lists.joined(separator: ", "))]
    }
  }
}
