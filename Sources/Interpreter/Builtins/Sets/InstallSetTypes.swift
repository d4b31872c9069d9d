extension Interpreter {
  /// The constructors of `set` and `frozenset`.
  func installSetTypes() {
    let set = types.set!
    set.unhashable()
    set.constructor { _, type, _ in .object(PySet(type, .set)) }
    set.setMethod("__init__", .any) { vm, set, arguments in
      let given = try vm.onlyArgument(arguments, "set")
      set.removeAll()
      if let given { try vm.update(set, given) }
      return .none
    }
    let frozenset = types.frozenset!
    frozenset.constructor { vm, type, arguments in
      var given = arguments.at(0).bound
      if type === vm.types.frozenset || vm.inheritsNew(type, vm.types.frozenset) {
        given = try vm.onlyArgument(arguments, "frozenset")
      }
      if type === vm.types.frozenset, let same = given?.set, same.isExact, same.kind == .frozenset {
        return .object(same)
      }
      let made = PySet(type, .frozenset)
      if let given { try vm.update(made, given) }
      return .object(made)
    }
    frozenset.setMethod("__hash__", .none) { _, set, _ in .int(set.frozenHash) }
    for type in [set, frozenset] {
      type.classMethod("__class_getitem__", .one) { vm, receiver, arguments in
        vm.genericAlias(receiver, arguments[0])
      }
    }
  }
}

extension PySet {
  /// The hash of a frozenset, by the rounds of CPython's: it depends on the members' hashes and not
  /// on their order.
  var frozenHash: Int {
    if hashOrUnset != -1 { return hashOrUnset }
    var sum: UInt = 0
    for i in 0..<slotCount where member(at: i) != nil {
      let h = UInt(bitPattern: hash(at: i))
      sum ^= ((h ^ 89_869_747) ^ (h &<< 16)) &* 3_644_798_167
    }
    sum ^= (UInt(count) &+ 1) &* 1_927_868_237
    sum ^= (sum &>> 11) ^ (sum &>> 25)
    sum = sum &* 69069 &+ 907_133_923
    let result = sum == UInt.max ? 590_923_713 : Int(bitPattern: sum)
    if kind == .frozenset { hashOrUnset = result }
    return result
  }
}
