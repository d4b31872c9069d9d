/// What `\d`, `\s`, `\w` and letter case mean for one code point.
enum RegexCharacter {
  /// Whether `\d` matches: a decimal digit of any script.
  static func isDigit(_ unit: UInt32) -> Bool {
    if unit < 0x80 { return unit >= 0x30 && unit <= 0x39 }
    return Unicode.Scalar(unit)?.properties.numericType == .decimal
  }

  /// Whether `\s` matches: `str.isspace`.
  static func isSpace(_ unit: UInt32) -> Bool {
    switch unit {
    case 0x09...0x0D, 0x1C...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F,
      0x205F, 0x3000:
      return true
    default:
      return false
    }
  }

  /// Whether `\w` matches: `str.isalnum` or an underscore.
  static func isWord(_ unit: UInt32) -> Bool {
    if unit < 0x80 { return isASCIIWord(unit) }
    guard let properties = Unicode.Scalar(unit)?.properties else { return false }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber:
      return true
    default:
      return properties.numericType != nil
    }
  }

  /// Whether `\s` matches under ASCII.
  static func isASCIISpace(_ unit: UInt32) -> Bool {
    unit == 0x20 || (unit >= 0x09 && unit <= 0x0D)
  }

  /// Whether `\w` matches under ASCII.
  static func isASCIIWord(_ unit: UInt32) -> Bool {
    switch unit {
    case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: true
    default: false
    }
  }
}

/// Which letters count as one under IGNORECASE.
enum RegexCase {
  /// The code point's lower case, where that is one code point.
  static func lower(_ unit: UInt32, unicode: Bool) -> UInt32 {
    if unit < 0x80 { return unit >= 0x41 && unit <= 0x5A ? unit + 0x20 : unit }
    guard unicode, let scalar = Unicode.Scalar(unit) else { return unit }
    // U+0130 is the one code point with a longer lower case: its first part is the simple one.
    return scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? unit
  }

  /// All code points that match the given one when case is ignored, itself included.
  static func variants(_ unit: UInt32, unicode: Bool) -> [UInt32] {
    let lowered = lower(unit, unicode: unicode)
    guard unicode else {
      return lowered >= 0x61 && lowered <= 0x7A ? [lowered, lowered - 0x20] : [unit]
    }
    if let row = irregular.first(where: { $0.contains(unit) }) { return row }
    var found = [unit]
    if lowered != unit { found.append(lowered) }
    if let properties = Unicode.Scalar(lowered)?.properties {
      for mapping in [properties.uppercaseMapping, properties.titlecaseMapping] {
        let scalars = mapping.unicodeScalars
        if let first = scalars.first?.value, scalars.count == 1, !found.contains(first) {
          found.append(first)
        }
      }
    }
    return found
  }

  /// The classes that simple lower and upper case do not give.
  private static let irregular: [[UInt32]] = [
    [73, 105, 304, 305], [75, 107, 8490], [83, 115, 383], [181, 924, 956], [197, 229, 8491],
    [223, 7838], [452, 453, 454], [455, 456, 457], [458, 459, 460], [497, 498, 499],
    [837, 921, 953, 8126], [912, 8147], [914, 946, 976], [917, 949, 1013],
    [920, 952, 977, 1012], [922, 954, 1008], [928, 960, 982], [929, 961, 1009],
    [931, 962, 963], [934, 966, 981], [937, 969, 8486], [944, 8163], [1042, 1074, 7296],
    [1044, 1076, 7297], [1054, 1086, 7298], [1057, 1089, 7299], [1058, 1090, 7300, 7301],
    [1066, 1098, 7302], [1122, 1123, 7303], [7304, 42570, 42571], [7776, 7777, 7835],
    [64261, 64262],
  ]
}
