/// The layout that instances of one class share: which attribute stands in which slot. A new
/// attribute moves an instance to a child shape; the tree belongs to the class.
final class Shape {
  let names: [PyStr]
  private var table: [ObjectIdentifier: Int] = [:]
  private var children: [ObjectIdentifier: Shape] = [:]

  init(_ names: [PyStr]) {
    self.names = names
    if names.count > 6 {
      for (i, name) in names.enumerated() { table[ObjectIdentifier(name)] = i }
    }
  }

  /// The slot of an interned name, or -1.
  @inline(__always) func slot(of name: PyStr) -> Int {
    let n = names.count
    if n > 6 { return table[ObjectIdentifier(name)] ?? -1 }
    for i in 0..<n where names[i] === name { return i }
    return -1
  }

  /// The shape with one more name.
  func adding(_ name: PyStr) -> Shape {
    if let child = children[ObjectIdentifier(name)] { return child }
    let child = Shape(names + [name])
    children[ObjectIdentifier(name)] = child
    return child
  }
}

/// An instance of a class of the program without a built-in base. Its attributes stand in slots as
/// its shape says, until something needs a real `__dict__`: then `attributes` holds them.
package final class PyInstance: PyObject {
  /// Kept alive by the class, which every instance holds.
  private(set) var shape: Unmanaged<Shape>
  private(set) var slots: UnsafeMutablePointer<Value>
  private var capacity: Int
  private(set) var slotCount = 0
  /// What names in `__slots__` hold, once `attributes` holds the rest.
  private var slotValues: PyDict?
  /// Whether `__del__` has run, or is not to.
  private var isFinalized = false

  static let maximumSlots = 64

  /// Makes an object of a class, without attributes.
  package init(_ type: PyType) {
    shape = Unmanaged.passUnretained(type.rootShape)
    capacity = type.instanceSlotHint
    slots = Heap.allocate(capacity, of: Value.self)
    super.init(type, .instance)
  }

  /// Takes over the attributes of an instance that is going, so that `__del__` can see them.
  private init(resurrecting old: PyInstance) {
    shape = old.shape
    capacity = old.capacity
    slots = old.slots
    slotCount = old.slotCount
    isFinalized = true
    super.init(old.type, .instance)
    attributes = old.attributes
    slotValues = old.slotValues
    old.attributes = nil
    old.slotCount = 0
    old.capacity = 0
  }

  deinit {
    if type.hasFinalizer, !isFinalized {
      let heir = PyInstance(resurrecting: self)
      type.finalize(heir)
      // What it held goes after the watchers have been told.
      tellWatchers()
    } else {
      tellWatchers()
    }
    if capacity == 0 { return }
    for i in 0..<slotCount where slots[i].ownsChildren {
      var children: [PyObject] = []
      takeChildren(&children)
      PyObject.drop(&children)
      break
    }
    slots.deinitialize(count: slotCount)
    Heap.free(slots)
  }

  public override func takeChildren(_ children: inout [PyObject]) {
    if type.hasFinalizer { return }
    super.takeChildren(&children)
    if let slotValues { children.append(slotValues) }
    slotValues = nil
    let n = slotCount
    slotCount = 0
    shape = Unmanaged.passUnretained(type.rootShape)
    for i in 0..<n { children.append(objectOf: slots[i]) }
    slots.deinitialize(count: n)
  }

  /// The value of an attribute of the instance itself; the name is interned.
  @inline(__always) func get(_ name: PyStr) -> Value? {
    if let attributes { return attributes.get(name) }
    let i = shape._withUnsafeGuaranteedRef { $0.slot(of: name) }
    if i < 0 || slots[i].isUnbound { return nil }
    return slots[i]
  }

  /// What a name in `__slots__` holds; it never shows in `__dict__`.
  func getSlot(_ name: PyStr) -> Value? {
    attributes == nil ? get(name) : slotValues?.get(name)?.bound
  }

  /// Sets what a name in `__slots__` holds; `unbound` for nothing.
  func setSlot(_ name: PyStr, _ value: Value) {
    if attributes == nil { return set(name, value) }
    let values = slotValues ?? PyDict(type.interpreter.types.dict)
    slotValues = values
    values.set(name, value)
  }

  /// Sets an attribute of the instance itself; the name is interned.
  func set(_ name: PyStr, _ value: Value) {
    if let attributes { return attributes.set(name, value) }
    let i = shape._withUnsafeGuaranteedRef { $0.slot(of: name) }
    if i >= 0 {
      slots[i] = value
    } else if slotCount == PyInstance.maximumSlots {
      materializeAttributes().set(name, value)
    } else {
      append(value, shape: shape._withUnsafeGuaranteedRef { .passUnretained($0.adding(name)) })
    }
  }

  /// Adds a slot and takes the shape that names it.
  @inline(__always) func append(_ value: consuming Value, shape new: Unmanaged<Shape>) {
    if slotCount == capacity { grow() }
    (slots + slotCount).initialize(to: value)
    slotCount &+= 1
    shape = new
  }

  @inline(never) private func grow() {
    let size = capacity * 2 + 2
    let grown = Heap.allocate(size, of: Value.self)
    grown.moveInitialize(from: slots, count: slotCount)
    Heap.free(slots)
    slots = grown
    capacity = size
    type.instanceSlotHint = min(max(type.instanceSlotHint, size), PyInstance.maximumSlots)
  }

  /// The names of the slots in use.
  var slotNames: [String] {
    shape._withUnsafeGuaranteedRef { $0.names }.prefix(slotCount).enumerated()
      .filter { !slots[$0.offset].isUnbound }.map(\.element.string)
  }

  /// What the slots hold.
  var slotValuesNow: UnsafeBufferPointer<Value> {
    UnsafeBufferPointer(start: slots, count: slotCount)
  }

  /// Removes an attribute; false if there is none.
  func remove(_ name: PyStr) -> Bool {
    materializeAttributes().remove(name) != nil
  }

  /// The attributes as a dict, which from now on holds them.
  package func materializeAttributes() -> PyDict {
    if let attributes { return attributes }
    let dict = PyDict(type.interpreter.types.dict, capacity: slotCount)
    for (i, name) in shape._withUnsafeGuaranteedRef({ $0.names }).enumerated()
    where i < slotCount && !slots[i].isUnbound {
      if let own = type.slotNames, own.contains(ObjectIdentifier(name)) {
        let values = slotValues ?? PyDict(type.interpreter.types.dict)
        slotValues = values
        values.set(name, slots[i])
      } else {
        dict.set(name, slots[i])
      }
    }
    attributes = dict
    let n = slotCount
    slotCount = 0
    shape = Unmanaged.passUnretained(type.dictionaryShape)
    slots.deinitialize(count: n)
    return dict
  }
}
