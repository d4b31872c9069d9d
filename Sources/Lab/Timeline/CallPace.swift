/// How a terminal's program gets on: what its calls came to lately.
package struct CallPace: Hashable, Sendable {
  /// Calls that have ended.
  package var count = 0
  /// Calls in a row, up to the last one, that moved no bytes, made no socket and changed no connection:
  /// they failed, or only looked.
  package var idle = 0
  /// Receives among these that gave the end of a stream, one after another on one socket.
  package var ends = 0

  /// Nothing has been called.
  package init() {}

  /// Takes a call that has ended.
  mutating func add(_ slot: CallSlot) {
    count &+= 1
    if slot.hasEffect {
      idle = 0
      ends = 0
    } else {
      idle &+= 1
      if let row = slot.details?.evidence.emptyInARow, row > 0 { ends = row }
    }
  }
}
