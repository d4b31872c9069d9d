/// A piece of a printf-style format.
package enum PercentPiece: Sendable, Equatable {
  /// Code points that stand for themselves: a range of the format. `%%` gives one percent sign.
  case literal(Range<Int>)
  /// A conversion.
  case conversion(PercentSpec)
}

/// Walks over a printf-style format given as code points.
package struct PercentParser: Sendable {
  private let format: [UInt32]
  /// Where the next piece begins; within the format.
  package var index = 0

  /// Starts at the beginning of a format.
  package init(_ format: [UInt32]) {
    self.format = format
  }

  /// The next piece, nil at the end. After a conversion with a `problem` there is no next piece.
  package mutating func next() -> PercentPiece? {
    guard index < format.count else { return nil }
    let start = index
    if format[index] != 0x25 {
      while index < format.count, format[index] != 0x25 { index += 1 }
      return .literal(start..<index)
    }
    index += 1
    if index < format.count, format[index] == 0x25 {
      index += 1
      return .literal(start..<start + 1)
    }
    var spec = PercentSpec()
    spec.problem = read(&spec)
    if spec.problem != nil { index = format.count }
    return .conversion(spec)
  }

  private var current: UInt32? { index < format.count ? format[index] : nil }

  /// Reads what follows the percent sign; returns what is wrong with it.
  private mutating func read(_ spec: inout PercentSpec) -> FormatError? {
    if current == 0x28 {
      spec.usesMapping = true
      guard let key = readKey() else { return .value("incomplete format key") }
      spec.mappingKey = key
    }
    readFlags(&spec)
    switch readSize(limit: Int.max, name: "width") {
    case .success(let size): spec.width = size
    case .failure(let error): return error
    }
    if current == 0x2E {
      index += 1
      switch readSize(limit: Int(Int32.max), name: "precision") {
      case .success(let size): spec.precision = size ?? .number(0)
      case .failure(let error): return error
      }
    }
    // One length modifier is allowed and means nothing.
    if current == 0x68 || current == 0x6C || current == 0x4C { index += 1 }
    guard let conversion = current else { return .value("incomplete format") }
    spec.conversion = conversion
    spec.index = index
    index += 1
    return nil
  }

  /// Reads a key in brackets, which may hold pairs of brackets itself.
  private mutating func readKey() -> [UInt32]? {
    index += 1
    let start = index
    var depth = 1
    while let code = current {
      if code == 0x28 { depth += 1 }
      if code == 0x29 { depth -= 1 }
      index += 1
      if depth == 0 { return Array(format[start..<index - 1]) }
    }
    return nil
  }

  private mutating func readFlags(_ spec: inout PercentSpec) {
    while let code = current {
      switch code {
      case 0x2D: spec.leftAdjusted = true
      case 0x2B: spec.signed = true
      case 0x20: spec.spaced = true
      case 0x23: spec.alternate = true
      case 0x30: spec.zeroPadded = true
      default: return
      }
      index += 1
    }
  }

  private mutating func readSize(
    limit: Int, name: String
  ) -> Result<PercentSpec.Size?, FormatError> {
    if current == 0x2A {
      index += 1
      return .success(.star)
    }
    var number: Int?
    while let code = current, code >= 0x30, code <= 0x39 {
      let digit = Int(code) - 0x30
      let value = number ?? 0
      if value > (limit - digit) / 10 { return .failure(.value("\(name) too big")) }
      number = value * 10 + digit
      index += 1
    }
    return .success(number.map { .number($0) })
  }
}
