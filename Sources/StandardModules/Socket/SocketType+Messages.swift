import Interpreter
import Sockets

/// Messages of several parts with ancillary data (sendmsg, recvmsg).
extension PyType {
  func installSocketMessages() {
    method("sendmsg", .any) { vm, receiver, arguments in
      let socket = try vm.socket(receiver)
      try vm.checkArguments(arguments, "sendmsg", 1...4)
      let parts = try vm.sequence(arguments[0], "sendmsg() argument 1 must be an iterable")
      return try vm.withParts(parts) { buffers in
        let control = try vm.controlMessages(arguments.at(1))
        let flags = MessageFlags(rawValue: try CNumber.flags(vm, arguments.at(2)))
        let target = arguments.at(3)
        let address =
          target.isUnbound || target.isNone
          ? nil : try vm.socketAddress(target, for: socket, "sendmsg")
        let total = buffers.reduce(0) { $0 + $1.count }
        return try socket.network.perform(
          vm, "sendmsg", socket,
          .init(address: address, requested: total)
        ) { call in
          let policy = socket.network.policy
          let target = try address.map { try policy.outgoing(vm, $0) }
          let real = target.map { RawAddress($0) }
          var control = control
          if let target {
            try socket.bindPrivately(vm)
            if !socket.isStream, let source = policy.source(of: socket.descriptor, to: target),
              let message = ControlMessage(sendingFrom: source)
            {
              // What the program asks for comes behind it, and wins.
              control.insert(message, at: 0)
            }
          }
          let count = try socket.complete(
            vm, call, .writable, mayWait: !flags.contains(.dontWait)
          ) { descriptor, _ in
            descriptor.trySendMessage(
              buffers, control: control, to: real, flags: flags.union(.dontWait))
          }
          if let call {
            Array(buffers.joined().prefix(count)).withUnsafeBytes { call.data.append($0, .sent) }
          }
          return .int(count)
        }
      }
    }
    method("recvmsg", .any) { vm, receiver, arguments in
      let socket = try vm.socket(receiver)
      try vm.checkArguments(arguments, "recvmsg", 1...3)
      let size = try CNumber.size(vm, arguments[0])
      let capacity = arguments.count > 1 ? try CNumber.size(vm, arguments[1]) : 0
      let flags = try CNumber.flags(vm, arguments.at(2))
      if size < 0 { throw vm.valueError("negative buffer size in recvmsg()") }
      return try socket.network.perform(
        vm, "recvmsg", socket, .init(requested: size)
      ) { call in
        var message: ReceivedMessage?
        let bytes = try vm.receivedBytes(size) { buffer in
          let space = socket.limited(buffer, call)
          message = try socket.receiveMessage(vm, call, [space], capacity, flags)
          return message?.count ?? 0
        }
        return vm.messageValue(bytes, message)
      }
    }
    method("recvmsg_into", .any) { vm, receiver, arguments in
      let socket = try vm.socket(receiver)
      try vm.checkArguments(arguments, "recvmsg_into", 1...3)
      let parts = try vm.sequence(arguments[0], "recvmsg_into() argument 1 must be an iterable")
      return try vm.withWritableParts(parts) { buffers in
        let capacity = arguments.count > 1 ? try CNumber.size(vm, arguments[1]) : 0
        let flags = try CNumber.flags(vm, arguments.at(2))
        return try socket.network.perform(
          vm, "recvmsg_into", socket,
          .init(requested: buffers.reduce(0) { $0 + $1.count })
        ) { call in
          let message = try socket.receiveMessage(vm, call, buffers, capacity, flags)
          return vm.messageValue(.int(message?.count ?? 0), message)
        }
      }
    }
  }
}

extension PySocket {
  /// Receives a message into several buffers. Errors: OSError, TimeoutError, ValueError.
  func receiveMessage(
    _ vm: VM, _ call: SocketCall?, _ buffers: [UnsafeMutableRawBufferPointer], _ capacity: Int,
    _ flags: Int32
  ) throws -> ReceivedMessage? {
    guard 0...Int(Int32.max) ~= capacity else {
      throw vm.valueError("invalid ancillary data buffer length")
    }
    try vm.charge(capacity)
    let asked = MessageFlags(rawValue: flags)
    var message: ReceivedMessage?
    let count = try complete(vm, call, .readable, mayWait: !asked.contains(.dontWait)) {
      descriptor, _ in
      descriptor.tryReceiveMessage(
        into: buffers, controlCapacity: capacity, message: &message,
        flags: asked.union(.dontWait))
    }
    if !asked.contains(.dontWait) { message?.flags.remove(.dontWait) }
    if let sender = message?.sender { message?.sender = network.policy.incoming(sender) }
    for part in message?.control ?? [] {
      for descriptor in part.descriptors { network.addLoose(descriptor.rawValue) }
    }
    if let call {
      Array(buffers.lazy.map { UnsafeRawBufferPointer($0) }.joined().prefix(count))
        .withUnsafeBytes { call.data.append($0, .received) }
      call.address = message?.sender
    }
    return message
  }
}

extension VM {
  /// What `recvmsg` gives: the data, the ancillary data, the flags and the sender.
  func messageValue(_ data: Value, _ message: ReceivedMessage?) -> Value {
    let control = (message?.control ?? []).map { part -> Value in
      .object(
        tuple([.int(Int(part.level.rawValue)), .int(Int(part.type)), bytes(part.data)]))
    }
    return .object(
      tuple([
        data, .object(list(control)), .int(Int(message?.flags.rawValue ?? 0)),
        addressValue(message?.sender ?? .unspecified),
      ]))
  }

  /// The values of an iterable, with an error of its own. Errors: TypeError.
  func sequence(_ value: Value, _ message: StaticString) throws -> [Value] {
    do {
      return try array(of: value)
    } catch let error as PyError where error.matches(self, .typeError) {
      throw typeError("\(message)")
    }
  }

  /// The ancillary data given to `sendmsg`. Errors: TypeError, OverflowError.
  func controlMessages(_ value: Value) throws -> [ControlMessage] {
    if value.isUnbound { return [] }
    let name = "[sendmsg() ancillary data items]()"
    return try sequence(value, "sendmsg() argument 2 must be an iterable").map { item in
      guard item.kind == .tuple || item.kind == .list else {
        throw typeError("\(name) argument must be 3-item sequence, not \(typeName(item))")
      }
      let parts = try array(of: item)
      guard parts.count == 3 else {
        throw typeError("\(name) argument must be sequence of length 3, not \(parts.count)")
      }
      let level = try CNumber.int(self, parts[0])
      let type = try CNumber.int(self, parts[1])
      return ControlMessage(
        level: OptionLevel(rawValue: level), type: type, data: try bytesArray(parts[2]))
    }
  }

  /// Calls `body` with the bytes of all parts at once. Errors: TypeError.
  func withParts<T>(
    _ parts: [Value], _ open: [UnsafeRawBufferPointer] = [],
    _ body: ([UnsafeRawBufferPointer]) throws -> T
  ) throws -> T {
    if open.count == parts.count { return try body(open) }
    guard open.count < 1024 else { throw osError(.messageTooLong) }
    try enterNative()
    defer { leaveNative() }
    return try withBytes(parts[open.count]) { try withParts(parts, open + [$0], body) }
  }

  /// Calls `body` with the buffers of all parts at once, open for writing. Errors: TypeError.
  func withWritableParts<T>(
    _ parts: [Value], _ open: [UnsafeMutableRawBufferPointer] = [],
    _ body: ([UnsafeMutableRawBufferPointer]) throws -> T
  ) throws -> T {
    if open.count == parts.count { return try body(open) }
    guard open.count < 1024 else { throw osError(.messageTooLong) }
    try enterNative()
    defer { leaveNative() }
    let part = parts[open.count]
    guard part.kind == .bytearray || (isBytesLike(part) && part.kind != .bytes) else {
      throw typeError(
        "recvmsg_into() argument 1 must be an iterable of single-segment read-write buffers")
    }
    return try withWritableBytes(part, argument: "recvmsg_into() argument 1") {
      try withWritableParts(parts, open + [$0], body)
    }
  }
}
