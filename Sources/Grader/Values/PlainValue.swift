/// A value of Python that means the same in every interpreter, and so can go from one to another.
indirect enum PlainValue: Sendable, Equatable {
  case none
  case bool(Bool)
  case int(Int)
  case float(Double)
  case text(String)
  case bytes([UInt8])
  case bytearray([UInt8])
  case list([PlainValue])
  case tuple([PlainValue])
  /// A dict with texts for keys, in order.
  case dict([Entry])

  /// An entry of a dict.
  struct Entry: Sendable, Equatable {
    var key: String
    var value: PlainValue
  }

  /// A dict by its entries.
  static func record(_ entries: KeyValuePairs<String, PlainValue>) -> PlainValue {
    .dict(entries.map { Entry(key: $0.key, value: $0.value) })
  }

  /// The value of a key of a dict; none where there is no such key.
  subscript(_ key: String) -> PlainValue {
    guard case .dict(let entries) = self else { return .none }
    return entries.first { $0.key == key }?.value ?? .none
  }

  /// A text, or the number of an integer, or nothing.
  var text: String? { if case .text(let text) = self { text } else { nil } }

  /// An integer.
  var int: Int? { if case .int(let number) = self { number } else { nil } }

  /// A number.
  var number: Double? {
    switch self {
    case .int(let number): Double(number)
    case .float(let number): number
    default: nil
    }
  }

  /// The members of a list or a tuple.
  var items: [PlainValue] {
    switch self {
    case .list(let items), .tuple(let items): items
    default: []
    }
  }

  /// The texts among the members.
  var texts: [String] { items.compactMap(\.text) }
}
