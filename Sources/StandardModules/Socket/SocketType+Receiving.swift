import Interpreter
import Sockets

/// Receiving bytes.
extension PyType {
  func installSocketReceiving() {
    method("recv", .any) { vm, receiver, arguments in
      let socket = try vm.socket(receiver)
      try vm.checkArguments(arguments, "recv", 1...2)
      let size = try CNumber.size(vm, arguments[0])
      let flags = try CNumber.flags(vm, arguments.at(1))
      if size < 0 { throw vm.valueError("negative buffersize in recv") }
      return try socket.network.perform(
        vm, "recv", socket, .init(requested: size, numbers: flags == 0 ? [] : [Int(flags)])
      ) { call in
        try vm.receivedBytes(size) { try socket.receive(vm, call, $0, flags) }
      }
    }
    method("recvfrom", .any) { vm, receiver, arguments in
      let socket = try vm.socket(receiver)
      try vm.checkArguments(arguments, "recvfrom", 1...2)
      let size = try CNumber.size(vm, arguments[0])
      let flags = try CNumber.flags(vm, arguments.at(1))
      if size < 0 { throw vm.valueError("negative buffersize in recvfrom") }
      return try socket.network.perform(
        vm, "recvfrom", socket, .init(requested: size)
      ) { call in
        var sender = SocketAddress.unspecified
        let bytes = try vm.receivedBytes(size) {
          try socket.receive(vm, call, $0, flags, from: &sender)
        }
        return .object(vm.tuple([bytes, vm.addressValue(sender)]))
      }
    }
    method("recv_into", .named(ParameterList("buffer, nbytes=, flags="))) {
      vm, receiver, arguments in
      let socket = try vm.socket(receiver)
      return try vm.withWritableBytes(arguments[0], argument: "recv_into() argument 1") { buffer in
        let size = arguments.at(1).isUnbound ? 0 : try CNumber.size(vm, arguments[1])
        let flags = try CNumber.flags(vm, arguments.at(2))
        if size < 0 { throw vm.valueError("negative buffersize in recv_into") }
        if buffer.count < size {
          throw vm.valueError("buffer too small for requested bytes")
        }
        let target = UnsafeMutableRawBufferPointer(
          start: buffer.baseAddress, count: size == 0 ? buffer.count : size)
        return try socket.network.perform(
          vm, "recv_into", socket, .init(requested: target.count)
        ) { call in .int(try socket.receive(vm, call, target, flags)) }
      }
    }
    method("recvfrom_into", .named(ParameterList("buffer, nbytes=, flags="))) {
      vm, receiver, arguments in
      let socket = try vm.socket(receiver)
      let name = "recvfrom_into() argument 1"
      return try vm.withWritableBytes(arguments[0], argument: name) { buffer in
        let size = arguments.at(1).isUnbound ? 0 : try CNumber.size(vm, arguments[1])
        let flags = try CNumber.flags(vm, arguments.at(2))
        if size < 0 { throw vm.valueError("negative buffersize in recvfrom_into") }
        if buffer.count < size {
          throw vm.valueError("nbytes is greater than the length of the buffer")
        }
        let target = UnsafeMutableRawBufferPointer(
          start: buffer.baseAddress, count: size == 0 ? buffer.count : size)
        return try socket.network.perform(
          vm, "recvfrom_into", socket, .init(requested: target.count)
        ) { call in
          var sender = SocketAddress.unspecified
          let count = try socket.receive(vm, call, target, flags, from: &sender)
          return .object(vm.tuple([.int(count), vm.addressValue(sender)]))
        }
      }
    }
  }
}

extension VM {
  /// A bytes object of at most `size` bytes that `receive` fills. A large buffer is the object itself
  /// unless much of it stays unused. The length of a datagram that MSG_TRUNC tells is the object's
  /// too: zeros stand for what was cut off, where CPython has what the memory held. Errors: MemoryError, and what `receive` throws.
  func receivedBytes(
    _ size: Int, _ receive: (UnsafeMutableRawBufferPointer) throws -> Int
  ) throws -> Value {
    if size <= 4096 {
      return try withUnsafeTemporaryAllocation(byteCount: max(size, 1), alignment: 8) { space in
        let buffer = UnsafeMutableRawBufferPointer(start: space.baseAddress, count: size)
        let count = try receive(buffer)
        if count > size {
          return bytes([UInt8](buffer) + [UInt8](repeating: 0, count: count - size))
        }
        if count == 0 { return .object(interpreter.emptyBytes) }
        return bytes(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      }
    }
    try charge(size)
    // More than this nobody has; the system would refuse it later than CPython does.
    if size > 1 << 40 { throw error(.memoryError) }
    let whole = try PyBytes(interpreter.types.bytes, capacity: size) { start in
      min(try receive(UnsafeMutableRawBufferPointer(start: start, count: size)), size)
    }
    if whole.count < size / 2 { return bytes(whole.values) }
    return .object(whole)
  }
}

extension PySocket {
  /// Receives at most as many bytes as the buffer holds. Errors: OSError, TimeoutError.
  @inline(__always)
  func receive(
    _ vm: VM, _ call: SocketCall?, _ buffer: UnsafeMutableRawBufferPointer, _ flags: Int32
  ) throws -> Int {
    if call == nil, flags == 0, buffer.count > 0 {
      return try complete(vm, nil, .readable, blocks: true) { descriptor, pipe in
        guard let pipe else { return descriptor.tryReceive(into: buffer, flags: .dontWait) }
        return descriptor.tryReceive(into: buffer, wakeups: pipe)
      }
    }
    if buffer.count == 0 {
      call?.data.append(UnsafeRawBufferPointer(buffer), .received)
      return 0
    }
    let space = limited(buffer, call)
    let asked = MessageFlags(rawValue: flags)
    let waits = !asked.contains(.dontWait)
    let whole = wholeLength(call, asked)
    let flags = asked.union(whole)
    var count = try complete(
      vm, call, .readable, mayWait: waits, blocks: asked.isEmpty
    ) { descriptor, pipe in
      guard let pipe else {
        return descriptor.tryReceive(into: space, flags: flags.union(.dontWait))
      }
      return descriptor.tryReceive(into: space, flags: flags, wakeups: pipe)
    }
    if let call, !whole.isEmpty { count = keepLength(call, count, space.count) }
    if asked.contains(.waitAll), timeout < 0, waits, isStream, !asked.contains(.peek) {
      count = try receiveRest(vm, call, buffer, asked, after: count)
    }
    if let call {
      call.data.append(
        UnsafeRawBufferPointer(rebasing: buffer[..<min(count, buffer.count)]), .received)
    }
    return count
  }

  /// As `receive`, with the sender's address.
  func receive(
    _ vm: VM, _ call: SocketCall?, _ buffer: UnsafeMutableRawBufferPointer, _ flags: Int32,
    from sender: inout SocketAddress
  ) throws -> Int {
    var origin = RawAddress()
    let space = limited(buffer, call)
    let asked = MessageFlags(rawValue: flags)
    let whole = wholeLength(call, asked)
    let flags = asked.union(whole)
    var count = try complete(
      vm, call, .readable, mayWait: !asked.contains(.dontWait), blocks: asked.isEmpty
    ) { descriptor, pipe in
      guard let pipe else {
        return descriptor.tryReceive(into: space, from: &origin, flags: flags.union(.dontWait))
      }
      return descriptor.tryReceive(into: space, from: &origin, flags: flags, wakeups: pipe)
    }
    sender = network.policy.incoming(origin.address)
    if let call {
      if !whole.isEmpty { count = keepLength(call, count, space.count) }
      // With MSG_TRUNC the system gives the datagram's real length.
      call.data.append(
        UnsafeRawBufferPointer(rebasing: space[..<min(count, space.count)]), .received)
      call.address = sender
    }
    return count
  }

  /// MSG_TRUNC for a datagram that somebody looks on at, where the system then tells the datagram's
  /// whole length.
  private func wholeLength(_ call: SocketCall?, _ asked: MessageFlags) -> MessageFlags {
    #if os(Linux)
      return call == nil || isStream || asked.contains(.truncated) ? [] : .truncated
    #else
      return []
    #endif
  }

  /// Keeps a datagram's whole length; gives how much of it was received.
  private func keepLength(_ call: SocketCall, _ length: Int, _ room: Int) -> Int {
    call.datagramLength = length
    return min(length, room)
  }

  /// The part of a buffer that an observer allows in one attempt. Datagrams are not cut short.
  func limited(
    _ buffer: UnsafeMutableRawBufferPointer, _ call: SocketCall?
  ) -> UnsafeMutableRawBufferPointer {
    guard let call, call.limit < buffer.count, isStream else { return buffer }
    return UnsafeMutableRawBufferPointer(rebasing: buffer[..<call.limit])
  }

  /// What MSG_WAITALL asks of a blocking socket: receives until the buffer is full, the end, a signal
  /// that was handled, or an error, which is told only when nothing was received.
  private func receiveRest(
    _ vm: VM, _ call: SocketCall?, _ buffer: UnsafeMutableRawBufferPointer, _ flags: MessageFlags,
    after first: Int
  ) throws -> Int {
    try hold(vm)
    defer { release(vm) }
    var count = first
    while count < buffer.count, count > 0 {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[count...])
      let result = heldDescriptor.tryReceive(into: rest, flags: flags.union(.dontWait))
      if let more = result.value {
        if more == 0 { break }
        count += more
      } else if result.wouldBlock {
        if try waitUnlessSignalled(vm, call, .readable) { break }
      } else if !result.isInterrupted {
        break
      }
    }
    return count
  }
}
