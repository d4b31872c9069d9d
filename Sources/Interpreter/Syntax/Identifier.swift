/// Names as Python compares them.
enum Identifier {
  /// A name with its full-width letters, digits and low lines, which input methods for Chinese
  /// produce, and its ligatures replaced by the ordinary letters, as Python's normal form NFKC does.
  static func normalized(_ name: String) -> String {
    guard name.utf8.contains(where: { $0 == 0xef }) else { return name }
    var result = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      if (0xff01...0xff5e).contains(scalar.value),
        let plain = Unicode.Scalar(scalar.value - 0xfee0)
      {
        result.append(plain)
      } else if (0xfb00...0xfb06).contains(scalar.value) {
        let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]
        result.append(contentsOf: ligatures[Int(scalar.value) - 0xfb00].unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
