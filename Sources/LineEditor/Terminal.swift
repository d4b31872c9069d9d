import CEditLine

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What is known of a terminal.
enum Terminal {
  /// Whether the descriptor is one.
  static func isOne(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Whether lines can be edited on it.
  static func canEdit(input: Int32, output: Int32) -> Bool {
    guard isOne(input), isOne(output), let name = Environment.value("TERM") else { return false }
    return name != "dumb"
  }

  /// Its columns and rows; nil when it does not say.
  static func size(_ descriptor: Int32) -> (columns: Int, rows: Int)? {
    var columns: Int32 = 0
    var rows: Int32 = 0
    guard ceditline_size(descriptor, &columns, &rows) else { return nil }
    return (Int(columns), Int(rows))
  }
}
