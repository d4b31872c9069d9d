import Lab

/// All that is known of a call, for those who point at it.
enum CallDetails {
  /// A few lines: where, what, on which socket, when and how long.
  static func text(
    _ call: SequenceDiagram.Call, _ snapshot: TimelineSnapshot, _ diagram: SequenceDiagram,
    _ words: PictureWords
  ) -> String {
    let record = call.record
    var lines = [place(call, diagram, words), call.text.whole(TextStyle())]
    if let through = record.through { lines.append(words.through(TextFit.visible(through))) }
    let socket = addresses(record, snapshot)
    if !socket.isEmpty { lines.append(socket) }
    lines.append(times(record, diagram, words))
    return lines.joined(separator: "\n")
  }

  /// The socket's descriptor and addresses: `fd 5, 127.0.0.1:9999 → 127.0.0.1:40112`.
  static func addresses(_ record: CallRecord, _ snapshot: TimelineSnapshot) -> String {
    var parts: [String] = []
    if record.descriptor >= 0 { parts.append("fd \(record.descriptor)") }
    if let made = record.made.flatMap({ snapshot.sockets[$0] }), made.descriptor >= 0 {
      parts.append("⇒ fd \(made.descriptor)")
    }
    let ends = [record.local, record.remote].compactMap { $0.map { TextFit.visible("\($0)") } }
    if !ends.isEmpty { parts.append(ends.joined(separator: " → ")) }
    return parts.joined(separator: ", ")
  }

  private static func place(
    _ call: SequenceDiagram.Call, _ diagram: SequenceDiagram, _ words: PictureWords
  ) -> String {
    var parts = [diagram.columns[call.column].name]
    if let line = call.line {
      let file = call.record.place?.file.split(separator: "/").last.map(String.init) ?? ""
      parts.append(TextFit.visible(file) + ", " + words.line(line))
    }
    if call.record.thread != 0 { parts.append(words.thread(call.record.thread)) }
    return parts.joined(separator: ", ")
  }

  private static func times(
    _ record: CallRecord, _ diagram: SequenceDiagram, _ words: PictureWords
  ) -> String {
    let moment = TimeText.moment(record.began, of: diagram.length)
    var parts = [words.at(moment + " " + TimeText.unit(diagram.length))]
    if let ended = record.ended {
      parts.append(words.took(TimeText.span(ended - record.began)))
      if record.waited > 0 { parts.append(words.waited(TimeText.span(record.waited))) }
    }
    return parts.joined(separator: ", ")
  }
}
