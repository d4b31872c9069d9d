import Interpreter

extension StandardModules {
  /// The module `unicodedata` (Python's library reference, "unicodedata"), by the Unicode version
  /// of the Swift library.
  static func makeUnicodedata(_ vm: VM) throws -> Value {
    let module = ModuleBuilder(vm, "unicodedata")
    addNames(module)
    addNumbers(module)
    addProperties(module)
    module.constant("unidata_version", vm.str("14.0.0"))
    return .object(module.module)
  }

  private static func point(_ vm: VM, _ name: String, _ arguments: Arguments) throws -> UInt32 {
    let place = arguments.count == 1 ? "argument" : "argument 1"
    guard let text = arguments[0].str, text.count == 1 else {
      throw vm.typeError(
        "\(name)() \(place) must be a unicode character, not \(vm.typeName(arguments[0]))")
    }
    return text[0]
  }

  private static func addNames(_ module: ModuleBuilder) {
    module.function("name", .positional(1, 2)) { vm, _, arguments in
      let point = try point(vm, "name", arguments)
      if let name = UnicodeNames.name(of: point) { return vm.str(name) }
      if let missing = arguments.at(1).bound { return missing }
      throw vm.valueError("no such name")
    }
    module.function("lookup", .one) { vm, _, arguments in
      guard let name = arguments[0].str?.string else {
        throw vm.typeError(
          "lookup() argument must be str, not \(vm.typeName(arguments[0]))")
      }
      guard let point = UnicodeNames.codePoint(named: name) else {
        throw vm.error(.keyError, "undefined character name '\(name)'")
      }
      return .object(vm.interpreter.character(point))
    }
  }

  private static func addNumbers(_ module: ModuleBuilder) {
    let kinds: [(String, String, (UInt32) -> Value?)] = [
      ("decimal", "not a decimal", { CodePoint.decimalValue($0).map { .int($0) } }),
      ("digit", "not a digit", { CodePoint.digitValue($0).map { .int($0) } }),
      ("numeric", "not a numeric character", { CodePoint.numericValue($0).map { .float($0) } }),
    ]
    for (name, message, value) in kinds {
      module.function(name, .positional(1, 2)) { vm, _, arguments in
        if let value = value(try point(vm, name, arguments)) { return value }
        if let missing = arguments.at(1).bound { return missing }
        throw vm.valueError(message)
      }
    }
  }

  private static func addProperties(_ module: ModuleBuilder) {
    module.function("category", .one) { vm, _, arguments in
      let point = try point(vm, "category", arguments)
      return vm.str(CodePoint.isSurrogate(point) ? "Cs" : letters(CodePoint.category(point)))
    }
    module.function("combining", .one) { vm, _, arguments in
      let point = try point(vm, "combining", arguments)
      let properties = Unicode.Scalar(point)?.properties
      return .int(Int(properties?.canonicalCombiningClass.rawValue ?? 0))
    }
    module.function("mirrored", .one) { vm, _, arguments in
      let point = try point(vm, "mirrored", arguments)
      return .int(Unicode.Scalar(point)?.properties.isBidiMirrored ?? false ? 1 : 0)
    }
    module.function("east_asian_width", .one) { vm, _, arguments in
      let point = try point(vm, "east_asian_width", arguments)
      switch point {
      case 0x20...0x7E: return vm.str("Na")
      case 0x3000, 0xFF01...0xFF60, 0xFFE0...0xFFE6: return vm.str("F")
      case 0xFF61...0xFFDC: return vm.str("H")
      default: return vm.str(DisplayWidth.of(point) == 2 ? "W" : "N")
      }
    }
    for name in ["normalize", "is_normalized"] {
      module.function(name, .positional(2, 2)) { vm, _, arguments in
        guard let form = arguments[0].str?.string, let text = arguments[1].str else {
          throw vm.typeError("\(name)() arguments must be str")
        }
        guard ["NFC", "NFD", "NFKC", "NFKD"].contains(form) else {
          throw vm.valueError("invalid normalization form")
        }
        // Each letter comes apart into up to three, of four bytes, in two lists.
        try vm.charge(text.count, each: 24)
        try vm.checkpoint(steps: text.count)
        let composed = LatinComposition.normalize(text.codePoints, composing: form.hasSuffix("C"))
        if name == "normalize" {
          return text.isASCII ? arguments[1] : vm.str(composed)
        }
        return .bool(composed == text.codePoints)
      }
    }
  }

  /// The two letters of a general category (Unicode standard annex 44).
  private static func letters(_ category: Unicode.GeneralCategory) -> String {
    switch category {
    case .uppercaseLetter: "Lu"
    case .lowercaseLetter: "Ll"
    case .titlecaseLetter: "Lt"
    case .modifierLetter: "Lm"
    case .otherLetter: "Lo"
    case .nonspacingMark: "Mn"
    case .spacingMark: "Mc"
    case .enclosingMark: "Me"
    case .decimalNumber: "Nd"
    case .letterNumber: "Nl"
    case .otherNumber: "No"
    case .connectorPunctuation: "Pc"
    case .dashPunctuation: "Pd"
    case .openPunctuation: "Ps"
    case .closePunctuation: "Pe"
    case .initialPunctuation: "Pi"
    case .finalPunctuation: "Pf"
    case .otherPunctuation: "Po"
    case .mathSymbol: "Sm"
    case .currencySymbol: "Sc"
    case .modifierSymbol: "Sk"
    case .otherSymbol: "So"
    case .spaceSeparator: "Zs"
    case .lineSeparator: "Zl"
    case .paragraphSeparator: "Zp"
    case .control: "Cc"
    case .format: "Cf"
    case .surrogate: "Cs"
    case .privateUse: "Co"
    default: "Cn"
    }
  }
}
