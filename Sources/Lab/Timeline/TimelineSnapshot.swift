/// What a timeline held at one moment.
package struct TimelineSnapshot: Sendable {
  /// What happened, in the order in which it began.
  package var events: [TimelineEvent]
  /// The sockets, by number, closed ones included.
  package var sockets: [SocketNumber: SocketRecord]
  /// The terminals, in the order in which they appeared.
  package var terminals: [String]
  /// Events that were dropped because there was no more room; always the oldest.
  package var dropped: Int
  /// When it was taken, in nanoseconds since the timeline's start.
  package var time: Int64
  /// The text of the programs' own files, by the name that places give them.
  package var sources: [String: String]
  /// Whether the programs have a loopback network for themselves: all sockets on it are here.
  package var isSeparate: Bool

  /// A snapshot by its parts: what tests of its readers make.
  package init(
    events: [TimelineEvent] = [], sockets: [SocketNumber: SocketRecord] = [:],
    terminals: [String] = [], dropped: Int = 0, time: Int64 = 0, sources: [String: String] = [:],
    isSeparate: Bool = false
  ) {
    self.events = events
    self.sockets = sockets
    self.terminals = terminals
    self.dropped = dropped
    self.time = time
    self.sources = sources
    self.isSeparate = isSeparate
  }

  /// The line at a place as it was typed at a prompt; nil for the line of a file, and where it is not
  /// kept any more.
  package func typedLine(_ place: SourcePlace) -> String? {
    place.isTyped ? sources[place.file]?.line(place.line) : nil
  }

  /// The calls alone.
  package var calls: [CallRecord] {
    events.compactMap { if case .call(let call) = $0 { call } else { nil } }
  }
}
