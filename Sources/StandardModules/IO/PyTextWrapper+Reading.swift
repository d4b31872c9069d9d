import Interpreter

extension PyTextWrapper {
  /// Text that was decoded ahead.
  private var ahead: ArraySlice<UInt32> { decoded[start...] }

  /// Forgets what was decoded ahead.
  func dropReadAhead() {
    if decoded.isEmpty, history.isEmpty { return }
    decoded = []
    start = 0
    history = []
  }

  /// Reads and decodes one piece; false at the end. Errors: UnsupportedOperation, OSError,
  /// UnicodeDecodeError.
  private func fill(_ vm: VM) throws -> Bool {
    compact()
    beforeReading?(vm)
    let bytes: [UInt8]
    if let direct {
      if !direct.reads { throw vm.unsupportedOperation("not readable") }
      bytes = try direct.guarded(vm) { try direct.read1(vm, IOTypes.bufferSize) }
    } else {
      if try !vm.isTrue(vm.callMethod(buffer, "readable")) {
        throw vm.unsupportedOperation("not readable")
      }
      let name = try vm.findAttribute(buffer, "read1") == nil ? "read" : "read1"
      let data = try vm.callMethod(buffer, name, .int(IOTypes.bufferSize))
      guard vm.isBytesLike(data) else {
        throw vm.typeError(
          "underlying \(name)() should have returned a bytes-like object, "
            + "not '\(vm.typeName(data))'")
      }
      bytes = try vm.bytesArray(data)
    }
    try decode(vm, bytes, final: bytes.isEmpty)
    return !bytes.isEmpty
  }

  private func decode(_ vm: VM, _ bytes: [UInt8], final: Bool) throws {
    if keepsHistory {
      if history.isEmpty, decoded.isEmpty { pastDecoder = decoder }
      history += bytes
    }
    do {
      let text = try decoder.feed(bytes, final: final)
      decoded += newline.decodes ? lineDecoder.feed(text, final: final) : text
    } catch {
      throw vm.decodingError(error, decoder.failedInput)
    }
  }

  /// Lets go of the text that was used, and of the bytes it came from.
  private func compact() {
    if start == decoded.count {
      decoded = []
      start = 0
      if keepsHistory, !lineDecoder.isWaiting, decoder.pending.isEmpty {
        history = []
        pastDecoder = decoder
      }
      return
    }
    if start > 1 << 14 {
      if keepsHistory {
        let used = bytesUsed()
        var past = pastDecoder
        _ = try? past.feed(Array(history.prefix(used)), final: false)
        pastDecoder = past
        history.removeFirst(used)
      }
      decoded.removeFirst(start)
      start = 0
    }
  }

  /// How many bytes of the history the text up to `start` came from.
  private func bytesUsed() -> Int {
    if start == 0 { return 0 }
    if history.count == decoded.count, history.allSatisfy({ $0 < 128 && $0 != 13 }) { return start }
    var decoder = pastDecoder
    var lines = NewlineDecoder(translates: lineDecoder.translates)
    var count = 0
    for (i, byte) in history.enumerated() {
      guard let text = try? decoder.feed([byte], final: false) else { return i }
      count += newline.decodes ? lines.feed(text, final: false).count : text.count
      // A carriage return shows only with what follows it.
      if count >= start { return lines.isWaiting ? i : i + 1 }
    }
    return history.count
  }

  private func take(_ count: Int) -> [UInt32] {
    let text = Array(decoded[start..<start + count])
    start += count
    return text
  }

  /// So many code points, fewer at the end; all when negative. Errors: as `fill`.
  func read(_ vm: VM, _ count: Int) throws -> [UInt32] {
    try flushBeforeReading(vm)
    if count < 0 {
      while try fillAll(vm) {}
      return take(decoded.count - start)
    }
    while decoded.count - start < count {
      try vm.charge((decoded.count + IOTypes.bufferSize) * 4)
      if try !fill(vm) { break }
    }
    return take(min(count, decoded.count - start))
  }

  /// Reads to the end, in one piece where that is possible; false when done.
  private func fillAll(_ vm: VM) throws -> Bool {
    beforeReading?(vm)
    let data: Value
    if let direct {
      if !direct.reads { throw vm.unsupportedOperation("not readable") }
      data = try direct.guarded(vm) { try direct.readAll(vm) }.map { vm.bytes($0) } ?? .none
    } else {
      if try !vm.isTrue(vm.callMethod(buffer, "readable")) {
        throw vm.unsupportedOperation("not readable")
      }
      data = try vm.callMethod(buffer, "read")
    }
    compact()
    let bytes = data.isNone ? [] : try vm.bytesArray(data)
    try vm.charge(bytes.count * 4)
    try decode(vm, bytes, final: true)
    return false
  }

  /// A line with its end, cut at `limit` code points unless that is negative. Errors: as `fill`.
  func readLine(_ vm: VM, _ limit: Int) throws -> [UInt32] {
    try flushBeforeReading(vm)
    var searched = 0
    while true {
      let rest = decoded[(start + searched)...]
      var end = newline.lineEnd(in: rest)
      // A return at the very end may be the first half of a pair.
      if let found = end, found == decoded.count, newline == .universal, decoded.last == 13,
        lineDecoder.isWaiting
      {
        end = nil
      }
      let available = decoded.count - start
      if let end, limit < 0 || end - start <= limit { return take(end - start) }
      if limit >= 0, available >= limit { return take(limit) }
      // The last unit may be the first of a two-unit line end.
      searched = max(available - 1, 0)
      let before = start
      try vm.charge(decoded.count * 4)
      if try !fill(vm) {
        let left = decoded.count - start
        if left == available { return take(left) }
        continue
      }
      searched = start == before ? searched : max(decoded.count - start - 1, 0)
      if start != before { searched = 0 }
    }
  }

  private func flushBeforeReading(_ vm: VM) throws {
    try check(vm)
    try writePending(vm)
    if let direct, direct.writes, !direct.writeBuffer.isEmpty { try flushOut(vm) }
  }

  /// The position as `seek` takes it. Errors: OSError, UnsupportedOperation.
  func tell(_ vm: VM) throws -> Int {
    try check(vm)
    if try !vm.isTrue(vm.callMethod(buffer, "seekable")) {
      throw vm.unsupportedOperation("underlying stream is not seekable")
    }
    if isIterating { throw vm.error(.osError, "telling position disabled by next() call") }
    try flushOut(vm)
    let position = try vm.index(vm.callMethod(buffer, "tell"))
    return position - history.count + bytesUsed()
  }

  /// Moves to a position that `tell` gave, or to the end. Errors: UnsupportedOperation, ValueError,
  /// OSError.
  func seek(_ vm: VM, _ offset: Int, _ whence: Int) throws -> Int {
    try check(vm)
    if try !vm.isTrue(vm.callMethod(buffer, "seekable")) {
      throw vm.unsupportedOperation("underlying stream is not seekable")
    }
    var target = offset
    switch whence {
    case 0: if offset < 0 { throw vm.valueError("negative seek position \(offset)") }
    case 1:
      if offset != 0 { throw vm.unsupportedOperation("can't do nonzero cur-relative seeks") }
      target = try tell(vm)
    case 2:
      if offset != 0 { throw vm.unsupportedOperation("can't do nonzero end-relative seeks") }
    default: throw vm.valueError("invalid whence (\(whence), should be 0, 1 or 2)")
    }
    try flushOut(vm)
    let position = try vm.index(
      vm.callMethod(buffer, "seek", .int(whence == 2 ? 0 : target), .int(whence == 2 ? 2 : 0)))
    dropReadAhead()
    decoder.reset()
    lineDecoder.reset()
    pastDecoder = decoder
    isIterating = false
    hasWritten = position > 0
    return position
  }
}
