import Lab

/// M64: recv waits for the end of a stream, and the whole HTTP response has come already.
struct ResponseComplete: WaitingRule {
  let notes = ["M64": ["length"]]

  func finding(for call: CallRecord, in evidence: Evidence) -> Finding? {
    guard call.awaitsBytes, let socket = evidence.record(of: call), socket.isStream,
      let first = evidence.calls(on: socket.number, before: call.number).first(where: {
        $0.receives && $0.byteCount > 0
      }), first.position == 0
    else { return nil }
    let text = String(decoding: first.data, as: UTF8.self)
    guard text.hasPrefix("HTTP/1."), let end = text.firstRange(of: "\r\n\r\n"),
      let length = contentLength(text[..<end.lowerBound]),
      socket.bytesReceived == text[..<end.upperBound].utf8.count + length
    else { return nil }
    return evidence.finding("M64", at: call, also: [first], ["length": .number(length)])
  }

  private func contentLength(_ head: Substring) -> Int? {
    for line in head.split(whereSeparator: \.isNewline) {
      let parts = line.split(separator: ":", maxSplits: 1)
      if parts.count == 2, parts[0].lowercased() == "content-length" {
        return Int(parts[1].filter { $0 != " " })
      }
    }
    return nil
  }
}
