extension VM {
  /// Adds a member. Errors: MemoryError past the limit, what `__hash__` and `__eq__` raise.
  package func insert(_ value: Value, into set: PySet) throws {
    if set.count & 0xffff == 0xffff { try charge(set.count * 100) }
    try set.insert(self, value)
  }

  /// Whether a value is a member; a set is looked for as the frozenset it equals.
  /// Errors: what `__hash__` and `__eq__` raise.
  func contains(_ set: PySet, _ value: Value) throws -> Bool {
    try set.find(self, value, hash: memberHash(value)) >= 0
  }

  /// The hash to look a value up with. Errors: TypeError for unhashable values but sets.
  func memberHash(_ value: Value) throws -> Int {
    do {
      return try hash(value)
    } catch let error as PyError where error.matches(self, .typeError) {
      guard let set = value.set, set.kind == .set else { throw error }
      return set.frozenHash
    }
  }

  /// A plain set, or frozenset as the first is, with the same members.
  /// Errors: MemoryError.
  func copy(_ set: PySet) throws -> PySet {
    let copy = self.set(set.kind)
    try merge(set, into: copy)
    return copy
  }

  /// Adds all values of an iterable. Errors: TypeError, MemoryError, what iterating, `__hash__`
  /// and `__eq__` raise.
  package func update(_ set: PySet, _ iterable: Value) throws {
    if let other = iterable.set { return try merge(other, into: set) }
    if let dict = iterable.dict, dict.isExact {
      try charge((set.count + dict.count) * 64)
      set.makeRoom(for: dict.count)
      var i = 0
      while i < dict.used {
        let entry = dict.entries[i]
        i += 1
        if !entry.key.isUnbound { try set.insert(self, entry.key, hash: entry.hash) }
      }
      return
    }
    try iterate(iterable) { try insert($0, into: set) }
  }

  /// Adds all members of another set. Errors: MemoryError, what `__eq__` raises.
  func merge(_ other: PySet, into set: PySet) throws {
    if other === set || other.count == 0 { return }
    try charge((set.count + other.count) * 64)
    set.makeRoom(for: other.count)
    if set.copyTable(of: other) { return }
    try eachMember(of: other) { value, hash in try set.insert(self, value, hash: hash) }
  }

  /// Calls `body` with each member and its hash; the set may change meanwhile.
  @inline(__always)
  func eachMember(of set: PySet, _ body: (Value, Int) throws -> Void) throws {
    var slot = 0
    while slot < set.slotCount {
      if let value = set.member(at: slot) { try body(value, set.hash(at: slot)) }
      slot += 1
    }
  }

  /// The members of a set that are also among the values of an iterable, in the order in which
  /// CPython finds them. Errors: TypeError, what iterating, `__hash__` and `__eq__` raise.
  func intersection(_ set: PySet, _ iterable: Value) throws -> PySet {
    let result = self.set(set.kind)
    if let other = iterable.set {
      if other === set { return try copy(set) }
      let (small, large) = other.count > set.count ? (set, other) : (other, set)
      try eachMember(of: small) { value, hash in
        if try large.find(self, value, hash: hash) >= 0 {
          try result.insert(self, value, hash: hash)
        }
      }
      return result
    }
    try iterate(iterable) { value in
      let hash = try self.hash(value)
      if try set.find(self, value, hash: hash) >= 0 {
        try result.insert(self, value, hash: hash)
      }
    }
    return result
  }

  /// The members of a set that are not among the values of an iterable.
  /// Errors: TypeError, what iterating, `__hash__` and `__eq__` raise.
  func difference(_ set: PySet, _ iterable: Value) throws -> PySet {
    let plainDict = iterable.dict.flatMap { $0.isExact ? $0 : nil }
    guard let size = iterable.set?.count ?? plainDict?.count, set.count >> 2 <= size else {
      let result = try copy(set)
      try subtract(iterable, from: result)
      return result
    }
    let result = self.set(set.kind)
    try eachMember(of: set) { value, hash in
      let isIn =
        if let plainDict {
          try plainDict.find(self, value, hash: hash) >= 0
        } else {
          try iterable.set.map { try $0.find(self, value, hash: hash) >= 0 } ?? false
        }
      if !isIn { try result.insert(self, value, hash: hash) }
    }
    return result
  }

  /// Removes all values of an iterable from a set. Errors: as `difference`.
  func subtract(_ iterable: Value, from set: PySet) throws {
    if let other = iterable.set {
      if other === set { return set.removeAll() }
      let removed = other.count >> 3 > set.count ? try intersection(set, iterable) : other
      try eachMember(of: removed) { value, hash in try discard(value, hash, from: set) }
    } else {
      try iterate(iterable) { value in try discard(value, self.hash(value), from: set) }
    }
    set.packIfSparse()
  }

  /// Removes each value of an iterable that is in a set, and adds the others.
  /// Errors: TypeError, MemoryError, what iterating, `__hash__` and `__eq__` raise.
  func toggle(_ iterable: Value, in set: PySet) throws {
    let other: PySet
    if let given = iterable.set {
      if given === set { return set.removeAll() }
      other = given
    } else if let dict = iterable.dict, dict.isExact {
      var i = 0
      while i < dict.used {
        let entry = dict.entries[i]
        i += 1
        if !entry.key.isUnbound { try toggle(entry.key, entry.hash, in: set) }
      }
      return
    } else {
      other = self.set()
      try update(other, iterable)
    }
    try eachMember(of: other) { value, hash in try toggle(value, hash, in: set) }
  }

  private func toggle(_ value: Value, _ hash: Int, in set: PySet) throws {
    if try !discard(value, hash, from: set) { try set.insert(self, value, hash: hash) }
  }

  /// Removes a value; false if it was no member. Errors: what `__eq__` raises.
  @discardableResult
  func discard(_ value: Value, _ hash: Int, from set: PySet) throws -> Bool {
    let slot = try set.find(self, value, hash: hash)
    if slot < 0 { return false }
    withExtendedLifetime(set.removeMember(at: slot)) {}
    return true
  }

  /// Whether every member of a set is in the other. Errors: what `__eq__` raises.
  func isSubset(_ set: PySet, of other: PySet) throws -> Bool {
    if set.count > other.count { return false }
    var slot = 0
    while slot < set.slotCount {
      if let value = set.member(at: slot),
        try other.find(self, value, hash: set.hash(at: slot)) < 0
      {
        return false
      }
      slot += 1
    }
    return true
  }
}
