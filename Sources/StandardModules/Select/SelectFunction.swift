import Interpreter
import Sockets

/// `select.select`.
struct SelectFunction {
  private let vm: VM
  private var entries: [PollEntry] = []
  /// The object of each entry.
  private var objects: [Value] = []

  init(_ vm: VM) { self.vm = vm }

  /// The largest number of descriptors that select(2) knows.
  private static let limit = 1024

  /// Waits until objects of the three lists are ready and gives those of each. Errors: TypeError,
  /// ValueError, OSError, and what waiting raises.
  static func run(_ vm: VM, _ arguments: Arguments) throws -> Value {
    let (deadline, span) = try deadline(vm, arguments.at(3))
    var call = SelectFunction(vm)
    var ends: [Int] = []
    for (i, events) in [PollEvents.readable, .writable, .urgent].enumerated() {
      try call.add(arguments[i], events)
      ends.append(call.entries.count)
    }
    return try vm.interpreter.network.perform(
      vm, "select", nil,
      .init(numbers: [Int(span)], watched: call.entries.map(\.descriptor.rawValue))
    ) { observed in
      try vm.pollObserved(observed, &call.entries, until: deadline)
      observed?.ready = call.entries
      return try call.result(ends)
    }
  }

  /// When the time is up, nil for never, and how many nanoseconds that is from now, or -1. Errors:
  /// TypeError, ValueError, OverflowError.
  private static func deadline(_ vm: VM, _ timeout: Value) throws -> (Deadline?, Int64) {
    guard let timeout = timeout.bound, !timeout.isNone else { return (nil, -1) }
    let span: Int64
    do {
      span = try Span.nanoseconds(vm, seconds: timeout)
    } catch let error as PyError where error.matches(vm, .typeError) {
      throw vm.typeError("timeout must be a float or None")
    }
    if span < 0 { throw vm.valueError("timeout must be non-negative") }
    return (span == 0 ? Deadline(nanoseconds: .min) : vm.clock.after(nanoseconds: span), span)
  }

  private mutating func add(_ list: Value, _ events: PollEvents) throws {
    let items = try vm.sequence(list, "arguments 1-3 must be sequences")
    for item in items {
      let number = try vm.pollableDescriptor(item)
      guard number < SelectFunction.limit else {
        throw vm.valueError("filedescriptor out of range in select()")
      }
      entries.append(PollEntry(Descriptor(rawValue: number), events))
      objects.append(item)
    }
  }

  private func result(_ ends: [Int]) throws -> Value {
    let wanted: [PollEvents] = [[.readable, .hangUp, .error], [.writable, .error], .urgent]
    var lists: [Value] = []
    var start = 0
    for (end, events) in zip(ends, wanted) {
      var ready: [Value] = []
      for i in start..<end {
        if entries[i].ready.contains(.invalid) { throw vm.osError(.badDescriptor) }
        if !entries[i].ready.isDisjoint(with: events) { ready.append(objects[i]) }
      }
      lists.append(.object(vm.list(ready)))
      start = end
    }
    return .object(vm.tuple(lists))
  }
}

extension VM {
  /// Polls as `poll(_:until:)`: first without letting the lock go. An observer is told of a wait.
  func pollObserved(
    _ call: SocketCall?, _ entries: inout [PollEntry], until deadline: Deadline?
  ) throws {
    let now = Deadline(nanoseconds: .min)
    let result = entries.withUnsafeMutableBufferPointer { PollEntry.tryPoll($0, until: now) }
    if result.rawValue > 0 || (result.rawValue == 0 && deadline == now) { return }
    let observer = call == nil ? nil : interpreter.network.observer
    if let call { observer?.willWait(call, self) }
    defer { if let call { observer?.didWait(call, self) } }
    _ = try poll(&entries, until: deadline)
  }
}
