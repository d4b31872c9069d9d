/// Interned names that the machine looks up itself.
package final class CommonNames {
  package private(set) var dict: PyStr!
  package private(set) var pyClass: PyStr!
  package private(set) var name: PyStr!
  package private(set) var qualname: PyStr!
  package private(set) var module: PyStr!
  package private(set) var doc: PyStr!
  package private(set) var annotations: PyStr!
  package private(set) var slots: PyStr!
  package private(set) var del: PyStr!
  package private(set) var classcell: PyStr!
  package private(set) var metaclass: PyStr!
  package private(set) var prepare: PyStr!
  package private(set) var mroEntries: PyStr!
  package private(set) var origBases: PyStr!
  package private(set) var all: PyStr!
  package private(set) var path: PyStr!
  package private(set) var file: PyStr!
  package private(set) var stdout: PyStr!
  package private(set) var abstractMethods: PyStr!
  package private(set) var notes: PyStr!
  package private(set) var write: PyStr!
  package private(set) var flush: PyStr!
  package private(set) var send: PyStr!
  package private(set) var throwName: PyStr!
  package private(set) var close: PyStr!
  package private(set) var keys: PyStr!
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
