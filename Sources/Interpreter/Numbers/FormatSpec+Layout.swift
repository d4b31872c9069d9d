/// The parts of a number's text, before padding and grouping.
struct NumberParts {
  /// "+", "-", a space or nothing.
  var sign: [UInt8] = []
  /// "0x" and the like, or nothing.
  var prefix: [UInt8] = []
  /// The digits before the point: the ones that are grouped.
  var digits: [UInt8] = []
  /// The point, the places, the exponent, "%"; or "inf" and "nan".
  var rest: [UInt8] = []
  /// Digits in a group.
  var groupSize = 3

  /// Splits the text of a float without its sign.
  init(float text: [UInt8]) {
    let end = text.firstIndex { !(0x30...0x39).contains($0) } ?? text.count
    digits = Array(text[..<end])
    rest = Array(text[end...])
  }

  /// A whole number's digits.
  init(prefix: [UInt8], digits: [UInt8], groupSize: Int) {
    self.prefix = prefix
    self.digits = digits
    self.groupSize = groupSize
  }
}

extension FormatSpec {
  /// The sign to write: always for a negative number, else what the specifier asks for.
  func signText(negative: Bool) -> [UInt8] {
    if negative { return [0x2D] }
    switch sign {
    case 0x2B: return [0x2B]
    case 0x20: return [0x20]
    default: return []
    }
  }

  /// Puts a number together: groups, zeros between sign and digits, padding.
  func layOut(_ parts: NumberParts, charge: (Int) throws -> Void) throws -> [UInt32] {
    try FormatError.charge(width, charge)
    let fixed = parts.sign.count + parts.prefix.count + parts.rest.count
    // Zeros after the sign are digits: they are grouped, and can pass the width by one.
    let zeroWidth = fill == 0x30 && alignment == .afterSign ? max(width - fixed, 0) : 0
    let separators = grouping == nil || parts.digits.isEmpty ? nil : grouping
    let count = FormatSpec.digitCount(
      parts.digits.count, width: zeroWidth,
      groupSize: separators == nil ? nil : parts.groupSize)
    let grouped = count + (separators == nil ? 0 : max(count - 1, 0) / parts.groupSize)
    let size = fixed + grouped
    if size > width { try FormatError.charge(size, charge) }
    var digits: [UInt32] = []
    digits.reserveCapacity(grouped)
    for index in 0..<count {
      let left = count - index
      if index > 0, let separators, left % parts.groupSize == 0 {
        digits.append(UInt32(separators.rawValue))
      }
      let digit = left > parts.digits.count ? 0x30 : parts.digits[parts.digits.count - left]
      digits.append(UInt32(digit))
    }
    let head = (parts.sign + parts.prefix).map(UInt32.init)
    return padded(head, digits + parts.rest.map(UInt32.init))
  }

  /// How many digits there must be for them and their separators to fill the width.
  private static func digitCount(_ count: Int, width: Int, groupSize: Int?) -> Int {
    guard let groupSize else { return max(count, width) }
    // Groups with their separators take groupSize + 1 places; a separator never comes first.
    let groups = width / (groupSize + 1)
    let needed = groups * groupSize + max(width % (groupSize + 1), 1)
    return max(count, width == 0 ? 0 : needed)
  }

  /// Pads to the width; `head` is what stays before padding of the `=` alignment.
  private func padded(_ head: [UInt32], _ body: [UInt32]) -> [UInt32] {
    let space = max(width - head.count - body.count, 0)
    if space == 0 { return head + body }
    let before: Int
    switch alignment {
    case .left: before = 0
    case .right: before = space
    case .center: before = space / 2
    case .afterSign: return head + [UInt32](repeating: fill, count: space) + body
    }
    var result: [UInt32] = []
    result.reserveCapacity(width)
    result += [UInt32](repeating: fill, count: before)
    result += head
    result += body
    result += [UInt32](repeating: fill, count: space - before)
    return result
  }

  /// Pads a text that is not a number.
  func layOut(text: [UInt32], charge: (Int) throws -> Void) throws -> [UInt32] {
    try FormatError.charge(max(width, text.count), charge)
    return padded([], text)
  }
}
