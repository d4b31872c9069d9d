import Interpreter
import Lab
import Sockets

/// A timeline as rules look at it: calls by number, by socket, the sockets at both ends, and the text
/// of the programs.
final class Evidence {
  let snapshot: TimelineSnapshot
  /// Terminals whose text the reader does not see.
  let unseen: Set<String>
  /// The kernel's own sockets, asked for after the last call.
  private(set) lazy var kernel = askKernel()
  private let askKernel: () -> [KernelSocket]
  /// Gives the terminals besides one that have a name.
  let holders: (_ name: String, _ terminal: String) -> [NameHolder]
  /// All calls, in the order in which they began.
  let calls: [CallRecord]
  /// All sockets, in the order in which they were made.
  let all: [SocketRecord]
  /// Where in `calls` a number stands.
  private let byNumber: [Int: Int]
  private let bySocket: [SocketNumber: [CallRecord]]
  private var outlines: [String: SourceOutline] = [:]

  init(
    _ snapshot: TimelineSnapshot, unseen: Set<String> = [],
    kernel: @escaping () -> [KernelSocket],
    holders: @escaping (_ name: String, _ terminal: String) -> [NameHolder] = { _, _ in [] }
  ) {
    self.snapshot = snapshot
    self.unseen = unseen
    askKernel = kernel
    self.holders = holders
    calls = snapshot.calls
    all = snapshot.sockets.values.sorted { $0.number < $1.number }
    var byNumber: [Int: Int] = [:]
    var bySocket: [SocketNumber: [CallRecord]] = [:]
    for (place, call) in calls.enumerated() {
      byNumber[call.number] = place
      if let socket = call.socket { bySocket[socket, default: []].append(call) }
    }
    self.byNumber = byNumber
    self.bySocket = bySocket
  }

  // MARK: Calls

  /// A call by its number.
  func call(_ number: Int) -> CallRecord? { byNumber[number].map { calls[$0] } }

  /// The call in which an error began.
  func call(of error: ExceptionRecord) -> CallRecord? { error.call.flatMap(call) }

  /// The calls on a socket that began before another event, in order.
  func calls(on socket: SocketNumber, before number: Int = .max) -> ArraySlice<CallRecord> {
    guard let all = bySocket[socket] else { return [] }
    return number == .max ? all[...] : all[..<all.place(of: number)]
  }

  /// The calls on a socket that began after another event, in order.
  func calls(on socket: SocketNumber, after number: Int) -> ArraySlice<CallRecord> {
    guard let all = bySocket[socket] else { return [] }
    return all[all.place(of: number + 1)...]
  }

  /// The last call of a thread before an event that a condition holds for.
  func lastCall(
    of terminal: String, _ thread: Int, before number: Int, _ holds: (CallRecord) -> Bool
  ) -> CallRecord? {
    calls.last {
      $0.number < number && $0.terminal == terminal && $0.thread == thread && holds($0)
    }
  }

  /// Things that are no calls, of one terminal.
  func notes(of terminal: String) -> [NoteRecord] {
    snapshot.events.compactMap {
      if case .note(let note) = $0, note.terminal == terminal { note } else { nil }
    }
  }

  /// The last end of a call from outside of one of a terminal's functions.
  func lastReturn(of terminal: String) -> NoteRecord.Return? {
    notes(of: terminal).lazy.reversed().compactMap {
      if case .returned(let end) = $0.kind { end } else { nil }
    }.first
  }

  /// The calls that a terminal's program made in such a call.
  func calls(of end: NoteRecord.Return, in terminal: String) -> [CallRecord] {
    calls.filter { $0.number >= end.first && $0.terminal == terminal && $0.place != nil }
  }

  /// Whether an error only says that somebody stopped waiting: Ctrl-C, or a timeout.
  func isGivenUp(_ error: ExceptionRecord) -> Bool {
    error.typeName == "KeyboardInterrupt" || error.typeName == "TimeoutError"
  }

  // MARK: Source

  /// What the text of a program's file says; of a file without a text, nothing.
  func outline(_ file: String) -> SourceOutline {
    if let known = outlines[file] { return known }
    let made = SourceOutline(Array((snapshot.sources[file] ?? "").utf8))
    outlines[file] = made
    return made
  }

  /// The one call of a method of these names that is written on a line; nil where there is none, or
  /// more than one.
  func written(_ place: SourcePlace?, _ methods: Set<String>) -> SourceOutline.Call? {
    guard let place else { return nil }
    let found = outline(place.file).calls.filter {
      methods.contains($0.method) && $0.line <= place.line && place.line <= $0.endLine
    }
    return found.count == 1 ? found[0] : nil
  }

  /// The value that a variable was set to last, above a line.
  func assignment(_ name: String, above place: SourcePlace?) -> SourceOutline.Assignment? {
    guard let place else { return nil }
    return outline(place.file).assignment(to: name, before: place.line)
  }
}

extension [CallRecord] {
  /// Where the first call stands that has this number or a higher one.
  fileprivate func place(of number: Int) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if self[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
