/// The parts of one field of a format string: `{name!conversion:spec}`.
struct FieldParts {
  let name: Range<Int>
  let conversion: UInt32?
  let spec: Range<Int>
  /// Whether the specifier has fields itself.
  let hasNestedFields: Bool
  /// The index after the closing brace.
  let end: Int

  /// Reads a field whose opening brace stands before the range. Errors: ValueError.
  init(_ vm: VM, _ text: PyStr, _ range: Range<Int>) throws {
    let limit = range.upperBound
    var index = range.lowerBound
    var closer: UInt32 = 0
    name: while index < limit {
      switch text[index] {
      case 0x7B: throw vm.valueError("unexpected '{' in field name")
      case 0x5B:
        // Anything may stand between square brackets.
        while index < limit, text[index] != 0x5D { index += 1 }
        if index == limit { break name }
        index += 1
      case 0x7D, 0x3A, 0x21:
        closer = text[index]
        break name
      default: index += 1
      }
    }
    if closer == 0 { throw vm.valueError("expected '}' before end of string") }
    name = range.lowerBound..<index
    index += 1
    var conversion: UInt32?
    if closer == 0x21 {
      if index == limit {
        throw vm.valueError("end of string while looking for conversion specifier")
      }
      conversion = text[index]
      index += 1
      if index == limit { throw vm.valueError("unmatched '{' in format spec") }
      closer = text[index]
      index += 1
      if closer != 0x3A, closer != 0x7D {
        throw vm.valueError("expected ':' after conversion specifier")
      }
    }
    self.conversion = conversion
    if closer == 0x7D {
      spec = index..<index
      hasNestedFields = false
      end = index
      return
    }
    let start = index
    var depth = 1
    var isNested = false
    while index < limit {
      if text[index] == 0x7B {
        depth += 1
        isNested = true
      } else if text[index] == 0x7D {
        depth -= 1
        if depth == 0 { break }
      }
      index += 1
    }
    if index == limit { throw vm.valueError("unmatched '{' in format spec") }
    spec = start..<index
    hasNestedFields = isNested
    end = index + 1
  }
}
