import CReferences

/// Which Swift class lies behind an object, so that a cast needs no search of Swift metadata.
///
/// A subclass in Python keeps the kind of its built-in base: `class Stack(list)` makes `.list`
/// objects whose `isExact` is false.
public enum Kind: UInt8 {
  case instance, int, float, complex, str, bytes, bytearray, memoryview
  case list, tuple, dict, set, frozenset, slice, range
  case function, native, method, type, module, cell, generator, iterator, exception
  case property, classMethod, staticMethod, superObject, code, traceback, singleton
  /// Everything else, told apart by Swift's own cast: module-defined native objects.
  case other
}

/// What every object has: its class and, for classes that allow it, its attributes.
open class PyObject {
  private final var typeReference: Unmanaged<PyType>
  /// Which Swift class this is.
  package final let kind: Kind
  /// What the object's end has to do: nothing for most, so that they pay for nothing.
  private final var duties: UInt8 = 0
  /// The `__dict__` of objects that have one and whose attributes are not laid out by shape.
  package final var attributes: PyDict?

  /// The object's class. Built-in classes live as long as their interpreter; objects of classes
  /// made by the program hold theirs (see `isExact`).
  @inline(__always) package final var type: PyType {
    typeReference._withUnsafeGuaranteedRef { $0 }
  }

  private static let holdsType: UInt8 = 1
  private static let tellsWatchers: UInt8 = 2

  /// True when the class is the built-in one of the kind, so that no method can be overridden.
  @inline(__always) package final var isExact: Bool { duties & PyObject.holdsType == 0 }

  /// Whether a `PyWatcher` is to be told of the object's end.
  package final var isWatched: Bool {
    get { duties & PyObject.tellsWatchers != 0 }
    set {
      if newValue { duties |= PyObject.tellsWatchers } else { duties &= ~PyObject.tellsWatchers }
    }
  }

  /// Makes an object of this class.
  public init(_ type: PyType, _ kind: Kind) {
    typeReference = Unmanaged.passUnretained(type)
    self.kind = kind
    if !type.hasExactInstances {
      duties = PyObject.holdsType
      _ = swift_nonatomic_retain(typeReference.toOpaque())
    }
  }

  /// An object whose class is set later: only for the first classes, which are each other's.
  init(untyped kind: Kind, placeholder: AnyObject) {
    typeReference = Unmanaged.fromOpaque(Unmanaged.passUnretained(placeholder).toOpaque())
    self.kind = kind
  }

  deinit {
    if duties == 0 { return }
    tellWatchers()
    if !isExact { swift_nonatomic_release(typeReference.toOpaque()) }
  }

  /// Tells the watchers of the object's end; a class whose objects own others does so before it
  /// lets go of them.
  @inline(__always) final func tellWatchers() {
    if !isWatched { return }
    isWatched = false
    Watches.end(of: self)
  }

  /// Gives the object another class of the same layout: assignment to `__class__`.
  package final func changeType(_ new: PyType) {
    let old = typeReference
    let held = !isExact
    typeReference = Unmanaged.passUnretained(new)
    duties &= ~PyObject.holdsType
    if !new.hasExactInstances {
      duties |= PyObject.holdsType
      _ = swift_nonatomic_retain(typeReference.toOpaque())
    }
    if held { swift_nonatomic_release(old.toOpaque()) }
  }

  /// Moves the objects this one owns out of it, so that a deep structure is dropped in a loop
  /// and not by nested deinitialisers, which would overflow the native stack.
  open func takeChildren(_ children: inout [PyObject]) {
    if let attributes {
      children.append(attributes)
      self.attributes = nil
    }
  }

  /// Drops objects one after another, emptying containers that nobody else holds first.
  package static func drop(_ children: inout [PyObject]) {
    while var object = children.popLast() {
      if object.ownsChildren, isKnownUniquelyReferenced(&object) {
        object.takeChildren(&children)
      }
    }
  }

  /// Whether objects of this kind can be the links of a deep structure.
  @inline(__always) package final var ownsChildren: Bool {
    switch kind {
    case .str, .bytes, .bytearray, .int, .float, .complex, .native, .type, .code, .range, .module,
      .singleton:
      return attributes != nil
    default: return true
    }
  }
}

extension Value {
  /// Whether dropping the value may drop a deep structure.
  @inline(__always) package var ownsChildren: Bool {
    if case .object(let object) = self { return object.ownsChildren }
    return false
  }
}

extension Array where Element == PyObject {
  /// Appends the object behind a value, if there is one.
  @inline(__always) package mutating func append(objectOf value: Value) {
    if case .object(let object) = value { append(object) }
  }
}
