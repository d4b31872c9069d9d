import Interpreter

/// A mode of `open`: what may be done with the file, and how it is made.
struct FileMode {
  enum Making { case read, write, append, exclusive }

  var making = Making.read
  var updates = false
  var isBinary = false

  var reads: Bool { making == .read || updates }
  var writes: Bool { making != .read || updates }

  /// The `mode` of the raw file.
  var rawName: String {
    switch making {
    case .read: updates ? "rb+" : "rb"
    case .write: updates ? "rb+" : "wb"
    case .append: updates ? "ab+" : "ab"
    case .exclusive: updates ? "xb+" : "xb"
    }
  }

  private var letters = 0
  private var isText = false
  private var isInvalid = false

  private mutating func add(_ character: Character) {
    func choose(_ new: Making) {
      making = new
      letters += 1
    }
    switch character {
    case "r": choose(.read)
    case "w": choose(.write)
    case "a": choose(.append)
    case "x": choose(.exclusive)
    case "+": if updates { isInvalid = true } else { updates = true }
    case "b": if isBinary { isInvalid = true } else { isBinary = true }
    case "t": if isText { isInvalid = true } else { isText = true }
    default: isInvalid = true
    }
  }

  /// A mode of the function `open`. Errors: ValueError.
  init(_ text: String, _ vm: VM) throws {
    for character in text { add(character) }
    if isInvalid || Set(text).count != text.count {
      throw vm.valueError("invalid mode: '\(text)'")
    }
    if isText, isBinary { throw vm.valueError("can't have text and binary mode at once") }
    if letters > 1 {
      throw vm.valueError("must have exactly one of create/read/write/append mode")
    }
    if letters == 0 {
      throw vm.valueError(
        "Must have exactly one of create/read/write/append mode and at most one plus")
    }
  }

  /// A mode of the class `FileIO`. Errors: ValueError.
  init(raw text: String, _ vm: VM) throws {
    for character in text { add(character) }
    if isInvalid || isText { throw vm.valueError("invalid mode: \(text)") }
    if letters != 1 {
      throw vm.valueError(
        "Must have exactly one of create/read/write/append mode and at most one plus")
    }
    isBinary = true
  }
}
