import Interpreter
import StandardModules

/// What a terminal's namespace was before an input, so that the input can be undone.
///
/// It does not hold what the program would see go: a socket whose name is bound anew closes at once,
/// as without it, and can't be brought back then.
struct NamespaceMemory {
  /// A value that is held, or only looked at.
  private enum Kept {
    case held(Value)
    case watched(Watched)

    /// The value; nil when it is gone.
    var value: Value? {
      switch self {
      case .held(let value): value
      case .watched(let watched): watched.object.map { .object($0) }
      }
    }
  }

  private struct Watched {
    weak var object: PyObject?
  }

  private struct Entry {
    var key: Value
    var kept: Kept
    var mark: Int?
  }

  let text: String
  /// The number that the timeline's next event had.
  let firstEvent: Int
  private var entries: [Entry] = []
  private var last: Kept?
  private let sockets: Set<ObjectIdentifier>
  private let threadCount: Int

  /// Remembers a namespace before an input. With the global lock.
  init(_ text: String, _ variables: PyDict, _ vm: VM, threadCount: Int, firstEvent: Int) {
    self.text = text
    self.firstEvent = firstEvent
    self.threadCount = threadCount
    let interpreter = vm.interpreter
    func keep(_ value: Value) -> Kept {
      if case .object(let object) = value, !interpreter.isPlain(value) {
        return .watched(Watched(object: object))
      }
      return .held(value)
    }
    entries.reserveCapacity(variables.count)
    for i in 0..<variables.used where !variables.entries[i].key.isUnbound {
      let value = variables.entries[i].value
      entries.append(
        Entry(
          key: variables.entries[i].key, kept: keep(value), mark: interpreter.contentMark(value)))
    }
    last = interpreter.builtins.get(interpreter.intern("_")).map(keep)
    sockets = Set(interpreter.network.sockets.map { ObjectIdentifier($0) })
  }

  /// Makes the namespace what it was. With the global lock; closing files may run code of the program.
  func restore(_ variables: PyDict, _ vm: VM, threadCount: Int, _ calls: [CallRecord])
    -> UndoneInput
  {
    let interpreter = vm.interpreter
    var result = UndoneInput(text: text)
    result.calls = calls
    result.threads = max(0, threadCount - self.threadCount)
    let opened = interpreter.network.sockets.filter { !sockets.contains(ObjectIdentifier($0)) }
    result.closedSockets = opened.map(\.descriptor.rawValue).sorted()
    interpreter.network.close(opened)

    var before: [String: Entry] = [:]
    for entry in entries { if let name = entry.key.str { before[name.string] = entry } }
    for (key, value) in variables.snapshot {
      guard let name = key.str, before[name.string] == nil else { continue }
      result.removed.append(name.string)
      if let file = value.object as? PyIOBase, !file.isClosed {
        result.closedFiles.append(name.string)
        _ = try? vm.callMethod(value, "close")
      }
      _ = variables.remove(name)
    }
    for entry in entries {
      guard let key = entry.key.str else { continue }
      let now = variables.get(key)
      guard let old = entry.kept.value else {
        result.lost.append(key.string)
        continue
      }
      if let now, now.isIdentical(old) {
        if interpreter.contentMark(now) != entry.mark { result.changed.append(key.string) }
        continue
      }
      variables.set(key, old)
      result.restored.append(key.string)
    }
    let underscore = interpreter.intern("_")
    if let last = last?.value {
      interpreter.builtins.set(underscore, last)
    } else {
      _ = interpreter.builtins.remove(underscore)
    }
    return result
  }
}
