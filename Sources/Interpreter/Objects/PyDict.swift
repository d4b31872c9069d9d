/// One key and its value. A deleted entry has an unbound key.
package struct DictEntry {
  /// The hash of the key.
  package var hash: Int
  /// The key; `unbound` for an entry that was removed.
  package var key: Value
  /// The value.
  package var value: Value
}

extension UnsafeMutablePointer where Pointee == DictEntry {
  /// Where the key stands.
  @inline(__always) var key: UnsafeMutablePointer<Value> {
    withUnsafeMutablePointer(to: &pointee.key) { $0 }
  }
  /// Where the value stands.
  @inline(__always) var value: UnsafeMutablePointer<Value> {
    withUnsafeMutablePointer(to: &pointee.value) { $0 }
  }
}

/// A dict: entries in the order of insertion, found through an open-addressing index.
///
/// Comparing keys may run the program's `__eq__`, which may change the dict: a search that notices
/// starts again. Values that leave the dict are dropped when it is whole again.
package final class PyDict: PyObject {
  /// The number of live entries.
  package private(set) var count = 0
  /// The number of entries in use, deleted ones included: the bound for walking them by index.
  package private(set) var used = 0
  /// The entries in the order in which their keys came, with those removed among them.
  package private(set) var entries: UnsafeMutablePointer<DictEntry>
  private var entryCapacity: Int
  /// Entry numbers; -1 is empty, -2 deleted. The size is a power of two.
  private var index: UnsafeMutablePointer<Int32>
  private var mask: Int
  /// Places of the index that are not empty, deleted ones included: some must stay empty, or
  /// searches would not end.
  private var filled = 0
  /// Changes whenever a key comes or goes.
  package private(set) var keysVersion: UInt32 = 1

  private static let empty: Int32 = -1
  private static let deleted: Int32 = -2

  /// Makes an empty dict with room for so many keys.
  package init(_ type: PyType, capacity: Int = 0) {
    var size = 8
    while size * 2 / 3 < capacity { size *= 2 }
    mask = size - 1
    index = Heap.allocate(size, of: Int32.self)
    index.initialize(repeating: PyDict.empty, count: size)
    entryCapacity = size * 2 / 3 + 1
    entries = Heap.allocate(entryCapacity, of: DictEntry.self)
    super.init(type, .dict)
  }

  /// A dict whose class is set later: for the variables of the first classes.
  init(placeholder: AnyObject) {
    mask = 7
    index = Heap.allocate(8, of: Int32.self)
    index.initialize(repeating: PyDict.empty, count: 8)
    entryCapacity = 6
    entries = Heap.allocate(6, of: DictEntry.self)
    super.init(untyped: .dict, placeholder: placeholder)
  }

  deinit {
    for i in 0..<used where entries[i].value.ownsChildren || entries[i].key.ownsChildren {
      tellWatchers()
      var children: [PyObject] = []
      takeChildren(&children)
      PyObject.drop(&children)
      break
    }
    entries.deinitialize(count: used)
    Heap.free(entries)
    Heap.free(index)
  }

  public override func takeChildren(_ children: inout [PyObject]) {
    super.takeChildren(&children)
    let n = used
    used = 0
    count = 0
    for i in 0..<n {
      children.append(objectOf: entries[i].key)
      children.append(objectOf: entries[i].value)
    }
    entries.deinitialize(count: n)
  }

  // MARK: Search

  /// The entry of a str key, or -1. Runs no code of the program.
  @inline(__always) package func find(_ key: PyStr) -> Int { find(key, hash: key.hash) }

  @inline(never) func find(_ key: PyStr, hash: Int) -> Int {
    var slot = hash & mask
    var perturb = UInt(bitPattern: hash)
    while true {
      let number = index[slot]
      if number >= 0 {
        let entry = entries + Int(number)
        if entry.pointee.hash == hash, case .object(let other) = entry.pointee.key {
          if other === key { return Int(number) }
          if other.kind == .str, unsafeDowncast(other, to: PyStr.self).equals(key) {
            return Int(number)
          }
        }
      } else if number == PyDict.empty {
        return -1
      }
      perturb >>= 5
      slot = (slot &* 5 &+ 1 &+ Int(bitPattern: perturb)) & mask
    }
  }

  /// The entry of an int key, or -1, when only ints and strings are among the keys it meets;
  /// -2 when the program's own comparison would have to be asked.
  @inline(__always) private func find(int key: Int, hash: Int) -> Int {
    var slot = hash & mask
    var perturb = UInt(bitPattern: hash)
    while true {
      let number = index[slot]
      if number >= 0 {
        let entry = entries + Int(number)
        if entry.pointee.hash == hash {
          if case .int(let other) = entry.pointee.key {
            if other == key { return Int(number) }
          } else {
            return -2
          }
        }
      } else if number == PyDict.empty {
        return -1
      }
      perturb >>= 5
      slot = (slot &* 5 &+ 1 &+ Int(bitPattern: perturb)) & mask
    }
  }

  /// The entry of a key, or -1. May run the program's `__eq__`.
  package func find(_ vm: VM, _ key: Value, hash: Int) throws -> Int {
    switch key {
    case .int(let number):
      let found = find(int: number, hash: hash)
      if found != -2 { return found }
    case .object(let object) where object.kind == .str && object.isExact:
      return find(unsafeDowncast(object, to: PyStr.self), hash: hash)
    default: break
    }
    search: while true {
      var slot = hash & mask
      var perturb = UInt(bitPattern: hash)
      let version = keysVersion
      while true {
        let number = index[slot]
        if number >= 0 {
          let entry = entries[Int(number)]
          if entry.hash == hash {
            if entry.key.isIdentical(key) { return Int(number) }
            let same = try vm.isEqual(entry.key, key)
            if version != keysVersion { continue search }
            if same { return Int(number) }
          }
        } else if number == PyDict.empty {
          return -1
        }
        perturb >>= 5
        slot = (slot &* 5 &+ 1 &+ Int(bitPattern: perturb)) & mask
      }
    }
  }

  // MARK: Reading

  /// The value of a str key.
  @inline(__always) package func get(_ key: PyStr) -> Value? {
    let i = find(key)
    return i < 0 ? nil : (entries + i).value.copy()
  }

  /// The value of a key. Errors: what `__hash__` and `__eq__` raise.
  package func get(_ vm: VM, _ key: Value) throws -> Value? {
    let i = try find(vm, key, hash: vm.hash(key))
    return i < 0 ? nil : (entries + i).value.copy()
  }

  /// The live entries, as they are now.
  package var snapshot: [(key: Value, value: Value)] {
    var result: [(key: Value, value: Value)] = []
    result.reserveCapacity(count)
    for i in 0..<used where !entries[i].key.isUnbound {
      result.append((entries[i].key, entries[i].value))
    }
    return result
  }

  // MARK: Writing

  /// Sets the value of a plain string.
  package func set(_ key: PyStr, _ value: Value) {
    let hash = key.hash
    let i = find(key, hash: hash)
    if i >= 0 {
      replaceValue(at: i, value)
    } else {
      insert(.object(key), hash, value)
    }
  }

  /// Errors: what `__hash__` and `__eq__` raise; MemoryError past the limit.
  package func set(_ vm: VM, _ key: Value, _ value: Value) throws {
    try set(vm, key, hash: vm.hash(key), value)
  }

  /// Sets the value of a key whose hash is known. Errors: what comparing keys raises.
  package func set(_ vm: VM, _ key: Value, hash: Int, _ value: Value) throws {
    let i = try find(vm, key, hash: hash)
    if i >= 0 {
      replaceValue(at: i, value)
    } else {
      insert(key, hash, value)
    }
  }

  /// Replaces the value of an entry that a search has just found.
  @inline(__always) package func replaceValue(at i: Int, _ value: Value) {
    (entries + i).value.set(value)
  }

  /// Adds a key that a search has just not found.
  package func insert(_ key: Value, _ hash: Int, _ value: Value) {
    if used == entryCapacity || filled == entryCapacity { resize() }
    var slot = hash & mask
    var perturb = UInt(bitPattern: hash)
    while index[slot] >= 0 {
      perturb >>= 5
      slot = (slot &* 5 &+ 1 &+ Int(bitPattern: perturb)) & mask
    }
    if index[slot] == PyDict.empty { filled &+= 1 }
    index[slot] = Int32(truncatingIfNeeded: used)
    (entries + used).initialize(to: DictEntry(hash: hash, key: key, value: value))
    used &+= 1
    count &+= 1
    keysVersion &+= 1
  }

  /// Removes an entry that a search has just found and returns it.
  @discardableResult package func remove(at i: Int) -> DictEntry {
    let entry = entries[i]
    var slot = entry.hash & mask
    var perturb = UInt(bitPattern: entry.hash)
    while index[slot] != Int32(truncatingIfNeeded: i) {
      perturb >>= 5
      slot = (slot &* 5 &+ 1 &+ Int(bitPattern: perturb)) & mask
    }
    index[slot] = PyDict.deleted
    entries[i].key = .unbound
    entries[i].value = .unbound
    count &-= 1
    keysVersion &+= 1
    return entry
  }

  /// Removes the entry that was added last and returns it; nil if there is none.
  package func removeLast() -> DictEntry? {
    if count == 0 { return nil }
    var i = used - 1
    while entries[i].key.isUnbound { i &-= 1 }
    let entry = remove(at: i)
    (entries + i).deinitialize(count: used - i)
    used = i
    return entry
  }

  /// Takes a plain string and its value out; nil when it is no key.
  package func remove(_ key: PyStr) -> Value? {
    let i = find(key)
    return i < 0 ? nil : remove(at: i).value
  }

  /// Errors: what `__hash__` and `__eq__` raise.
  package func remove(_ vm: VM, _ key: Value) throws -> Value? {
    let i = try find(vm, key, hash: vm.hash(key))
    return i < 0 ? nil : remove(at: i).value
  }

  /// Drops all keys and values.
  package func removeAll() {
    let oldEntries = entries
    let oldUsed = used
    Heap.free(index)
    mask = 7
    index = Heap.allocate(8, of: Int32.self)
    index.initialize(repeating: PyDict.empty, count: 8)
    entryCapacity = 6
    entries = Heap.allocate(6, of: DictEntry.self)
    used = 0
    filled = 0
    count = 0
    keysVersion &+= 1
    oldEntries.deinitialize(count: oldUsed)
    Heap.free(oldEntries)
  }

  /// Packs the live entries together, with room for as many again.
  @inline(never) private func resize() {
    var size = 8
    while size * 2 / 3 <= count * 2 { size *= 2 }
    let newCapacity = size * 2 / 3 + 1
    let fresh = Heap.allocate(newCapacity, of: DictEntry.self)
    var n = 0
    for i in 0..<used {
      if entries[i].key.isUnbound {
        (entries + i).deinitialize(count: 1)
      } else {
        (fresh + n).moveInitialize(from: entries + i, count: 1)
        n &+= 1
      }
    }
    Heap.free(entries)
    Heap.free(index)
    entries = fresh
    entryCapacity = newCapacity
    used = n
    filled = n
    mask = size - 1
    index = Heap.allocate(size, of: Int32.self)
    index.initialize(repeating: PyDict.empty, count: size)
    for i in 0..<n {
      let hash = entries[i].hash
      var slot = hash & mask
      var perturb = UInt(bitPattern: hash)
      while index[slot] >= 0 {
        perturb >>= 5
        slot = (slot &* 5 &+ 1 &+ Int(bitPattern: perturb)) & mask
      }
      index[slot] = Int32(truncatingIfNeeded: i)
    }
    keysVersion &+= 1
  }
}
