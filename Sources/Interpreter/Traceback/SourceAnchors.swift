/// Which part of a marked expression is the one that failed: the operator of `a + b`, the brackets
/// of `a[b]`. Columns count code points from the start of the expression.
struct SourceAnchors: Equatable {
  /// The first column of the part.
  let start: Int
  /// The column after its last.
  let end: Int

  /// The part that CPython 3.11 shows for the text of an expression that stands on one line; nil
  /// for expressions that it marks as a whole.
  ///
  /// - Parameter asModule: as the module `traceback` finds it, not the display of an uncaught error.
  ///   They differ where brackets touch an operator, and the module mixes up bytes and code points.
  init?(expression text: ArraySlice<UInt32>, asModule: Bool = false) {
    let points = Array(text)
    var parser = Parser(source: points.utf8, fileName: "")
    guard let module = try? parser.parseModule(), module.body.count == 1,
      case .expression(let expression) = module.body[0].kind
    else { return nil }
    switch expression.kind {
    case .binOp(let left, _, let right):
      self.init(
        operatorBetween: Int(left.range.endColumn), Int(right.range.column), points, asModule)
    case .subscript(let value, let index):
      self.init(bracketsAfter: Int(value.range.endColumn), Int(index.range.endColumn), points)
    default: return nil
    }
  }

  private init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }

  private init?(operatorBetween left: Int, _ right: Int, _ points: [UInt32], _ asModule: Bool) {
    func isSpace(_ point: UInt32) -> Bool { CodePoint.isSpace(point) }
    guard left <= right, right <= points.count else { return nil }
    if asModule {
      self.init(moduleOperator: left, right, points)
      return
    }
    guard
      let place = (left..<right).first(where: {
        !isSpace(points[$0]) && points[$0] != UInt32(UInt8(ascii: ")"))
      })
    else { return nil }
    let isLong = place + 1 < right && !isSpace(points[place + 1])
    self.init(start: place, end: isLong ? place + 2 : place + 1)
  }

  private init(moduleOperator left: Int, _ right: Int, _ points: [UInt32]) {
    let between = points[left..<right]
    let blank = between.prefix { CodePoint.isSpace($0) }.count
    var first = SourceAnchors.byteCount(points[..<left]) + blank
    var last = first + 1
    let second = left + blank + 1
    if second < right, !CodePoint.isSpace(points[second]) { last += 1 }
    // The module looks for the operator by its byte offset among the characters.
    while first < points.count,
      CodePoint.isSpace(points[first]) || points[first] == UInt32(UInt8(ascii: ")"))
        || points[first] == UInt32(UInt8(ascii: "#"))
    {
      first += 1
      last += 1
    }
    self.init(
      start: SourceAnchors.character(atByte: first, of: points),
      end: SourceAnchors.character(atByte: last, of: points))
  }

  private init?(bracketsAfter value: Int, _ index: Int, _ points: [UInt32]) {
    guard value <= points.count, index < points.count else { return nil }
    guard let open = points[value...].firstIndex(of: UInt32(UInt8(ascii: "["))) else { return nil }
    let close = points[index...].firstIndex(of: UInt32(UInt8(ascii: "]")))
    self.init(start: open, end: close.map { $0 + 1 } ?? points.count)
  }

  /// The bytes of some code points in UTF-8.
  static func byteCount(_ points: some Sequence<UInt32>) -> Int {
    points.reduce(0) { $0 + ($1 < 0x80 ? 1 : $1 < 0x800 ? 2 : $1 < 0x10000 ? 3 : 4) }
  }

  /// The number of code points in so many bytes of UTF-8.
  static func character(atByte offset: Int, of points: [UInt32]) -> Int {
    var bytes = 0
    for (i, point) in points.enumerated() {
      if bytes >= offset { return i }
      bytes += byteCount(CollectionOfOne(point))
    }
    return points.count
  }
}

extension Sequence where Element == UInt32 {
  /// The text in UTF-8; lone surrogates become U+FFFD, which takes as many bytes.
  var utf8: [UInt8] {
    var scalars = String.UnicodeScalarView()
    for point in self { scalars.append(Unicode.Scalar(point) ?? "\u{FFFD}") }
    return Array(String(scalars).utf8)
  }
}
