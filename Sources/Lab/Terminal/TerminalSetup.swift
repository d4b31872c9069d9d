import Interpreter

/// How a terminal differs from the others of its lab.
package struct TerminalSetup: Sendable {
  /// What its programs may use; nil for what those of the lab may.
  package var limits: Limits?
  /// Makes further modules known to each Python of the terminal, on its thread and before anything
  /// runs. Errors: what keeps that Python from beginning.
  package var prepare: (@Sendable (VM) throws -> Void)?

  /// Whether the lab is told after each call what it changed in the kernel, which costs some system
  /// calls.
  package var tellsCalls: Bool

  /// A setup by its parts.
  package init(
    limits: Limits? = nil, tellsCalls: Bool = true,
    prepare: (@Sendable (VM) throws -> Void)? = nil
  ) {
    self.limits = limits
    self.tellsCalls = tellsCalls
    self.prepare = prepare
  }
}
