/// Text of unknown origin, made fit to be shown: what would not be seen, or would change how the rest is
/// seen, stands as Python writes it, such as `\x1b`.
enum VisibleText {
  /// Text of several lines: ends of lines and tabs stay.
  static func block(_ text: String) -> String {
    shown(text) { $0 == "\n" || $0 == "\t" }
  }

  /// Text that is to stay on one line.
  static func line(_ text: String) -> String {
    shown(text) { _ in false }
  }

  private static func shown(_ text: String, _ stays: (Unicode.Scalar) -> Bool) -> String {
    var output = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if stays(scalar) || !isUnfit(scalar) {
        output.append(scalar)
      } else {
        output.append(contentsOf: escape(scalar).unicodeScalars)
      }
    }
    return String(output)
  }

  /// Whether it is a control character, one that XML does not allow, or one that turns the direction of
  /// what follows.
  private static func isUnfit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0xFDD0...0xFDEF, 0xFEFF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    default:
      let digits = String(scalar.value, radix: 16)
      let (sign, width) =
        scalar.value < 0x100 ? ("x", 2) : scalar.value < 0x10000 ? ("u", 4) : ("U", 8)
      return "\\" + sign + String(repeating: "0", count: width - digits.count) + digits
    }
  }
}
