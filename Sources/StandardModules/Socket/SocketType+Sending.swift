import Interpreter
import Sockets

/// Sending bytes.
extension PyType {
  func installSocketSending() {
    method("send", .any) { vm, receiver, arguments in
      let socket = try vm.socket(receiver)
      try vm.checkArguments(arguments, "send", 1...2)
      return try vm.withBytes(arguments[0]) { bytes in
        let flags = try CNumber.flags(vm, arguments.at(1))
        return try socket.network.perform(
          vm, "send", socket, .init(requested: bytes.count)
        ) { call in .int(try socket.send(vm, call, bytes, flags)) }
      }
    }
    method("sendall", .any) { vm, receiver, arguments in
      let socket = try vm.socket(receiver)
      try vm.checkArguments(arguments, "sendall", 1...2)
      return try vm.withBytes(arguments[0]) { bytes in
        let flags = try CNumber.flags(vm, arguments.at(1))
        return try socket.network.perform(
          vm, "sendall", socket, .init(requested: bytes.count)
        ) { call in
          try socket.sendAll(vm, call, bytes, flags)
          return .none
        }
      }
    }
    method("sendto", .any) { vm, receiver, arguments in
      let socket = try vm.socket(receiver)
      if arguments.hasNames { throw vm.typeError("socket.sendto() takes no keyword arguments") }
      guard 2...3 ~= arguments.count else {
        throw vm.typeError("sendto() takes 2 or 3 arguments (\(arguments.count) given)")
      }
      return try vm.withBytes(arguments[0]) { bytes in
        let flags = arguments.count == 3 ? try CNumber.int(vm, arguments[1]) : 0
        let address = try vm.socketAddress(
          arguments[arguments.count - 1], for: socket, "sendto")
        return try socket.network.perform(
          vm, "sendto", socket,
          .init(address: address, requested: bytes.count)
        ) { call in .int(try socket.send(vm, call, bytes, flags, to: address)) }
      }
    }
  }
}

extension PySocket {
  /// Sends some of the bytes; a stream without a timeout sends all. Errors: OSError, TimeoutError.
  func send(
    _ vm: VM, _ call: SocketCall?, _ bytes: UnsafeRawBufferPointer, _ flags: Int32
  ) throws -> Int {
    let part = limited(bytes, call)
    let count = try sendPart(vm, call, part, flags)
    call?.data.append(UnsafeRawBufferPointer(rebasing: part[..<count]), .sent)
    return count
  }

  @inline(__always)
  private func sendPart(
    _ vm: VM, _ call: SocketCall?, _ bytes: UnsafeRawBufferPointer, _ flags: Int32
  ) throws -> Int {
    let asked = MessageFlags(rawValue: flags)
    let waits = !asked.contains(.dontWait)
    let count = try complete(vm, call, .writable, mayWait: waits) {
      descriptor, _ in
      descriptor.trySend(bytes, flags: asked.union(.dontWait))
    }
    if count < bytes.count, timeout < 0, waits, isStream {
      return try sendRest(vm, call, bytes, asked, after: count)
    }
    return count
  }

  /// What a blocking stream does: takes all bytes, waiting for room. A signal that was handled
  /// meanwhile ends it; an error after some were taken is told by the next call.
  @inline(never)
  private func sendRest(
    _ vm: VM, _ call: SocketCall?, _ bytes: UnsafeRawBufferPointer, _ flags: MessageFlags,
    after first: Int
  ) throws -> Int {
    if network.sharesDescriptors, (try? descriptor.isNonBlocking()) == true { return first }
    try hold(vm)
    defer { release(vm) }
    var count = first
    while count < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[count...])
      let result = heldDescriptor.trySend(rest, flags: flags.union(.dontWait))
      if let sent = result.value {
        count += sent
      } else if result.wouldBlock {
        if try waitUnlessSignalled(vm, call, .writable) { break }
      } else if !result.isInterrupted {
        break
      }
    }
    return count
  }

  /// Sends all bytes. The timeout is for the whole call. Errors: OSError, TimeoutError.
  func sendAll(
    _ vm: VM, _ call: SocketCall?, _ bytes: UnsafeRawBufferPointer, _ flags: Int32
  ) throws {
    let asked = MessageFlags(rawValue: flags)
    let waits = !asked.contains(.dontWait)
    let deadline = callDeadline(vm)
    let holds = timeout < 0
    if holds { try hold(vm) }
    defer { if holds { release(vm) } }
    var count = 0
    repeat {
      let part = limited(UnsafeRawBufferPointer(rebasing: bytes[count...]), call)
      if count > 0, let deadline, vm.clock.remaining(until: deadline) == 0 { throw vm.timedOut() }
      let sent = try complete(
        vm, call, .writable, mayWait: waits, deadline: deadline, blocks: isStream && asked.isEmpty
      ) { descriptor, pipe in
        let descriptor = holds ? heldDescriptor : descriptor
        guard let pipe else { return descriptor.trySend(part, flags: asked.union(.dontWait)) }
        return descriptor.trySend(part, wakeups: pipe)
      }
      call?.data.append(UnsafeRawBufferPointer(rebasing: part[..<sent]), .sent)
      count += sent
      try vm.checkpoint()
    } while count < bytes.count
  }

  /// Sends a datagram, or bytes of a stream, to an address. Errors: OSError, TimeoutError.
  func send(
    _ vm: VM, _ call: SocketCall?, _ bytes: UnsafeRawBufferPointer, _ flags: Int32,
    to address: SocketAddress
  ) throws -> Int {
    let asked = MessageFlags(rawValue: flags)
    let target = try network.policy.outgoing(vm, address)
    let real = RawAddress(target)
    try bindPrivately(vm)
    let source = isStream ? nil : network.policy.source(of: descriptor, to: target)
    let flags = asked.union(.dontWait)
    let count = try complete(vm, call, .writable, mayWait: !asked.contains(.dontWait)) {
      descriptor, _ in
      if let source { return descriptor.trySend(bytes, to: real, from: source, flags: flags) }
      return descriptor.trySend(bytes, to: real, flags: flags)
    }
    call?.data.append(UnsafeRawBufferPointer(rebasing: bytes[..<count]), .sent)
    return count
  }

  /// The part of the bytes that an observer allows in one attempt. Datagrams are not cut.
  private func limited(
    _ bytes: UnsafeRawBufferPointer, _ call: SocketCall?
  ) -> UnsafeRawBufferPointer {
    guard let call, call.limit < bytes.count, isStream else { return bytes }
    return UnsafeRawBufferPointer(rebasing: bytes[..<call.limit])
  }
}
