/// Puts the text of a container together: one byte a code point until one needs more.
struct ContainerText {
  private var narrow: [UInt8] = []
  private var wide: [UInt32] = []
  private var isWide = false

  init(_ start: StaticString) { append(start) }

  mutating func append(_ text: StaticString) {
    let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    if isWide { wide.append(contentsOf: bytes.lazy.map { UInt32($0) }) } else { narrow += bytes }
  }

  /// Errors: MemoryError when the text passes the limit.
  mutating func append(_ vm: VM, _ text: PyStr) throws {
    let size = (isWide ? wide.count : narrow.count) + text.count
    if size > 1 << 16 { try vm.charge(size * (isWide ? 8 : 2)) }
    if text.isASCII {
      if isWide {
        wide.append(contentsOf: text.ascii.lazy.map { UInt32($0) })
      } else {
        narrow += text.ascii
      }
      return
    }
    if !isWide {
      wide = narrow.map { UInt32($0) }
      narrow = []
      isWide = true
    }
    wide += text.wide
  }

  func finished(_ vm: VM) -> Value {
    .object(isWide ? vm.interpreter.string(wide) : vm.interpreter.string(ascii: narrow))
  }
}

extension VM {
  /// The text of an object that may hold itself: `inner` where its text is being made already.
  /// Errors: RecursionError, what `body` throws.
  func guardingRepr(
    _ object: PyObject, _ inner: StaticString, _ body: () throws -> Value
  ) throws -> Value {
    let identity = ObjectIdentifier(object)
    if reprActive.contains(identity) { return str("\(inner)") }
    reprActive.append(identity)
    defer { reprActive.removeLast() }
    return try body()
  }

  /// Appends the items' texts, separated by commas. Errors: what `__repr__` raises.
  func appendItems(_ items: some ValueSequence, to text: inout ContainerText) throws {
    var i = 0
    while i < items.count {
      if i > 0 { text.append(", ") }
      try text.append(self, repr(items.items[i]))
      i += 1
    }
  }
}
