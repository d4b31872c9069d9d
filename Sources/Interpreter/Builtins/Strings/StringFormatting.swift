extension Interpreter {
  /// `__format__`, `format`, `format_map` and the operator `%` of str.
  func installStringFormatting(_ str: PyType) {
    str.method("__format__", .one) { vm, receiver, arguments in
      guard let spec = arguments[0].str else {
        throw vm.typeError(
          "__format__() argument must be str, not \(vm.typeName(arguments[0]))")
      }
      let text = vm.text(receiver)
      if spec.count == 0 {
        // The class of a program may have a `__str__` of its own.
        return .object(text.isExact ? text : try vm.string(receiver))
      }
      return .object(try vm.format(text, spec))
    }
    str.method("format", .any) { vm, receiver, arguments in
      var formatter = FieldFormatter(vm, .arguments(arguments))
      return .object(try formatter.format(vm.text(receiver)))
    }
    str.method("format_map", .one) { vm, receiver, arguments in
      var formatter = FieldFormatter(vm, .mapping(arguments[0]))
      return .object(try formatter.format(vm.text(receiver)))
    }
    str.method("__mod__", .one) { vm, receiver, arguments in
      .object(try vm.formatPercent(vm.text(receiver), arguments[0]))
    }
    str.method("__rmod__", .one) { vm, receiver, arguments in
      guard let format = arguments[0].str else { return .object(vm.interpreter.notImplemented) }
      return .object(try vm.formatPercent(format, receiver))
    }
  }
}

extension VM {
  /// A text laid out by a format specifier. Errors: ValueError, MemoryError.
  func format(_ text: PyStr, _ specText: PyStr) throws -> PyStr {
    do {
      let spec = try FormatSpec.parse(
        specText.codePoints, target: .string, typeName: "str")
      let isSimple =
        (spec.type ?? 0x73) == 0x73 && spec.sign == nil && !spec.coercesNegativeZero
        && !spec.alternate && spec.alignment != .afterSign
      if !isSimple { _ = try spec.formatString([]) { try self.charge($0, each: 8) } }
      let count = min(spec.precision ?? text.count, text.count)
      let shown = try part(text, 0..<count)
      let space = max(spec.width - count, 0)
      let before: Int
      switch spec.alignment {
      case .right: before = space
      case .center: before = space / 2
      default: before = 0
      }
      return try padded(shown, before: before, after: space - before, fill: spec.fill)
    } catch let failure as FormatError {
      throw error(failure)
    }
  }
}
