/// A set or frozenset: an open-addressing table probed and grown as CPython's, because the order in
/// which a set of ints is walked shows, and programs print it.
package final class PySet: PyObject {
  struct Slot {
    var hash: Int
    /// Unbound where nothing has been, `none` with hash -1 where a member was removed.
    var key: Value
  }

  /// The number of members.
  package private(set) var count = 0
  private var fill = 0
  private(set) var mask = 7
  private(set) var slots: UnsafeMutablePointer<Slot>
  /// Changes whenever a member comes or goes.
  package private(set) var version: UInt32 = 1
  /// The hash of a frozenset, once computed.
  package var hashOrUnset = -1

  /// Where `popMember` goes on looking.
  private var finger = 0

  private static let linearProbes = 9

  package override init(_ type: PyType, _ kind: Kind) {
    slots = PySet.makeSlots(8)
    super.init(type, kind)
  }

  private static func makeSlots(_ size: Int) -> UnsafeMutablePointer<Slot> {
    let slots = Heap.allocate(size, of: Slot.self)
    slots.initialize(repeating: Slot(hash: 0, key: .unbound), count: size)
    return slots
  }

  deinit {
    for i in 0...mask where slots[i].key.ownsChildren {
      tellWatchers()
      var children: [PyObject] = []
      takeChildren(&children)
      PyObject.drop(&children)
      break
    }
    slots.deinitialize(count: mask + 1)
    Heap.free(slots)
  }

  public override func takeChildren(_ children: inout [PyObject]) {
    super.takeChildren(&children)
    for i in 0...mask {
      children.append(objectOf: slots[i].key)
      slots[i] = Slot(hash: 0, key: .unbound)
    }
    count = 0
    fill = 0
  }

  private static func isDummy(_ slot: Slot) -> Bool { slot.hash == -1 && slot.key.isNone }

  /// The number of table slots, for walking them by index with `member(at:)`.
  package var slotCount: Int { mask + 1 }

  /// The member in a table slot, or nil where there is none.
  package func member(at slot: Int) -> Value? {
    guard slot <= mask else { return nil }
    let s = slots[slot]
    return s.key.isUnbound || PySet.isDummy(s) ? nil : s.key
  }

  /// The hash of the member in a table slot.
  package func hash(at slot: Int) -> Int { slots[slot].hash }

  /// The members, as they are now, in the table's order.
  package var members: [Value] {
    var result: [Value] = []
    result.reserveCapacity(count)
    for i in 0...mask { if let m = member(at: i) { result.append(m) } }
    return result
  }

  /// The slot of a member, or -1. May run the program's `__eq__`.
  package func find(_ vm: VM, _ key: Value, hash: Int) throws -> Int {
    search: while true {
      var perturb = UInt(bitPattern: hash)
      var i = hash & mask
      let seen = version
      while true {
        var entry = i
        var probes = i + PySet.linearProbes <= mask ? PySet.linearProbes : 0
        while true {
          let slot = slots[entry]
          if slot.key.isUnbound { return -1 }
          if slot.hash == hash, !PySet.isDummy(slot) {
            if slot.key.isIdentical(key) { return entry }
            let same = try vm.isEqual(slot.key, key)
            if seen != version { continue search }
            if same { return entry }
          }
          if probes == 0 { break }
          probes -= 1
          entry += 1
        }
        perturb >>= 5
        i = (i &* 5 &+ 1 &+ Int(bitPattern: perturb)) & mask
      }
    }
  }

  /// Whether a value is a member. Errors: what hashing and comparing raise.
  package func contains(_ vm: VM, _ key: Value) throws -> Bool {
    try find(vm, key, hash: vm.hash(key)) >= 0
  }

  /// Adds a member; false if it was there. Errors: what `__hash__` and `__eq__` raise.
  @discardableResult package func insert(_ vm: VM, _ key: Value) throws -> Bool {
    try insert(vm, key, hash: vm.hash(key))
  }

  /// Adds a value whose hash is known; false when it was a member. Errors: what comparing raises.
  @discardableResult package func insert(_ vm: VM, _ key: Value, hash: Int) throws -> Bool {
    if try find(vm, key, hash: hash) >= 0 { return false }
    let isFresh = place(key, hash)
    count += 1
    version &+= 1
    if !isFresh { return true }
    fill += 1
    if fill * 5 >= mask * 3 { resize(minimum: count > 50000 ? count * 2 : count * 4) }
    return true
  }

  /// Puts a new member in the last slot on its way that a removed one left, or else in the first
  /// empty slot of its probe sequence; true for the latter.
  @discardableResult private func place(_ key: Value, _ hash: Int) -> Bool {
    var perturb = UInt(bitPattern: hash)
    var left = -1
    var i = hash & mask
    while true {
      var entry = i
      var probes = i + PySet.linearProbes <= mask ? PySet.linearProbes : 0
      while true {
        if slots[entry].key.isUnbound {
          slots[left < 0 ? entry : left] = Slot(hash: hash, key: key)
          return left < 0
        }
        if PySet.isDummy(slots[entry]) { left = entry }
        if probes == 0 { break }
        probes -= 1
        entry += 1
      }
      perturb >>= 5
      i = (i &* 5 &+ 1 &+ Int(bitPattern: perturb)) & mask
    }
  }

  private func resize(minimum: Int) {
    var size = 8
    while size <= minimum { size *= 2 }
    let old = slots
    let oldMask = mask
    slots = PySet.makeSlots(size)
    mask = size - 1
    fill = count
    for i in 0...oldMask where !old[i].key.isUnbound && !PySet.isDummy(old[i]) {
      place(old[i].key, old[i].hash)
    }
    version &+= 1
    old.deinitialize(count: oldMask + 1)
    Heap.free(old)
  }

  /// Removes a member; false if it was not there.
  @discardableResult package func remove(_ vm: VM, _ key: Value) throws -> Bool {
    let i = try find(vm, key, hash: vm.hash(key))
    if i < 0 { return false }
    removeMember(at: i)
    return true
  }

  /// Takes out the member of an entry that `find` gave.
  @discardableResult package func removeMember(at i: Int) -> Value {
    let key = slots[i].key
    slots[i] = Slot(hash: -1, key: .none)
    count -= 1
    version &+= 1
    return key
  }

  /// Removes a member, found from where the last search for one ended.
  package func popMember() -> Value? {
    if count == 0 { return nil }
    var slot = finger & mask
    while member(at: slot) == nil { slot = slot == mask ? 0 : slot + 1 }
    finger = slot + 1
    return removeMember(at: slot)
  }

  /// Grows the table at once when so many new members could fill it.
  func makeRoom(for number: Int) {
    if (fill + number) * 5 >= mask * 3 { resize(minimum: (count + number) * 2) }
  }

  /// Takes the members of another set into this one, if it has never held any since it was made or
  /// grown; false if it has. No hashes are computed and nothing is compared.
  func copyTable(of other: PySet) -> Bool {
    if fill != 0 { return false }
    let isAlike = mask == other.mask && other.fill == other.count
    for i in 0...other.mask {
      let slot = other.slots[i]
      if slot.key.isUnbound || PySet.isDummy(slot) { continue }
      if isAlike { slots[i] = slot } else { place(slot.key, slot.hash) }
    }
    count = other.count
    fill = count
    version &+= 1
    return true
  }

  /// Exchanges the members of two sets.
  func exchange(with other: PySet) {
    swap(&slots, &other.slots)
    swap(&mask, &other.mask)
    swap(&fill, &other.fill)
    swap(&count, &other.count)
    version &+= 1
    other.version &+= 1
  }

  /// Builds the table anew when more than a quarter of it held members that were removed.
  func packIfSparse() {
    if fill - count > mask / 4 { resize(minimum: count > 50000 ? count * 2 : count * 4) }
  }

  /// Drops all members.
  package func removeAll() {
    let old = slots
    let oldCount = mask + 1
    slots = PySet.makeSlots(8)
    mask = 7
    fill = 0
    count = 0
    version &+= 1
    old.deinitialize(count: oldCount)
    Heap.free(old)
  }
}
