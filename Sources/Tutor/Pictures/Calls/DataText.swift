import Interpreter

/// Bytes as Python code that gives them: `b'hi'`, or `'你好'.encode()` for text beyond ASCII.
struct DataText: Sendable {
  /// What is kept of the bytes.
  let bytes: [UInt8]
  /// How many there were.
  let count: Int

  /// The code, in so many columns where that is possible; an ellipsis stands for what is left out.
  /// At least a few bytes are shown. `isPlain` keeps it ASCII.
  func code(columns: Int, isPlain: Bool) -> String {
    let (units, suffix) = isPlain ? byteUnits : textUnits ?? byteUnits
    let quote = self.quote
    let prefix = suffix.isEmpty ? "b" + quote : quote
    let all = units.joined()
    let isWhole = bytes.count >= count
    let frame = prefix.count + quote.count + suffix.count
    if isWhole, TextFit.width(all) + frame <= columns { return prefix + all + quote + suffix }
    let ellipsis = isPlain ? "..." : "…"
    let room = max(columns - frame - ellipsis.count, 2)
    var shown = ""
    var used = 0
    for unit in units {
      used += TextFit.width(unit)
      if used > room { break }
      shown += unit
    }
    return prefix + shown + ellipsis + quote + suffix
  }

  private var quote: String { bytes.contains(0x27) && !bytes.contains(0x22) ? "\"" : "'" }

  private var byteUnits: (units: [String], suffix: String) {
    (
      bytes.map { unit([UInt32($0)], String(decoding: TextRepr.bytesRepr([$0]), as: UTF8.self)) },
      ""
    )
  }

  /// The bytes as text, where they are text beyond ASCII, cut off within a character or not.
  private var textUnits: (units: [String], suffix: String)? {
    guard bytes.contains(where: { $0 >= 0x80 }) else { return nil }
    var whole = bytes
    if bytes.count < count {
      // At most three bytes of a character that was cut off.
      for _ in 0..<3 where String(validating: whole, as: UTF8.self) == nil { whole.removeLast() }
    }
    guard let text = String(validating: whole, as: UTF8.self) else { return nil }
    let units = text.unicodeScalars.map { scalar in
      unit([scalar.value], Self.text(TextRepr.repr([scalar.value])))
    }
    return (units, ".encode()")
  }

  /// What one byte or character takes within the quotes, from its own `repr()`.
  private func unit(_ points: [UInt32], _ repr: String) -> String {
    if points == [0x27] || points == [0x22] {
      let mark = points == [0x27] ? "'" : "\""
      return mark == quote ? "\\" + mark : mark
    }
    return String((repr.first == "b" ? repr.dropFirst(2) : repr.dropFirst()).dropLast())
  }

  private static func text(_ points: [UInt32]) -> String {
    var text = ""
    for scalar in points.compactMap(Unicode.Scalar.init) { text.unicodeScalars.append(scalar) }
    return text
  }
}

extension String {
  /// The text of bytes that are valid; nil of others.
  fileprivate init?(validating bytes: [UInt8], as encoding: UTF8.Type) {
    let text = String(decoding: bytes, as: encoding)
    guard text.utf8.count == bytes.count, text.utf8.elementsEqual(bytes) else { return nil }
    self = text
  }
}
