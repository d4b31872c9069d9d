extension VM {
  /// Sets an item. Errors: MemoryError past the limit, what `__hash__` and `__eq__` raise.
  package func set(_ dict: PyDict, _ key: Value, _ value: Value) throws {
    try chargeGrowth(dict)
    try dict.set(self, key, value)
  }

  /// Looks at the limit of memory each time a growing dict has 65,536 entries more.
  @inline(__always) func chargeGrowth(_ dict: PyDict) throws {
    if dict.count & 0xffff == 0xffff { try charge(dict.count * 100) }
  }

  /// A plain dict with the same items. Errors: MemoryError.
  package func copy(_ dict: PyDict) throws -> PyDict {
    try charge(dict.count * 64)
    let copy = self.dict(capacity: dict.count)
    // The keys are known to differ and their hashes are known, so no code of the program runs.
    for i in 0..<dict.used where !dict.entries[i].key.isUnbound {
      let entry = dict.entries[i]
      copy.insert(entry.key, entry.hash, entry.value)
    }
    return copy
  }

  /// Sets all items of another dict. Errors: RuntimeError if that one changes meanwhile,
  /// MemoryError, what `__eq__` raises.
  func merge(_ other: PyDict, into dict: PyDict) throws {
    if other === dict { return }
    try charge((dict.count + other.count) * 64)
    let version = other.keysVersion
    var i = 0
    while i < other.used {
      let entry = other.entries[i]
      i += 1
      if entry.key.isUnbound { continue }
      try dict.set(self, entry.key, hash: entry.hash, entry.value)
      if other.keysVersion != version {
        throw error(.runtimeError, "dict mutated during update")
      }
    }
  }

  /// What `dict(...)` and `update(...)` do with their arguments; `noun` is for messages.
  /// Errors: TypeError, ValueError, what the arguments' methods raise.
  func update(_ dict: PyDict, _ arguments: Arguments, _ noun: String) throws {
    if arguments.count > 1 {
      throw typeError("\(noun) expected at most 1 argument, got \(arguments.count)")
    }
    if arguments.count == 1 { try update(dict, with: arguments[0]) }
    for (name, value) in arguments.named { try set(dict, .object(name), value) }
  }

  /// Sets all items of a mapping, or of an iterable of pairs.
  /// Errors: TypeError, ValueError, what the value's methods raise.
  package func update(_ dict: PyDict, with value: Value) throws {
    if let other = value.dict, other.isExact || walksAsDict(other) {
      return try merge(other, into: dict)
    }
    if let keys = try findAttribute(value, interpreter.names.keys) {
      return try iterate(call(keys)) { key in try set(dict, key, getItem(value, key)) }
    }
    var number = 0
    try iterate(value) { element in
      guard isIterable(element) else {
        throw typeError(
          "cannot convert dictionary update sequence element #\(number) to a sequence")
      }
      let pair = try array(of: element)
      if pair.count != 2 {
        throw valueError(
          "dictionary update sequence element #\(number) has length \(pair.count); 2 is required")
      }
      try set(dict, pair[0], pair[1])
      number += 1
    }
  }

  /// Whether a subclass of dict is walked as dicts are, so that its items may be taken directly.
  func walksAsDict(_ dict: PyDict) -> Bool {
    dict.type.special(.iter).isIdentical(types.dict.special(.iter))
  }

  /// Whether both hold the same items. Errors: what `__eq__` raises.
  func isEqual(_ left: PyDict, _ right: PyDict) throws -> Bool {
    if left.count != right.count { return false }
    var i = 0
    while i < left.used {
      let entry = left.entries[i]
      i += 1
      if entry.key.isUnbound { continue }
      let place = try right.find(self, entry.key, hash: entry.hash)
      if place < 0 { return false }
      if try !isEqual(right.entries[place].value, entry.value) { return false }
    }
    return true
  }
}
