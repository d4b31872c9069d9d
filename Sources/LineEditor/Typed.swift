#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What comes in, character by character. What is typed ahead of one line is there for the next.
final class Typed {
  enum Arrival: Equatable {
    case character(Unicode.Scalar)
    case end
    /// The wake pipe became readable; nothing was lost.
    case woken
  }

  private let descriptor: Int32
  private let wake: WakePipe
  private var buffer: [UInt8] = []
  private var position = 0
  private var hasEnded = false

  init(descriptor: Int32, wake: WakePipe) {
    self.descriptor = descriptor
    self.wake = wake
  }

  /// Waits for the next one. Bytes that are no UTF-8 come as U+FFFD.
  func next() -> Arrival {
    while true {
      if let scalar = decode() { return .character(scalar) }
      if hasEnded { return .end }
      if fill() == .woken { return .woken }
    }
  }

  /// Whether a character can be had without waiting.
  var hasMore: Bool { position < buffer.count }

  private func decode() -> Unicode.Scalar? {
    guard position < buffer.count else { return nil }
    let first = buffer[position]
    if first < 0x80 {
      position += 1
      return Unicode.Scalar(first)
    }
    let length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2
    guard (0xc2...0xf4).contains(first) else { return malformed(1) }
    var value = UInt32(first) & (0x7f >> UInt32(length))
    for index in 1..<length {
      guard position + index < buffer.count else { return hasEnded ? malformed(index) : nil }
      let byte = buffer[position + index]
      guard byte & 0xc0 == 0x80 else { return malformed(index) }
      value = value << 6 | UInt32(byte & 0x3f)
      // An overlong form, a surrogate or a value past the last code point shows here.
      if index == 1, Self.isOutside(first, byte) { return malformed(1) }
    }
    position += length
    return Unicode.Scalar(value) ?? "\u{fffd}"
  }

  private static func isOutside(_ first: UInt8, _ second: UInt8) -> Bool {
    switch first {
    case 0xe0: second < 0xa0
    case 0xed: second > 0x9f
    case 0xf0: second < 0x90
    case 0xf4: second > 0x8f
    default: false
    }
  }

  private func malformed(_ count: Int) -> Unicode.Scalar {
    position += count
    return "\u{fffd}"
  }

  private enum Filling { case bytes, end, woken }

  private func fill() -> Filling {
    var entries = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: wake.reading, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&entries, 2, -1) >= 0 else {
      if errno == EINTR { return .woken }
      return end()
    }
    if entries[1].revents != 0 {
      wake.drain()
      return .woken
    }
    guard entries[0].revents & Int16(POLLNVAL) == 0 else { return end() }
    buffer.removeFirst(position)
    position = 0
    var piece = [UInt8](repeating: 0, count: 1 << 14)
    let count = read(descriptor, &piece, piece.count)
    if count < 0, errno == EINTR || errno == EAGAIN { return .bytes }
    guard count > 0 else { return end() }
    buffer += piece[..<count]
    return .bytes
  }

  private func end() -> Filling {
    hasEnded = true
    return .end
  }

  /// Makes the end be looked for again: a terminal can go on after Ctrl-D.
  func forgetEnd() { hasEnded = false }
}
