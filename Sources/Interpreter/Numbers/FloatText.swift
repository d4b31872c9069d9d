/// Floats as text and back, as Python writes and reads them.
package enum FloatText {
  /// How a float is written: the presentation types of the format mini-language.
  package enum Style: Sendable, Equatable {
    /// `e`: one digit before the point and an exponent.
    case exponent
    /// `f`: no exponent.
    case fixed
    /// `g`: one or the other, zeros at the end dropped.
    case general
    /// The shortest digits that give the float back; has no precision.
    case shortest
  }

  /// `repr(x)`.
  package static func repr(_ value: Double) -> String {
    String(decoding: reprBytes(value), as: UTF8.self)
  }

  /// `repr(x)` as ASCII bytes.
  package static func reprBytes(_ value: Double) -> [UInt8] {
    let text = magnitude(value, .shortest, precision: 0, alternate: false, pointZero: true)
    return value < 0 || (value == 0 && value.sign == .minus) ? [0x2D] + text : text
  }

  /// `x.is_integer()`.
  package static func isInteger(_ value: Double) -> Bool {
    value.isFinite && value.rounded(.towardZero) == value
  }

  /// A float in a presentation type of `e E f F g G n %`, with sign; or `r` for the shortest.
  ///
  /// `precision` is the number of digits of the type, 2^31 - 1 at most: the caller charges it first.
  /// `alternate` keeps the point and, for `g`, the zeros at the end. Nil for another type.
  package static func format(
    _ value: Double, type: UInt8, precision: Int = 6, alternate: Bool = false
  ) -> [UInt8]? {
    let percent = type == UInt8(ascii: "%")
    guard let style = style(type) else { return nil }
    let scaled = percent ? value * 100 : value
    var text = magnitude(
      scaled, style, precision: precision, alternate: alternate, pointZero: type == 0x72)
    if isUpper(type) { text = upper(text) }
    if percent { text.append(type) }
    return scaled.sign == .minus && !scaled.isNaN ? [0x2D] + text : text
  }

  static func style(_ type: UInt8) -> Style? {
    switch type {
    case UInt8(ascii: "e"), UInt8(ascii: "E"): return .exponent
    case UInt8(ascii: "f"), UInt8(ascii: "F"), UInt8(ascii: "%"): return .fixed
    case UInt8(ascii: "g"), UInt8(ascii: "G"), UInt8(ascii: "n"): return .general
    case UInt8(ascii: "r"): return .shortest
    default: return nil
    }
  }

  static func isUpper(_ type: UInt8) -> Bool { (0x41...0x5A).contains(type) }

  static func upper(_ text: [UInt8]) -> [UInt8] {
    text.map { (0x61...0x7A).contains($0) ? $0 - 32 : $0 }
  }

  /// The text without a sign. `pointZero` makes a whole number end in ".0".
  static func magnitude(
    _ value: Double, _ style: Style, precision: Int, alternate: Bool, pointZero: Bool
  ) -> [UInt8] {
    if value.isNaN { return Array("nan".utf8) }
    if value.isInfinite { return Array("inf".utf8) }
    let value = value.magnitude
    let precision = min(max(precision, 0), Int(Int32.max))
    switch style {
    case .fixed:
      let number = DecimalDigits(value, places: precision)
      return fixed(number, places: precision, alternate: alternate, pointZero: false)
    case .exponent:
      let number = DecimalDigits(value, significant: precision + 1)
      return scientific(number, places: precision, alternate: alternate)
    case .shortest:
      let number = DecimalDigits(shortest: value)
      if number.point > 16 || number.point <= -4 {
        return scientific(number, places: number.digits.count - 1, alternate: alternate)
      }
      let places = max(number.digits.count - number.point, 0)
      return fixed(number, places: places, alternate: alternate, pointZero: pointZero)
    case .general:
      let count = max(precision, 1)
      let number = DecimalDigits(value, significant: count)
      let shown = alternate ? count : max(number.digits.count, 1)
      if number.point > (pointZero ? count - 1 : count) || number.point <= -4 {
        return scientific(number, places: shown - 1, alternate: alternate)
      }
      let places = max(shown - number.point, 0)
      return fixed(number, places: places, alternate: alternate, pointZero: pointZero)
    }
  }

  /// `123.450`: as many places as asked for; the point alone only for the alternate form.
  private static func fixed(
    _ number: DecimalDigits, places: Int, alternate: Bool, pointZero: Bool
  ) -> [UInt8] {
    let digits = number.digits
    var text: [UInt8] = []
    text.reserveCapacity(max(number.point, 1) + places + 2)
    if number.point <= 0 || digits.isEmpty {
      text.append(0x30)
    } else {
      text += digits.prefix(number.point)
      text += [UInt8](repeating: 0x30, count: number.point - min(number.point, digits.count))
    }
    if places == 0 {
      if pointZero { text += [0x2E, 0x30] } else if alternate { text.append(0x2E) }
      return text
    }
    text.append(0x2E)
    let end = text.count + places
    if number.point < 0 {
      text += [UInt8](repeating: 0x30, count: min(-number.point, places))
    }
    if text.count < end { text += digits.dropFirst(max(number.point, 0)).prefix(end - text.count) }
    if text.count < end { text += [UInt8](repeating: 0x30, count: end - text.count) }
    return text
  }

  /// `1.2345e+02`: one digit, as many places as asked for, an exponent of two digits or more.
  private static func scientific(
    _ number: DecimalDigits, places: Int, alternate: Bool
  ) -> [UInt8] {
    var text: [UInt8] = [number.digits.first ?? 0x30]
    if places > 0 {
      text.append(0x2E)
      let rest = number.digits.dropFirst().prefix(places)
      text += rest
      text += [UInt8](repeating: 0x30, count: places - rest.count)
    } else if alternate {
      text.append(0x2E)
    }
    let exponent = number.point - 1
    text += [0x65, exponent < 0 ? 0x2D : 0x2B]
    if exponent.magnitude < 10 { text.append(0x30) }
    return text + Array(String(exponent.magnitude).utf8)
  }
}
