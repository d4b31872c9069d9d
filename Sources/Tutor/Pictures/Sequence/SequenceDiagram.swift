import Lab

/// What a picture of a timeline shows, before it is known how it is drawn: a column for each
/// terminal, rows in the order of time, arrows for what really arrived.
struct SequenceDiagram: Sendable {
  /// A terminal.
  struct Column: Sendable {
    var name: String
    /// How many of its threads are shown side by side.
    var tracks: Int
  }

  /// Something at one moment.
  struct Row: Sendable {
    enum Kind: Hashable, Sendable {
      /// A call, its arguments and result.
      case whole
      /// A call that waits: its arguments, and at another row its result.
      case begins, ends
      /// A call that has not ended, at the end of the timeline.
      case lasts
      /// Something that is no call.
      case said(String, isError: Bool)
      /// Rows are left out here.
      case gap(String)
    }

    var kind: Kind
    var column = 0
    var track = 0
    /// Nanoseconds since the timeline's start.
    var time: Int64
    /// The call, as an index.
    var call: Int?
  }

  /// A call, from its first row to its last.
  struct Call: Sendable {
    var record: CallRecord
    var text: CallText
    var column: Int
    var track: Int
    var first: Int
    var last: Int

    /// The line of the program; nil for what is typed at a prompt, where every line is the first.
    var line: Int? {
      guard let place = record.place, !place.isTyped else {
        return nil
      }
      return place.line
    }

    /// How long it waited, if that is long enough to be worth saying.
    var notableWait: Int64? { record.waited >= 10_000_000 ? record.waited : nil }
  }

  /// Something that arrived, from a row to a later one.
  struct Arrow: Sendable {
    var kind: Arrival.Kind
    var from: Int
    var to: Int
  }

  var columns: [Column] = []
  var rows: [Row] = []
  var calls: [Call] = []
  var arrows: [Arrow] = []
  /// The moment of the last row.
  var length: Int64 = 0
  /// Events that the timeline has not kept.
  var dropped = 0

  /// The terminal and the thread's place in it that a row belongs to.
  func lane(of row: Int) -> (column: Int, track: Int) { (rows[row].column, rows[row].track) }

  /// The highest line number of a column's calls.
  func greatestLine(column: Int? = nil) -> Int? {
    calls.lazy.filter { column == nil || $0.column == column }.compactMap(\.line).max()
  }
}
