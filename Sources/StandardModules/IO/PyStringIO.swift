import Interpreter

/// A text file in memory: `StringIO`.
final class PyStringIO: PyIOBase {
  var text: [UInt32] = []
  var position = 0
  var newline = NewlineMode.fixed([10])
  var lineDecoder = NewlineDecoder(translates: false)

  /// Writes at the position, filling a gap with null characters. Errors: ValueError when closed,
  /// MemoryError.
  func put(_ vm: VM, _ string: PyStr) throws {
    try check(vm)
    var points = string.codePoints
    if newline.decodes { points = lineDecoder.feed(points, final: true) }
    if let written = newline.written {
      points = Array(
        points.split(separator: 10, omittingEmptySubsequences: false).joined(separator: written))
    }
    if points.isEmpty { return }
    let (end, overflow) = position.addingReportingOverflow(points.count)
    if overflow || end > Int.max / 8 { throw vm.error(.memoryError) }
    if position == text.count {
      if text.capacity < end { try vm.charge(end * 4) }
      text += points
    } else {
      if end > text.count {
        try vm.charge(end * 4)
        text += [UInt32](repeating: 0, count: end - text.count)
      }
      text.replaceSubrange(position..<end, with: points)
    }
    position = end
  }

  override func write(_ vm: VM, _ text: PyStr) throws {
    if isExact { return try put(vm, text) }
    _ = try vm.callMethod(.object(self), "write", .object(text))
  }

  override func flush(_ vm: VM) throws {}

  /// Errors: ValueError when closed.
  func check(_ vm: VM) throws {
    if isClosed { throw vm.valueError("I/O operation on closed file") }
  }

  /// So many code points from the position on; all when negative.
  func read(_ count: Int) -> [UInt32] {
    guard position < text.count else { return [] }
    let left = text.count - position
    let part = text[position..<position + (count < 0 ? left : min(count, left))]
    position += part.count
    return Array(part)
  }

  /// A line with its end.
  func readLine(_ limit: Int) -> [UInt32] {
    guard position < text.count else { return [] }
    let end = newline.lineEnd(in: text[position...]) ?? text.count
    return read(limit < 0 ? end - position : min(limit, end - position))
  }
}

extension Value {
  var stringIO: PyStringIO? { ioObject as? PyStringIO }
}
