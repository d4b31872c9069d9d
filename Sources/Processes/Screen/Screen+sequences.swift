/// Bytes to characters and escape sequences (ECMA-48, and xterm's own).
extension Screen {
  enum Parser: Sendable {
    case text
    case escape
    /// Between ESC and one more character that says which character set.
    case charset
    case sequence([UInt8])
    /// A title or the like, up to BEL or ESC \.
    case string(isEscaped: Bool)
  }

  /// Takes in what the program wrote; a character or sequence may be cut anywhere.
  package mutating func write(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { write(byte) }
  }

  private mutating func write(_ byte: UInt8) {
    switch parser {
    case .text: text(byte)
    case .escape: escape(byte)
    case .charset: parser = .text
    case .sequence(let parameters):
      if (0x40...0x7e).contains(byte) {
        parser = .text
        run(byte, parameters)
      } else if byte == 0x1b {
        parser = .escape
      } else if byte < 0x20 {
        control(byte)
      } else {
        parser = .sequence(parameters + [byte])
      }
    case .string(let isEscaped):
      let isEnd = byte == 7 || isEscaped && byte == UInt8(ascii: "\\")
      parser = isEnd ? .text : .string(isEscaped: byte == 0x1b)
    }
  }

  private mutating func text(_ byte: UInt8) {
    if byte == 0x1b {
      parser = .escape
    } else if byte < 0x20 || byte == 0x7f {
      control(byte)
    } else if byte < 0x80 {
      put(Unicode.Scalar(byte))
    } else {
      decode(byte)
    }
  }

  private mutating func decode(_ byte: UInt8) {
    if byte & 0xc0 != 0x80 { decoder = [] }
    decoder.append(byte)
    let length = decoder[0] >= 0xf0 ? 4 : decoder[0] >= 0xe0 ? 3 : 2
    guard decoder.count >= length else { return }
    for scalar in String(decoding: decoder, as: UTF8.self).unicodeScalars { put(scalar) }
    decoder = []
  }

  private mutating func escape(_ byte: UInt8) {
    parser = .text
    switch Character(Unicode.Scalar(byte)) {
    case "[": parser = .sequence([])
    case "]", "P", "_", "^": parser = .string(isEscaped: false)
    case "(", ")", "*", "+", "#": parser = .charset
    case "7": savedCursor = cursor
    case "8": cursor = savedCursor
    case "D": nextRow()
    case "E":
      nextRow()
      move(toColumn: 0)
    case "M":
      if cursor.row == region.lowerBound { scrollDown() } else { move(toRow: cursor.row - 1) }
    case "c": self = Screen(columns: columns, rows: height)
    default: break
    }
  }

  private mutating func run(_ final: UInt8, _ bytes: [UInt8]) {
    let isPrivate = bytes.first == UInt8(ascii: "?")
    let text = String(decoding: bytes.drop { !(0x30...0x3b).contains($0) }, as: UTF8.self)
    let numbers = text.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    let first = min(max(numbers.first ?? 0, 1), 10_000)
    switch Character(Unicode.Scalar(final)) {
    case "A": move(toRow: cursor.row - first)
    case "B", "e": move(toRow: cursor.row + first)
    case "C", "a": move(toColumn: cursor.column + first)
    case "D": move(toColumn: cursor.column - first)
    case "E":
      move(toRow: cursor.row + first)
      move(toColumn: 0)
    case "F":
      move(toRow: cursor.row - first)
      move(toColumn: 0)
    case "G", "`": move(toColumn: first - 1)
    case "d": move(toRow: first - 1)
    case "H", "f":
      move(toRow: first - 1)
      move(toColumn: (numbers.count > 1 ? max(numbers[1], 1) : 1) - 1)
    case "J": eraseScreen(numbers.first ?? 0)
    case "K": eraseRow(numbers.first ?? 0)
    case "X": blank(cursor.column..<min(cursor.column + first, columns), row: cursor.row)
    case "P": deleteCells(first)
    case "@": insertCells(first)
    case "L": insertRows(first)
    case "M": deleteRows(first)
    case "S": for _ in 0..<min(first, height) { scrollUp() }
    case "T": for _ in 0..<min(first, height) { scrollDown() }
    case "m": style = text == "0" ? "" : text
    case "h": setMode(numbers, isPrivate, true)
    case "l": setMode(numbers, isPrivate, false)
    case "n": if numbers == [6] { report() }
    case "r": setRegion(numbers)
    case "s": savedCursor = cursor
    case "u": cursor = savedCursor
    default: break
    }
  }

  private mutating func setMode(_ numbers: [Int], _ isPrivate: Bool, _ isOn: Bool) {
    for number in numbers {
      if isPrivate, number == 2004 { marksPastes = isOn }
      if !isPrivate, number == 4 { isInserting = isOn }
    }
  }

  private mutating func setRegion(_ numbers: [Int]) {
    let top = max(numbers.first ?? 1, 1) - 1
    let bottom = numbers.count > 1 && numbers[1] > 0 ? min(numbers[1], height) - 1 : height - 1
    region = top < bottom ? top...bottom : 0...height - 1
    cursor = (0, 0)
    isFull = false
  }

  private mutating func report() {
    answers += Array("\u{1b}[\(cursor.row + 1);\(cursor.column + 1)R".utf8)
  }
}
