import Lab

/// Where the threads of a terminal are shown: the main one first, the others beside it while they
/// make calls. A place is used again by a later thread.
struct Tracks {
  private struct Key: Hashable {
    var terminal: String
    var thread: Int
  }

  private var places: [Key: Int] = [:]
  private var counts: [String: Int] = [:]

  /// The most threads of a terminal that are shown side by side.
  private static let most = 4

  init(_ snapshot: TimelineSnapshot) {
    var spans: [Key: ClosedRange<Int64>] = [:]
    for call in snapshot.calls {
      let key = Key(terminal: call.terminal, thread: call.thread)
      let end = max(call.ended ?? snapshot.time, call.began)
      let known = spans[key] ?? call.began...end
      spans[key] = min(known.lowerBound, call.began)...max(known.upperBound, end)
    }
    let ordered = spans.sorted {
      ($0.value.lowerBound, $0.key.thread) < ($1.value.lowerBound, $1.key.thread)
    }
    var free: [String: [Int64]] = [:]
    for (key, span) in ordered {
      var ends = free[key.terminal] ?? [.max]
      var place = 0
      if key.thread != 0 {
        place = ends.firstIndex { $0 < span.lowerBound } ?? ends.count
        if place == ends.count {
          ends.append(span.upperBound)
        } else {
          ends[place] = span.upperBound
        }
      }
      free[key.terminal] = ends
      places[key] = min(place, Tracks.most - 1)
      counts[key.terminal] = min(max(counts[key.terminal] ?? 1, place + 1), Tracks.most)
    }
  }

  /// How many places a terminal needs.
  func count(of terminal: String) -> Int { counts[terminal] ?? 1 }

  /// The place of a thread.
  func place(of thread: Int, in terminal: String) -> Int {
    places[Key(terminal: terminal, thread: thread)] ?? 0
  }
}
