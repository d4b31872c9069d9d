import Sockets

/// What may end a grading before it is done: Ctrl-C, or a file that was saved anew.
package final class GradingStop {
  let descriptors: [Descriptor]
  private let isWanted: () -> Bool
  /// Whether it has ended the grading.
  private(set) var hasCome = false

  /// - Parameters:
  ///   - descriptors: Those that become readable when there may be a reason.
  ///   - isWanted: Whether there is one; called, by the thread that waits for the grading, when a
  ///     descriptor is readable.
  package init(_ descriptors: [Descriptor], if isWanted: @escaping () -> Bool) {
    self.descriptors = descriptors
    self.isWanted = isWanted
  }

  /// Waits until it has come. Blocks.
  package func wait() {
    while !hasCome {
      var entries = descriptors.map { PollEntry($0, .readable) }
      guard (try? PollEntry.poll(&entries)) != nil else { return }
      hasCome = isWanted()
    }
  }

  /// Waits until there may be something to read from a descriptor. False when the deadline has passed,
  /// or the grading is to end.
  func wait(for output: Descriptor, until deadline: Deadline) -> Bool {
    while true {
      var entries = ([output] + descriptors).map { PollEntry($0, .readable) }
      guard let count = try? PollEntry.poll(&entries, until: deadline), count > 0 else {
        return false
      }
      if entries.dropFirst().contains(where: { !$0.ready.isEmpty }), isWanted() {
        hasCome = true
        return false
      }
      if entries.first?.ready.isEmpty == false { return true }
    }
  }
}
