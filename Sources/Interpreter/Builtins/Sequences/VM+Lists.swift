extension VM {
  /// Adds one item at a list's end. Errors: MemoryError past the limit.
  @inline(__always) package func append(_ value: Value, to list: PyList) throws {
    try chargeGrowth(list)
    list.append(value)
  }

  /// Looks at the limit of memory each time a growing list has 65,536 items more.
  @inline(__always) func chargeGrowth(_ list: PyList) throws {
    if list.count & 0xffff == 0xffff { try charge(list.count * 24) }
  }

  /// Adds all values of an iterable, which may be the list itself, at a list's end. Those that came
  /// before an error stay. Errors: TypeError, MemoryError, what iterating raises.
  package func extend(_ list: PyList, _ iterable: Value) throws {
    if case .object(let object) = iterable, object.isExact,
      object.kind == .list || object.kind == .tuple || object.kind == .range
    {
      let values = try array(of: iterable)
      try charge((list.count + values.count) * MemoryLayout<Value>.stride)
      for value in values { list.append(value) }
      return
    }
    try iterate(iterable) { try append($0, to: list) }
  }

  /// `list.sort(*, key=None, reverse=False)`. The list is empty while its items are compared.
  /// Errors: ValueError if a comparison changed it, what comparing raises.
  func sort(_ list: PyList, _ arguments: Arguments) throws {
    if arguments.count > 0 { throw typeError("sort() takes no positional arguments") }
    var key = Value.none
    var isReversed = false
    for (name, value) in arguments.named {
      if name.equals("key") {
        key = value
      } else if name.equals("reverse") {
        isReversed = try index(value) != 0
      } else {
        throw typeError("'\(name.string)' is an invalid keyword argument for sort()")
      }
    }
    try charge(list.count * 2 * MemoryLayout<Value>.stride)
    var items = list.takeAll()
    defer { withExtendedLifetime(list.replaceAll(with: items)) {} }
    try sort(&items, key: key, reverse: isReversed)
    if !list.isUntouched { throw valueError("list modified during sort") }
  }
}
