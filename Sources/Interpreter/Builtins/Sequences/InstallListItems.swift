extension Interpreter {
  /// Reading, setting and deleting items and slices of lists.
  func installListItems() {
    let list = types.list!
    list.listMethod("__len__", .none) { _, list, _ in .int(list.count) }
    list.listMethod("__iter__", .none) { vm, list, _ in
      .object(ListIterator(vm.types.listIterator, list))
    }
    list.listMethod("__reversed__", .none) { vm, list, _ in
      .object(ListReverseIterator(vm.types.listReverseIterator, list))
    }
    list.listMethod("__contains__", .one) { vm, list, arguments in
      .bool(try vm.containsItem(list, arguments[0]))
    }
    list.listMethod("__getitem__", .one) { vm, list, arguments in
      switch try vm.itemOrSlice(list, arguments[0], "list") {
      case .item(let place): return list.items[place]
      case .slice(let bounds): return .object(vm.list(try vm.items(list, bounds)))
      }
    }
    list.listMethod("__setitem__", .positional(2, 2)) { vm, list, arguments in
      if let slice = arguments[0].slice {
        try vm.assign(arguments[1], to: slice, of: list)
      } else {
        try vm.replaceItem(of: list, at: arguments[0], with: arguments[1])
      }
      return .none
    }
    list.listMethod("__delitem__", .one) { vm, list, arguments in
      if let slice = arguments[0].slice {
        try vm.delete(slice, of: list)
      } else {
        try vm.replaceItem(of: list, at: arguments[0], with: .unbound)
      }
      return .none
    }
  }
}

extension VM {
  /// Sets the item at an index, or removes it for `unbound`. Errors: IndexError, TypeError.
  fileprivate func replaceItem(of list: PyList, at key: Value, with value: Value) throws {
    guard isIndex(key) else {
      throw typeError("list indices must be integers or slices, not \(typeName(key))")
    }
    let number = try itemIndex(key)
    let place = number < 0 ? number &+ list.count : number
    if place < 0 || place >= list.count {
      throw indexError("list assignment index out of range")
    }
    if value.isUnbound {
      _ = list.remove(at: place)
      return
    }
    // The old item's finaliser may look at the list, so it goes last.
    let old = list.items[place]
    list.items[place] = value
    withExtendedLifetime(old) {}
  }

  /// `list[slice] = iterable`. Errors: TypeError, ValueError, MemoryError, what iterating raises.
  fileprivate func assign(_ value: Value, to slice: PySlice, of list: PyList) throws {
    let numbers = try slice.numbers(self)
    guard isIterable(value) else {
      throw typeError(
        numbers.step == 1
          ? "can only assign an iterable" : "must assign iterable to extended slice")
    }
    let values = try array(of: value)
    let bounds = numbers.fitted(to: list.count)
    if bounds.step == 1 {
      try charge((list.count + values.count) * MemoryLayout<Value>.stride)
      return list.replace(bounds.range, with: values)
    }
    if values.count != bounds.count {
      throw valueError(
        "attempt to assign sequence of size \(values.count) to extended slice of size "
          + "\(bounds.count)")
    }
    var old: [Value] = []
    old.reserveCapacity(bounds.count)
    for n in 0..<bounds.count {
      let place = bounds.place(n)
      old.append(list.items[place])
      list.items[place] = values[n]
    }
    withExtendedLifetime(old) {}
  }

  /// `del list[slice]`. Errors: TypeError, ValueError.
  fileprivate func delete(_ slice: PySlice, of list: PyList) throws {
    let bounds = try slice.numbers(self).fitted(to: list.count)
    if bounds.count == 0 { return }
    if bounds.step == 1 { return list.replace(bounds.range, with: []) }
    // Walk upwards from the lowest place.
    let last = bounds.place(bounds.count - 1)
    let lowest = min(bounds.start, last)
    let highest = max(bounds.start, last)
    let stride = bounds.step.magnitude
    var kept: [Value] = []
    kept.reserveCapacity(highest - lowest + 1 - bounds.count)
    for i in lowest...highest where UInt(i - lowest) % stride != 0 { kept.append(list.items[i]) }
    list.replace(lowest..<(highest + 1), with: kept)
  }
}

/// Iterates over a list from its end.
final class ListReverseIterator: PyIterator {
  private var list: PyList?
  private var index: Int

  init(_ type: PyType, _ list: PyList) {
    self.list = list
    index = list.count - 1
    super.init(type)
  }

  deinit { if isKnownUniquelyReferenced(&list) { dropChildren() } }

  override func takeChildren(_ children: inout [PyObject]) {
    super.takeChildren(&children)
    if let list { children.append(list) }
    list = nil
  }

  override func next(_ vm: VM) -> Value? {
    if let list, index >= 0, index < list.count {
      index -= 1
      return list.items[index + 1]
    }
    list = nil
    return nil
  }

  override var lengthHint: Int? {
    guard let list, index < list.count else { return 0 }
    return index + 1
  }
}
