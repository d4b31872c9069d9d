import Interpreter

/// How long a value is, in what it is made of.
package enum ValueSize: Sendable, Hashable {
  case bytes(Int)
  case characters(Int)
  /// Of a list, a dict and the like.
  case items(Int)

  init?(_ value: Value) {
    if let text = value.str {
      self = .characters(text.count)
    } else if let bytes = value.bytes {
      self = .bytes(bytes.count)
    } else if let list = value.list {
      self = .items(list.count)
    } else if let tuple = value.tuple {
      self = .items(tuple.count)
    } else if let dict = value.dict {
      self = .items(dict.count)
    } else {
      return nil
    }
  }
}
