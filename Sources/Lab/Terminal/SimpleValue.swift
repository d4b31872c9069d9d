import Interpreter

/// A value of a program that means the same outside of it.
package enum SimpleValue: Sendable, Hashable {
  case none
  case bool(Bool)
  case int(Int)
  case float(Double)
  case text(String)
  case bytes([UInt8])

  /// The longest text, in characters, and the most bytes that are looked at.
  static let limit = 10_000
}

extension LabTerminal {
  /// The variables of `__main__` whose values are simple, by name: no names with an underscore in
  /// front, no integers of more than 64 bits, no long texts. Empty while the program computes and
  /// does not look up for half a second.
  package var simpleVariables: [String: SimpleValue] {
    withPython(slices: 100) { python in
      var found: [String: SimpleValue] = [:]
      for (key, value) in python.variables.snapshot {
        guard let name = key.str?.string, !name.hasPrefix("_") else { continue }
        if let simple = SimpleValue(value) { found[name] = simple }
      }
      return found
    } ?? [:]
  }
}

extension SimpleValue {
  fileprivate init?(_ value: Value) {
    switch value {
    case .none: self = .none
    case .bool(let truth): self = .bool(truth)
    case .int(let number): self = .int(number)
    case .float(let number): self = .float(number)
    case .unbound: return nil
    case .object:
      if let text = value.str {
        guard text.count <= SimpleValue.limit else { return nil }
        self = .text(text.string)
      } else if let bytes = value.bytes {
        guard bytes.count <= SimpleValue.limit else { return nil }
        self = .bytes(Array(UnsafeBufferPointer(start: bytes.bytes, count: bytes.count)))
      } else {
        return nil
      }
    }
  }
}
