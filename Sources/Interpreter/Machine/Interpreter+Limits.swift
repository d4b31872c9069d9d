/// Limits of a whole program, whichever of its threads uses them up. Called with the global lock.
extension Interpreter {
  /// Ends the program when it has taken too many steps or holds too much memory. Errors:
  /// an interruption.
  func count(_ steps: Int) throws {
    self.steps &+= steps
    if let limit = limits.steps, self.steps > limit {
      throw end("the program took more than \(limit) steps")
    }
    // Many small objects together pass the limit without being charged: looked at now and then.
    guard let limit = limits.memory, self.steps &- stepsAtMemoryCheck > 20_000 else { return }
    stepsAtMemoryCheck = self.steps
    chargedSinceCheck = 0
    if heapInUse() > limit {
      throw end("the program holds more than \(limit >> 20) MB of memory")
    }
  }

  /// Whether so many bytes more pass the limit of memory. Large allocations are looked at one by
  /// one, small ones by the megabyte.
  func exceeds(_ limit: Int, by bytes: Int) -> Bool {
    chargedSinceCheck &+= bytes
    if chargedSinceCheck < 1 << 20 { return false }
    chargedSinceCheck = 0
    return heapInUse() &+ bytes > limit
  }

  /// Counts an instruction.
  func count(_ opcode: Opcode) {
    counts?.instructions &+= 1
    switch opcode {
    case .call, .callMethod, .callSpread: counts?.calls &+= 1
    default: break
    }
  }

  /// Ends all threads of the program, for the limit that it has passed.
  private func end(_ limit: String) -> Interruption {
    if limitReached == nil { limitReached = limit }
    stopThreads()
    return interruption
  }

  /// What ends the threads of a program that is stopped.
  package var interruption: Interruption { limitReached.map { .limit($0) } ?? .stopped }
}
