/// What a program may use. The limits of a graded run are those of DESIGN; a plain run has only
/// those that keep the process from crashing.
package struct Limits: Sendable {
  /// Steps: instructions as loops and calls count them. nil for no limit.
  package var steps: Int?
  /// Bytes that may be held at once. nil for no limit but the machine's.
  package var memory: Int?
  /// Python calls inside one another.
  package var recursion = 1000
  /// Calls of Python code from native code inside one another, when fewer than `recursion`.
  package var nativeRecursion = 1000
  /// Bits of the largest integer.
  package var integerBits = 1 << 33
  /// Decimal digits of an integer that is read from or written as text; 0 for no limit.
  package var integerDigits = 4300
  /// Bytes of output, after which the rest is dropped with a note.
  package var output: Int?
  /// Descriptors that may be open at once. nil for no limit but the system's.
  package var descriptors: Int?
  /// Threads beside the main one that may run at once.
  package var threads = 1000
  /// Whether only loopback addresses, private paths and no files are allowed.
  package var isGraded = false

  /// As much as the machine gives.
  package init() {}

  /// The limits of graded runs.
  package static var graded: Limits {
    var limits = Limits()
    limits.steps = 50_000_000
    limits.memory = 64 << 20
    limits.nativeRecursion = 100
    limits.integerBits = 64 << 10
    limits.output = 1 << 20
    limits.descriptors = 64
    limits.threads = 32
    limits.isGraded = true
    return limits
  }
}
