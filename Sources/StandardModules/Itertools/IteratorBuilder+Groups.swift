import Interpreter

/// `groupby`: the groups share its place in the source, so a group ends when the next is asked for.
private final class GroupIterator: PyIterator {
  private let source: Value
  private let keyFunction: Value?
  private let groupType: PyType
  private var target: Value?
  fileprivate var key: Value?
  private var value: Value?
  fileprivate weak var active: GroupMembers?

  init(_ type: PyType, _ source: Value, _ keyFunction: Value?, _ groupType: PyType) {
    self.source = source
    self.keyFunction = keyFunction
    self.groupType = groupType
    super.init(type)
  }

  /// Moves on in the source; false at its end.
  private func step(_ vm: VM) throws -> Bool {
    guard let new = try vm.next(source) else { return false }
    key = try keyFunction.map { try vm.call($0, new) } ?? new
    value = new
    return true
  }

  override func next(_ vm: VM) throws -> Value? {
    active = nil
    while true {
      if let key {
        guard let target else { break }
        if try !vm.isEqual(target, key) { break }
      }
      try vm.checkpoint()
      if try !step(vm) { return nil }
    }
    guard let key else { return nil }
    target = key
    let group = GroupMembers(groupType, self, key)
    active = group
    return .object(vm.tuple([key, .object(group)]))
  }

  /// The next member of a group.
  fileprivate func member(_ vm: VM, of group: GroupMembers) throws -> Value? {
    guard active === group else { return nil }
    if value == nil, try !step(vm) { return nil }
    guard let key, try vm.isEqual(group.key, key) else { return nil }
    defer { value = nil }
    return value
  }
}

/// The members of one group.
private final class GroupMembers: PyIterator {
  private let parent: GroupIterator
  let key: Value

  init(_ type: PyType, _ parent: GroupIterator, _ key: Value) {
    self.parent = parent
    self.key = key
    super.init(type)
  }

  override func next(_ vm: VM) throws -> Value? { try parent.member(vm, of: self) }
}

/// What the iterators of one `tee` have read from their source: a list that grows at the end.
private final class TeeNode {
  let source: Value
  var value: Value = .unbound
  var next: TeeNode?

  init(_ source: Value) { self.source = source }

  deinit {
    // A long list that only one iterator held is dropped link by link.
    var rest = next
    next = nil
    while let node = rest, isKnownUniquelyReferenced(&rest) {
      rest = node.next
      node.next = nil
    }
  }
}

/// One of the iterators of a `tee`.
private final class TeeIterator: PyIterator {
  private var node: TeeNode

  init(_ type: PyType, _ source: Value) {
    node = TeeNode(source)
    super.init(type)
  }

  init(copying other: TeeIterator) {
    node = other.node
    super.init(other.type)
  }

  override func next(_ vm: VM) throws -> Value? {
    let place = node
    if let following = place.next {
      node = following
      return place.value
    }
    guard let value = try vm.next(place.source) else { return nil }
    let following = TeeNode(place.source)
    place.value = value
    place.next = following
    node = following
    return value
  }
}

extension IteratorBuilder {
  func addGroups() {
    let members = hidden("_grouper")
    type("groupby", .named(ParameterList("iterable, key="))) {
      [unowned members] vm, type, arguments in
      GroupIterator(type, try vm.iterator(of: arguments[0]), arguments[1].some, members)
    }
  }

  func addTee() {
    let tee = hidden("_tee")
    tee.method("__copy__", .none) { _, receiver, _ in
      guard let iterator = receiver.object as? TeeIterator else { return receiver }
      return .object(TeeIterator(copying: iterator))
    }
    module.function("tee", .positional(1, 2)) { [unowned tee] vm, _, arguments in
      let count = try arguments.at(1).bound.map { try vm.index($0) } ?? 2
      if count < 0 { throw vm.valueError("n must be >= 0") }
      try vm.charge(count, each: 100)
      if count == 0 { return .object(vm.tuple([])) }
      let source = try vm.iterator(of: arguments[0])
      let first = source.object as? TeeIterator ?? TeeIterator(tee, source)
      let others = (1..<count).map { _ in Value.object(TeeIterator(copying: first)) }
      return .object(vm.tuple([.object(first)] + others))
    }
  }
}
