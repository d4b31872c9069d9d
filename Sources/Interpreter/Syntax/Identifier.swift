/// Names as Python compares them.
enum Identifier {
  /// A name with its full-width letters, digits and low lines, which input methods for Chinese
  /// produce, replaced by the ordinary ones, as Python's normal form NFKC does.
  static func normalized(_ name: String) -> String {
    guard name.utf8.contains(where: { $0 == 0xef }) else { return name }
    var result = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      if (0xff01...0xff5e).contains(scalar.value),
        let plain = Unicode.Scalar(scalar.value - 0xfee0)
      {
        result.append(plain)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
