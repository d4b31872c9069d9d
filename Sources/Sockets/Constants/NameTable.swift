import CSockets

/// The static tables of CSockets as Swift reads them: rows of a C string and a number.
enum NameTable {
  /// A table: where its rows begin, and how many there are.
  typealias Rows = UnsafeBufferPointer<csockets_named>

  static var sockets: Rows { rows(csockets_socket_constants) }
  static var protocols: Rows { rows(csockets_protocol_constants) }
  static var polling: Rows { rows(csockets_polling_constants) }
  static var errors: Rows { rows(csockets_errno_constants) }

  static func name(of value: Int64, prefix: String = "", in rows: Rows) -> String? {
    for row in rows where row.value == value {
      let name = String(cString: row.name)
      if name.hasPrefix(prefix) { return name }
    }
    return nil
  }

  static func value(of name: String, in rows: Rows) -> Int64? {
    rows.first { String(cString: $0.name) == name }?.value
  }

  static func list(_ rows: Rows) -> [(name: String, value: Int)] {
    rows.map { (String(cString: $0.name), Int($0.value)) }
  }

  private static func rows(
    _ table: (UnsafeMutablePointer<Int32>) -> UnsafePointer<csockets_named>?
  ) -> Rows {
    var count: Int32 = 0
    let start = table(&count)
    return Rows(start: start, count: start == nil ? 0 : Int(count))
  }
}
