/// Quoted-printable text, RFC 1521, as `binascii.a2b_qp` and `b2a_qp`.
package enum QuotedPrintable {
  private static let longestLine = 76
  private static let (tab, newline, carriageReturn, space) = (
    UInt8(9), UInt8(10), UInt8(13), UInt8(32)
  )

  /// Decodes; with `header`, underscores are spaces.
  package static func decode(_ text: [UInt8], header: Bool = false) -> [UInt8] {
    var output: [UInt8] = []
    var index = 0
    while index < text.count {
      let byte = text[index]
      index += 1
      guard byte == UInt8(ascii: "=") else {
        output.append(header && byte == UInt8(ascii: "_") ? space : byte)
        continue
      }
      guard index < text.count else { break }
      let next = text[index]
      if next == newline || next == carriageReturn {
        while index < text.count, text[index] != newline { index += 1 }
        index += 1
      } else if next == UInt8(ascii: "=") {
        output.append(next)
        index += 1
      } else if index + 1 < text.count, let high = Hexadecimal.digit(next),
        let low = Hexadecimal.digit(text[index + 1])
      {
        output.append(high << 4 | low)
        index += 2
      } else {
        output.append(byte)
      }
    }
    return output
  }

  /// Encodes.
  ///
  /// - Parameters:
  ///   - quoteTabs: encode all tabs and spaces.
  ///   - isText: leave line ends as they are; otherwise encode them.
  ///   - header: write spaces as underscores.
  package static func encode(
    _ bytes: [UInt8], quoteTabs: Bool = false, isText: Bool = true, header: Bool = false
  ) -> [UInt8] {
    var output: [UInt8] = []
    var lineLength = 0
    var lineEnd = [newline]
    if let first = bytes.firstIndex(of: newline), first > 0, bytes[first - 1] == carriageReturn {
      lineEnd = [carriageReturn, newline]
    }
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let next = index + 1 < bytes.count ? bytes[index + 1] : nil
      if needsQuoting(
        byte, next, atLineStart: lineLength == 0, quoteTabs: quoteTabs, isText: isText,
        header: header)
      {
        if lineLength + 3 >= longestLine {
          output += [UInt8(ascii: "=")] + lineEnd
          lineLength = 0
        }
        output += quoted(byte)
        lineLength += 3
      } else if isText, byte == newline || (byte == carriageReturn && next == newline) {
        if let last = output.last, last == space || last == tab {
          output.removeLast()
          output += quoted(last)
        }
        output += lineEnd
        lineLength = 0
        if byte == carriageReturn { index += 1 }
      } else {
        if let next, next != newline, lineLength + 1 >= longestLine {
          output += [UInt8(ascii: "=")] + lineEnd
          lineLength = 0
        }
        lineLength += 1
        output.append(header && byte == space ? UInt8(ascii: "_") : byte)
      }
      index += 1
    }
    return output
  }

  private static func quoted(_ byte: UInt8) -> [UInt8] {
    [UInt8(ascii: "=")] + Hexadecimal.encode([byte], upperCase: true)
  }

  private static func needsQuoting(
    _ byte: UInt8, _ next: UInt8?, atLineStart: Bool, quoteTabs: Bool, isText: Bool, header: Bool
  ) -> Bool {
    switch byte {
    case 127..., UInt8(ascii: "="): return true
    case UInt8(ascii: "_"): return header
    case UInt8(ascii: "."):
      // A line of one full stop ends a message in SMTP.
      return atLineStart
        && (next == nil || next == newline || next == carriageReturn || next == 0)
    case newline, carriageReturn: return !isText
    case tab, space: return next == nil || quoteTabs
    default: return byte < 33
    }
  }
}
