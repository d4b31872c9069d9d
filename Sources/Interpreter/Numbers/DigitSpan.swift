/// Where the digits of a number stand in a text: what blanks around it and a sign leave.
struct DigitSpan {
  let start: Int
  let end: Int
  let isNegative: Bool

  @inline(__always) init(_ text: UnsafeBufferPointer<UInt8>) {
    var place = 0
    var end = text.count
    while place < end, UnitScan.isSpace(text[place]) { place &+= 1 }
    while end > place, UnitScan.isSpace(text[end &- 1]) { end &-= 1 }
    var isNegative = false
    if place < end, text[place] == 0x2D || text[place] == 0x2B {
      isNegative = text[place] == 0x2D
      place &+= 1
    }
    start = place
    self.end = end
    self.isNegative = isNegative
  }
}
