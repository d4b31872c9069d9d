import Interpreter

/// Strings as JSON writes them.
enum JSONText {
  /// Appends a string in quotes; with `isASCII` everything beyond ASCII as `\uXXXX`.
  static func quote(_ string: PyStr, _ isASCII: Bool, _ output: inout TextOutput) {
    output.append(UInt8(ascii: "\""))
    if string.isASCII {
      let bytes = string.ascii
      var start = 0
      for i in 0..<bytes.count where needsEscape(UInt32(bytes[i]), isASCII) {
        output.append(ascii: UnsafeBufferPointer(rebasing: bytes[start..<i]))
        escape(UInt32(bytes[i]), &output)
        start = i + 1
      }
      output.append(ascii: UnsafeBufferPointer(rebasing: bytes[start...]))
    } else {
      for point in string.wide {
        if needsEscape(point, isASCII) {
          escape(point, &output)
        } else {
          output.append(point: point)
        }
      }
    }
    output.append(UInt8(ascii: "\""))
  }

  @inline(__always)
  private static func needsEscape(_ point: UInt32, _ isASCII: Bool) -> Bool {
    point < 32 || point == 34 || point == 92 || (isASCII && point > 126)
  }

  private static func escape(_ point: UInt32, _ output: inout TextOutput) {
    switch point {
    case 34: output.append("\\\"")
    case 92: output.append("\\\\")
    case 10: output.append("\\n")
    case 13: output.append("\\r")
    case 9: output.append("\\t")
    case 12: output.append("\\f")
    case 8: output.append("\\b")
    case 0x10000...:
      hex((point - 0x10000) >> 10 + 0xD800, &output)
      hex((point - 0x10000) & 0x3FF + 0xDC00, &output)
    default: hex(point, &output)
    }
  }

  private static func hex(_ unit: UInt32, _ output: inout TextOutput) {
    output.append("\\u")
    for shift in [12, 8, 4, 0] as [UInt32] {
      let digit = UInt8(truncatingIfNeeded: unit >> shift & 15)
      output.append(digit < 10 ? digit + 48 : digit + 87)
    }
  }

  /// The error for a value that JSON has no form for.
  static func refusal(_ vm: VM, _ value: Value) -> PyError {
    vm.typeError("Object of type \(vm.typeName(value)) is not JSON serializable")
  }
}
