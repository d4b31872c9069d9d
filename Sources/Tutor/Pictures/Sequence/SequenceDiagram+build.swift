import Lab

extension SequenceDiagram {
  /// The diagram of a timeline. Where there are more rows than `limit`, some in the middle are left
  /// out, and a row says how many.
  init(_ snapshot: TimelineSnapshot, words: PictureWords, limit: Int = .max) {
    let tracks = Tracks(snapshot)
    var columnOf: [String: Int] = [:]
    for terminal in snapshot.terminals + snapshot.events.map(\.terminal)
    where columnOf[terminal] == nil {
      columnOf[terminal] = columns.count
      columns.append(
        Column(name: TextFit.visible(terminal), tracks: tracks.count(of: terminal)))
    }
    dropped = snapshot.dropped
    var moments = Moment.all(of: snapshot.events)
    moments = Moment.joined(moments)

    var indexOf: [Int: Int] = [:]
    for moment in moments {
      var row = Row(kind: .whole, time: moment.time)
      row.column = columnOf[moment.event.terminal] ?? 0
      switch moment.event {
      case .call(let record):
        row.track = tracks.place(of: record.thread, in: record.terminal)
        if let index = indexOf[record.number] {
          calls[index].last = rows.count
          row.call = index
        } else {
          indexOf[record.number] = calls.count
          row.call = calls.count
          calls.append(
            Call(
              record: record,
              text: CallText(record, sockets: snapshot.sockets, words: words),
              column: row.column, track: row.track, first: rows.count, last: rows.count))
        }
        row.kind =
          switch moment.part {
          case .whole: .whole
          case .begin: .begins
          case .end: record.isWaiting ? .lasts : .ends
          }
        if record.isWaiting, moment.part == .end { row.time = snapshot.time }
      case .exception(let exception):
        row.track = tracks.place(of: exception.thread, in: exception.terminal)
        row.kind = .said(Self.text(of: exception), isError: true)
      case .note(let note):
        row.track = tracks.place(of: note.thread, in: note.terminal)
        row.kind = .said(Self.text(of: note, snapshot, words), isError: false)
      }
      rows.append(row)
    }
    length = max(rows.map(\.time).max() ?? 0, 0)
    addArrows(Arrival.all(in: snapshot), moments)
    leaveOut(keeping: limit, words)
  }

  /// Each arrival becomes an arrow from the last row of its cause that is not after it.
  private mutating func addArrows(_ arrivals: [Arrival], _ moments: [Moment]) {
    var rowsOf: [Int: [Int]] = [:]
    for (row, moment) in moments.enumerated() {
      rowsOf[moment.event.number, default: []].append(row)
    }
    for arrival in arrivals {
      guard let to = rowsOf[arrival.to]?.last,
        let from = rowsOf[arrival.from]?.last(where: { $0 < to })
      else { continue }
      arrows.append(Arrow(kind: arrival.kind, from: from, to: to))
    }
  }

  /// Keeps the first rows and more of the last ones.
  private mutating func leaveOut(keeping limit: Int, _ words: PictureWords) {
    let limit = max(limit, 4)
    guard rows.count > limit else { return }
    let head = limit / 4
    let gap = head..<rows.count - (limit - head - 1)
    func moved(_ row: Int) -> Int {
      row < gap.lowerBound ? row : row < gap.upperBound ? head : row - gap.count + 1
    }
    let whole = calls
    calls = []
    var newIndex: [Int: Int] = [:]
    for (index, call) in whole.enumerated()
    where !gap.contains(call.first) || !gap.contains(call.last) {
      newIndex[index] = calls.count
      var call = call
      if gap.contains(call.first) { rows[call.last].kind = rows[call.last].kind.alone }
      (call.first, call.last) = (moved(call.first), moved(call.last))
      calls.append(call)
    }
    arrows = arrows.filter { !gap.contains($0.from) && !gap.contains($0.to) }.map {
      Arrow(kind: $0.kind, from: moved($0.from), to: moved($0.to))
    }
    let note = Row(kind: .gap(words.leftOut(gap.count)), time: rows[gap.lowerBound].time)
    rows.replaceSubrange(gap, with: [note])
    for row in rows.indices { rows[row].call = rows[row].call.flatMap { newIndex[$0] } }
  }

  private static func text(of exception: ExceptionRecord) -> String {
    let name = TextFit.visible(exception.typeName)
    let message = TextFit.visible(exception.message)
    return message.isEmpty ? name : name + ": " + message
  }

  private static func text(
    of note: NoteRecord, _ snapshot: TimelineSnapshot, _ words: PictureWords
  ) -> String {
    switch note.kind {
    case .ended(let status): words.ended(status)
    case .collected(let socket, _):
      words.collected(snapshot.sockets[socket]?.descriptor ?? -1)
    default: words.interruptedInput
    }
  }
}

extension SequenceDiagram.Row.Kind {
  /// The end of a call whose beginning is left out tells all of it.
  fileprivate var alone: Self { self == .ends ? .whole : self }
}
