import Interpreter

extension PyBuffered {
  /// Takes bytes that were read ahead.
  private func take(_ count: Int) -> ArraySlice<UInt8> {
    let part = readBuffer[readStart..<readStart + count]
    readStart += count
    return part
  }

  /// Reads ahead one buffer; false at the end, nil when it would have to wait. Errors: OSError.
  private func fill(_ vm: VM) throws -> Bool? {
    guard let bytes = try rawRead(vm, upTo: bufferSize) else { return nil }
    if readStart == readBuffer.count {
      readBuffer = bytes
      readStart = 0
    } else {
      readBuffer += bytes
    }
    return !bytes.isEmpty
  }

  /// All bytes to the end; nil when it would have to wait at once. Errors: OSError, MemoryError.
  func readAll(_ vm: VM) throws -> [UInt8]? {
    try flushWrites(vm)
    let ahead = Array(take(unread))
    dropReadAhead()
    if let direct {
      guard let rest = try direct.readAll(vm) else { return ahead.isEmpty ? nil : ahead }
      return ahead.isEmpty ? rest : ahead + rest
    }
    if let reader = try vm.findAttribute(raw, "readall") {
      let rest = try vm.call(reader)
      if rest.isNone { return ahead.isEmpty ? nil : ahead }
      guard rest.bytes != nil else {
        throw vm.typeError("readall() should return bytes")
      }
      return ahead + (try vm.bytesArray(rest))
    }
    var all = ahead
    while let bytes = try rawRead(vm, upTo: bufferSize) {
      if bytes.isEmpty { break }
      try vm.charge(all.count + bytes.count)
      all += bytes
    }
    return all
  }

  /// So many bytes, fewer at the end; nil when it would have to wait at once.
  func read(_ vm: VM, _ count: Int) throws -> [UInt8]? {
    if count <= unread { return Array(take(count)) }
    try flushWrites(vm)
    var result = Array(take(unread))
    dropReadAhead()
    while result.count < count {
      let left = count - result.count
      if left >= bufferSize {
        // Whole buffers go past the buffer.
        let size = min(left - left % bufferSize, 1 << 20)
        try vm.charge(result.count + size)
        guard let bytes = try rawRead(vm, upTo: size) else { break }
        if bytes.isEmpty { return result }
        result += bytes
        continue
      }
      guard let more = try fill(vm) else { break }
      if !more { return result }
      result += take(min(unread, left))
    }
    return result.isEmpty && count > 0 ? nil : result
  }

  /// At most so many bytes with at most one call of the raw file.
  func read1(_ vm: VM, _ count: Int) throws -> [UInt8] {
    if count == 0 { return [] }
    try flushWrites(vm)
    if unread == 0 {
      if count > bufferSize {
        try vm.charge(count)
        return try rawRead(vm, upTo: count) ?? []
      }
      _ = try fill(vm)
    }
    return Array(take(min(unread, count)))
  }

  /// What lies ahead, without moving; at most one call of the raw file.
  func peek(_ vm: VM) throws -> [UInt8] {
    try flushWrites(vm)
    if unread == 0 { _ = try fill(vm) }
    return Array(readBuffer[readStart...])
  }

  /// A line with its end, cut at `limit` bytes unless that is negative.
  func readLine(_ vm: VM, _ limit: Int) throws -> [UInt8] {
    try flushWrites(vm)
    var line: [UInt8] = []
    while limit < 0 || line.count < limit {
      if unread == 0, try fill(vm) != true { break }
      let room = limit < 0 ? unread : min(unread, limit - line.count)
      let ahead = readBuffer[readStart..<readStart + room]
      if let end = ahead.firstIndex(of: 10) {
        line += take(end - readStart + 1)
        break
      }
      line += take(room)
      try vm.charge(line.count)
    }
    return line
  }

  /// Reads into memory; with `once` by at most one call of the raw file. nil when it would have to
  /// wait at once.
  func read(
    _ vm: VM, into target: UnsafeMutableRawBufferPointer, once: Bool
  ) throws -> Int? {
    let bytes = once ? try read1(vm, target.count) : try read(vm, target.count)
    guard let bytes else { return nil }
    target.copyBytes(from: bytes)
    return bytes.count
  }
}
