import Interpreter

/// A terminal that has a name among the variables of `__main__`.
package struct NameHolder: Sendable, Hashable {
  /// The terminal's name.
  package var terminal: String
  /// The module that the name stands for, by its own name; nil where it is none.
  package var module: String?

  /// A holder by its parts.
  package init(terminal: String, module: String? = nil) {
    self.terminal = terminal
    self.module = module
  }
}

extension LabTerminal {
  /// The names of `__main__` that the program has given, in their order: none with an underscore in
  /// front. Empty while the program computes and does not look up for half a second.
  package var variableNames: [String] {
    withPython(slices: 100) { python in
      python.variables.snapshot.compactMap { $0.0.str?.string }.filter { !$0.hasPrefix("_") }
    } ?? []
  }

  /// The terminal as one that has this name; nil where it has not.
  func holding(_ name: String) -> NameHolder? {
    withPython(slices: 100) { [self] python in
      guard let found = python.variables.snapshot.first(where: { $0.0.str?.string == name }) else {
        return nil
      }
      let module = found.1.object.flatMap { $0 as? PyModule }
      return NameHolder(terminal: self.name, module: module?.name)
    } ?? nil
  }
}
