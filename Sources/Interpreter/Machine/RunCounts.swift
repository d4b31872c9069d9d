/// How much a program has done: for `run --stats`.
package struct RunCounts: Sendable {
  /// Instructions of the machine that were executed, by all threads.
  package var instructions = 0
  /// Those of them that were calls: of functions, methods and classes.
  package var calls = 0

  /// Nothing done yet.
  package init() {}
}

/// Whether the loop over instructions counts them. The loop is compiled once for each answer, so
/// that a program that nobody counts pays nothing.
protocol InstructionCount {
  static var isOn: Bool { get }
}

/// Instructions are counted.
enum Counted: InstructionCount {
  static var isOn: Bool { true }
}

/// Instructions are not counted.
enum Uncounted: InstructionCount {
  static var isOn: Bool { false }
}
