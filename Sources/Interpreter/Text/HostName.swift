/// The encoding `idna`: host names with labels beyond ASCII (RFC 3490).
///
/// Such labels are case-folded but not normalised further, so composed characters must be given
/// composed.
enum HostName {
  private static let prefix: [UInt8] = [0x78, 0x6E, 0x2D, 0x2D]

  /// Encodes a host name.
  static func encode(
    _ text: UnsafeBufferPointer<UInt32>, errors: ErrorHandler
  ) throws(CodecFailure) -> [UInt8] {
    guard errors.name == "strict" else {
      throw .unicode("unsupported error handling \(errors.name)")
    }
    if text.isEmpty { return [] }
    if text.allSatisfy({ $0 < 0x80 }) {
      let labels = text.split(separator: 0x2E, omittingEmptySubsequences: false)
      for label in labels.dropLast() where label.isEmpty || label.count >= 64 {
        throw .unicode("label empty or too long")
      }
      if let last = labels.last, last.count >= 64 { throw .unicode("label too long") }
      return text.map { UInt8(truncatingIfNeeded: $0) }
    }
    var labels = text.split(omittingEmptySubsequences: false, whereSeparator: isDot)
    let endsWithDot = labels.last?.isEmpty ?? false
    if endsWithDot { labels.removeLast() }
    var output: [UInt8] = []
    for (place, label) in labels.enumerated() {
      if place > 0 { output.append(0x2E) }
      output += try encode(label: Array(label))
    }
    if endsWithDot { output.append(0x2E) }
    return output
  }

  /// Decodes a host name.
  static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, errors: ErrorHandler
  ) throws(CodecFailure) -> [UInt32] {
    guard errors.name == "strict" else {
      throw .unicode("Unsupported error handling \(errors.name)")
    }
    var output: [UInt32] = []
    let labels = bytes.split(separator: 0x2E, omittingEmptySubsequences: false)
    for (place, label) in labels.enumerated() {
      if place > 0 { output.append(0x2E) }
      let hasPrefix = label.starts(with: prefix)
      let body = hasPrefix ? label.dropFirst(prefix.count) : label
      var plain: [UInt32] = []
      do {
        let buffer = UnsafeBufferPointer(rebasing: body)
        if hasPrefix {
          plain = try decode(punycode: buffer, errors: errors)
        } else {
          try SingleByte.decodeASCII(buffer, errors: errors, to: &output)
        }
      } catch {
        throw error.skipping(body.startIndex)
      }
      guard hasPrefix else { continue }
      let again = try encode(label: plain)
      guard lower(label).elementsEqual(lower(again)) else {
        throw .unicode("IDNA does not round-trip")
      }
      output += plain
    }
    return output
  }

  private static func decode(
    punycode bytes: UnsafeBufferPointer<UInt8>, errors: ErrorHandler
  ) throws(CodecFailure) -> [UInt32] {
    do {
      return try Punycode.decode(bytes, errors: errors)
    } catch {
      guard case .unicode(let text) = error else { throw error }
      // CPython reaches the one codec through the other.
      throw .unicode("decoding with 'punycode' codec failed (UnicodeError: \(text))")
    }
  }

  private static func encode(label: [UInt32]) throws(CodecFailure) -> [UInt8] {
    var folded: [UInt32] = label
    if label.contains(where: { $0 >= 0x80 }) {
      folded = []
      for point in label { CodePoint.appendCaseFold(point, to: &folded) }
    }
    if let wrong = folded.first(where: { $0 >= 0x80 && isProhibited($0) }) {
      throw .unicode("Invalid character '\(Hex.escape(wrong))'")
    }
    var result: [UInt8]
    if folded.allSatisfy({ $0 < 0x80 }) {
      result = folded.map { UInt8(truncatingIfNeeded: $0) }
    } else {
      if folded.starts(with: prefix.map { UInt32($0) }) {
        throw .unicode("Label starts with ACE prefix")
      }
      result = try folded.withUnsafeBufferPointer { (buffer) throws(CodecFailure) in
        try Punycode.encode(buffer)
      }
      result = prefix + result
    }
    guard !result.isEmpty, result.count < 64 else { throw .unicode("label empty or too long") }
    return result
  }

  /// Controls, separators, surrogates, private use and noncharacters (RFC 3491, section 5).
  private static func isProhibited(_ point: UInt32) -> Bool {
    if point & 0xFFFE == 0xFFFE || point &- 0xFDD0 < 32 { return true }
    return !CodePoint.isPrintable(point) && CodePoint.category(point) != .unassigned
  }

  private static func isDot(_ point: UInt32) -> Bool {
    point == 0x2E || point == 0x3002 || point == 0xFF0E || point == 0xFF61
  }

  private static func lower(_ label: some Sequence<UInt8>) -> [UInt8] {
    label.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
  }
}
