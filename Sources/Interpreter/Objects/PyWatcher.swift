/// An object that looks at another without keeping it alive, and is told of its end: what weak
/// references are made of.
open class PyWatcher: PyObject {
  /// The object looked at; nil once it has ended.
  package final private(set) weak var target: PyObject?
  private let watches: Watches
  private let key: ObjectIdentifier

  /// Begins to watch an object.
  package init(_ type: PyType, _ target: PyObject) {
    self.target = target
    key = ObjectIdentifier(target)
    watches = type.interpreter.watches
    super.init(type, .other)
    target.isWatched = true
    watches.add(self, for: key)
  }

  deinit { watches.remove(self, for: key) }

  /// Does what is to be done when the target has ended; the global lock is held.
  open func targetEnded(_ vm: VM) {}
}

/// Who looks at which object. Only objects that are marked as watched ask here when they end.
package final class Watches {
  private var watchers: [ObjectIdentifier: [Unmanaged<PyWatcher>]] = [:]

  /// Set at the program's end: what goes then is a cycle with its watchers, which nobody tells.
  package var isSilent = false

  init() {}

  fileprivate func add(_ watcher: PyWatcher, for key: ObjectIdentifier) {
    watchers[key, default: []].append(Unmanaged.passUnretained(watcher))
  }

  fileprivate func remove(_ watcher: PyWatcher, for key: ObjectIdentifier) {
    guard var all = watchers[key] else { return }
    all.removeAll { $0.toOpaque() == Unmanaged.passUnretained(watcher).toOpaque() }
    watchers[key] = all.isEmpty ? nil : all
  }

  /// Those that look at an object, the oldest first.
  package func watchers(of object: PyObject) -> [PyWatcher] {
    guard object.isWatched else { return [] }
    return (watchers[ObjectIdentifier(object)] ?? []).map { $0.takeUnretainedValue() }
  }

  /// Tells the watchers of an object that is being deallocated, the newest first. A thread that
  /// runs no Python code has nobody to tell.
  static func end(of object: PyObject) {
    guard let vm = VM.ofThisThread, !vm.stackIsLow, !vm.interpreter.watches.isSilent,
      let all = vm.interpreter.watches.watchers.removeValue(forKey: ObjectIdentifier(object))
    else { return }
    for watcher in all.reversed().map({ $0.takeUnretainedValue() }) where watcher.target == nil {
      watcher.targetEnded(vm)
    }
  }
}
