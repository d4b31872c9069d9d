/// The changes of case of ASCII text, for str and bytes.
enum ASCIICase {
  case lower, upper, swapped, capitalized, title

  @inline(__always) static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
  @inline(__always) static func isLower(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }
  @inline(__always) static func isUpper(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }
  @inline(__always) static func lower(_ byte: UInt8) -> UInt8 {
    isUpper(byte) ? byte | 0x20 : byte
  }
  @inline(__always) static func upper(_ byte: UInt8) -> UInt8 {
    isLower(byte) ? byte & 0xDF : byte
  }

  /// Writes the changed bytes to memory with room for as many; other bytes than letters stay.
  func convert(_ source: UnsafeBufferPointer<UInt8>, to target: UnsafeMutablePointer<UInt8>) {
    switch self {
    case .lower: for i in 0..<source.count { target[i] = ASCIICase.lower(source[i]) }
    case .upper: for i in 0..<source.count { target[i] = ASCIICase.upper(source[i]) }
    case .swapped:
      for i in 0..<source.count {
        target[i] = ASCIICase.isLetter(source[i]) ? source[i] ^ 0x20 : source[i]
      }
    case .capitalized:
      for i in 0..<source.count { target[i] = ASCIICase.lower(source[i]) }
      if source.count > 0 { target[0] = ASCIICase.upper(source[0]) }
    case .title:
      var follows = false
      for i in 0..<source.count {
        let byte = source[i]
        target[i] = follows ? ASCIICase.lower(byte) : ASCIICase.upper(byte)
        follows = ASCIICase.isLetter(byte)
      }
    }
  }
}
