/// Interned names that the machine looks up itself.
package final class CommonNames {
  /// `__dict__`.
  package private(set) var dict: PyStr!
  /// `__class__`.
  package private(set) var pyClass: PyStr!
  /// `__name__`.
  package private(set) var name: PyStr!
  /// `__qualname__`.
  package private(set) var qualname: PyStr!
  /// `__module__`.
  package private(set) var module: PyStr!
  /// `__doc__`.
  package private(set) var doc: PyStr!
  /// `__annotations__`.
  package private(set) var annotations: PyStr!
  /// `__slots__`.
  package private(set) var slots: PyStr!
  /// `__del__`.
  package private(set) var del: PyStr!
  /// `__classcell__`.
  package private(set) var classcell: PyStr!
  /// `metaclass`.
  package private(set) var metaclass: PyStr!
  /// `__prepare__`.
  package private(set) var prepare: PyStr!
  /// `__mro_entries__`.
  package private(set) var mroEntries: PyStr!
  /// `__orig_bases__`.
  package private(set) var origBases: PyStr!
  /// `__all__`.
  package private(set) var all: PyStr!
  /// `__path__`.
  package private(set) var path: PyStr!
  /// `__file__`.
  package private(set) var file: PyStr!
  /// `stdout`.
  package private(set) var stdout: PyStr!
  /// `__abstractmethods__`.
  package private(set) var abstractMethods: PyStr!
  /// `__notes__`.
  package private(set) var notes: PyStr!
  /// `write`.
  package private(set) var write: PyStr!
  /// `flush`.
  package private(set) var flush: PyStr!
  /// `send`.
  package private(set) var send: PyStr!
  /// `throw`.
  package private(set) var throwName: PyStr!
  /// `close`.
  package private(set) var close: PyStr!
  /// `keys`.
  package private(set) var keys: PyStr!
  /// `_`.
  package private(set) var underscore: PyStr!

  init() {}

  func fill(_ interpreter: Interpreter) {
    let intern = { (text: String) in interpreter.intern(text) }
    dict = intern("__dict__")
    pyClass = intern("__class__")
    name = intern("__name__")
    qualname = intern("__qualname__")
    module = intern("__module__")
    doc = intern("__doc__")
    annotations = intern("__annotations__")
    slots = intern("__slots__")
    del = intern("__del__")
    classcell = intern("__classcell__")
    metaclass = intern("metaclass")
    prepare = intern("__prepare__")
    mroEntries = intern("__mro_entries__")
    origBases = intern("__orig_bases__")
    all = intern("__all__")
    path = intern("__path__")
    file = intern("__file__")
    stdout = intern("stdout")
    abstractMethods = intern("__abstractmethods__")
    notes = intern("__notes__")
    write = intern("write")
    flush = intern("flush")
    send = intern("send")
    throwName = intern("throw")
    close = intern("close")
    keys = intern("keys")
    underscore = intern("_")
  }
}
