import Lab

/// An event, or the beginning or the end of a call that waits: what gets a row.
struct Moment {
  enum Part { case whole, begin, end }

  var event: TimelineEvent
  var part: Part
  var time: Int64
  /// Where two happen at one time, what causes comes before what is caused.
  private var rank: Int

  /// The moments of events, in the order of time. A call that waits, or within which other calls
  /// were made, has two.
  static func all(of events: [TimelineEvent]) -> [Moment] {
    let outer = callsWithOthersInside(events)
    var moments: [Moment] = []
    for event in events where isShown(event) {
      guard case .call(let call) = event else {
        moments.append(Moment(event: event, part: .whole, time: event.time, rank: 2))
        continue
      }
      let end = call.ended.map { max($0, call.began) } ?? .max
      if call.waited > 0 || call.isWaiting || outer.contains(call.number) {
        moments.append(Moment(event: event, part: .begin, time: call.began, rank: 0))
        moments.append(Moment(event: event, part: .end, time: end, rank: 1))
      } else if call.isReceiving || call.name == "accept" {
        // What it took was there when it ended; it may have begun before that was sent.
        moments.append(Moment(event: event, part: .whole, time: end, rank: 1))
      } else {
        moments.append(Moment(event: event, part: .whole, time: call.began, rank: 0))
      }
    }
    return moments.sorted {
      ($0.time, $0.rank, $0.event.number) < ($1.time, $1.rank, $1.event.number)
    }
  }

  /// Calls that waited while nothing else happened become one moment; those that still wait don't.
  static func joined(_ moments: [Moment]) -> [Moment] {
    var joined: [Moment] = []
    for moment in moments {
      if moment.part == .end, let last = joined.last, last.part == .begin,
        last.event.number == moment.event.number, moment.time != .max
      {
        joined[joined.count - 1].part = .whole
        joined[joined.count - 1].time = moment.time
      } else {
        joined.append(moment)
      }
    }
    return joined
  }

  /// What the rules of diagnosis alone need is left to them.
  private static func isShown(_ event: TimelineEvent) -> Bool {
    guard case .note(let note) = event else { return true }
    switch note.kind {
    case .ended, .collected, .interrupted: return true
    default: return false
    }
  }

  private static func callsWithOthersInside(_ events: [TimelineEvent]) -> Set<Int> {
    var open: [String: [CallRecord]] = [:]
    var outer: Set<Int> = []
    for case .call(let call) in events {
      let key = "\(call.thread) \(call.terminal)"
      var stack = (open[key] ?? []).filter { ($0.ended ?? .max) >= call.ended ?? .max }
      stack.removeAll { ($0.ended ?? .max) <= call.began }
      if let last = stack.last { outer.insert(last.number) }
      open[key] = stack + [call]
    }
    return outer
  }
}
