/// What a network does to programs, on a schedule that a seed decides: the same seed does the same
/// to the same calls of a terminal. All of it is legal: a correct program works under any of it.
package struct NetworkConditions: Sendable, Hashable {
  /// What the schedule follows from.
  package var seed: UInt64
  /// The terminals concerned; nil for all.
  package var terminals: Set<String>?
  /// How many of a hundred receiving calls on a stream get fewer bytes than there are.
  package var shortReceives = 0
  /// How many of a hundred sending calls on a stream take fewer bytes than they are given.
  package var partialSends = 0
  /// Whether a stream gives and takes one byte at a time.
  package var isOneByteAtATime = false
  /// How many of a hundred sending and receiving calls are late.
  package var delays = 0
  /// The longest that a late one is, in nanoseconds.
  package var longestDelay: Int64 = 50_000_000
  /// How many of a hundred receiving calls wait until more bytes have come than the first, or the
  /// peer has ended.
  package var merges = 0
  /// The longest wait for more bytes, in nanoseconds.
  package var longestMerge: Int64 = 50_000_000
  /// The sending or receiving call on a connected TCP socket, counted from 1 in each terminal, before
  /// which the connection is reset.
  package var resetAtCall: Int?

  /// A network that does nothing yet.
  package init(seed: UInt64, terminals: Set<String>? = nil) {
    self.seed = seed
    self.terminals = terminals
  }

  /// Whether it does anything to a terminal.
  func applies(to terminal: String) -> Bool { terminals?.contains(terminal) ?? true }
}
