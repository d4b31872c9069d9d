/// A class, built-in or of the program.
public final class PyType: PyObject {
  /// `__name__`.
  package var name: String
  /// The interpreter that it belongs to.
  package unowned(unsafe) let interpreter: Interpreter
  /// `__bases__`.
  package internal(set) var bases: [PyType]
  /// The method resolution order, the class itself first (C3, Python reference "Data model").
  package internal(set) var order: [Unmanaged<PyType>] = []
  /// What the class body defined.
  /// Changed through `set` and `remove` only, which tell those who remember what they found.
  package let variables: PyDict
  /// Whether the program made the class, so that its instances hold it.
  package let isHeap: Bool
  /// Whether instances behave as the built-in class of their kind does: false for classes of the
  /// program and for those of modules that change what a built-in class does (`defaultdict`).
  package var hasExactInstances: Bool
  /// Which Swift class instances have.
  package let layout: Kind
  /// Whether the program can make subclasses of it.
  package var isBase = true
  /// Whether instances have a `__dict__`.
  package var hasAttributes: Bool
  /// The attributes of instances that `__slots__` names, here or in a base.
  var slotNames: Set<ObjectIdentifier>?
  /// Whether methods are left to be written, so that no object can be made.
  package var isAbstract = false
  /// Makes an instance: what a built-in class does in `__new__`.
  package var construct: ((VM, PyType, Arguments) throws -> Value)?
  /// `__doc__`.
  package var documentation: Value = .none
  /// The text of `__module__` for built-in classes.
  package var moduleName = "builtins"
  /// `__qualname__`.
  package var qualifiedName: String
  /// The fields that instances have, for a class of exceptions.
  var exceptionLayout = ExceptionLayout.plain
  /// What error messages put before the name: the module and a dot for the classes that CPython
  /// has in C outside `builtins` (`'collections.deque' object has no attribute 'x'`).
  package var messagePrefix = ""

  private(set) lazy var rootShape = Shape([])
  private(set) lazy var dictionaryShape = Shape([])
  var instanceSlotHint = 4
  var hasFinalizer = false

  /// Changes whenever an attribute of the class or of one it inherits from does.
  private(set) var version: UInt32
  /// Not held: a subclass takes itself out when it goes. (A weak reference would slow down every
  /// use of the class.)
  private var subclasses: Set<UnsafeMutableRawPointer> = []
  private var specials: [Value] = []

  init(
    metatype: PyType?, name: String, bases: [PyType], layout: Kind, isHeap: Bool,
    interpreter: Interpreter, variables: PyDict
  ) {
    self.name = name
    qualifiedName = name
    self.interpreter = interpreter
    self.bases = bases
    self.variables = variables
    self.isHeap = isHeap
    hasExactInstances = !isHeap
    self.layout = layout
    hasAttributes = isHeap
    version = interpreter.nextTypeVersion()
    if let metatype {
      super.init(metatype, .type)
    } else {
      super.init(untyped: .type, placeholder: interpreter)
    }
    construct = bases.first?.construct
    hasFinalizer = bases.contains { $0.hasFinalizer }
    exceptionLayout =
      bases.first { $0.exceptionLayout != .plain }.map(\.exceptionLayout) ?? .plain
    let me = Unmanaged.passUnretained(self).toOpaque()
    for base in bases { base.subclasses.insert(me) }
  }

  deinit {
    let me = Unmanaged.passUnretained(self).toOpaque()
    for base in bases { base.subclasses.remove(me) }
  }

  /// Gives one of the first classes its class.
  func setMetatype(_ type: PyType) { changeType(type) }

  /// Whether the class is `other` or inherits from it.
  @inline(__always) package func isSubtype(of other: PyType) -> Bool {
    if self === other { return true }
    return order.contains { $0.toOpaque() == Unmanaged.passUnretained(other).toOpaque() }
  }

  /// The attribute of the class or of the first in its order that has it; the name is interned.
  package func lookup(_ name: PyStr) -> Value? {
    let entry = interpreter.lookups.entry(version, name)
    if entry.pointee.version == version,
      entry.pointee.name == Unmanaged.passUnretained(name).toOpaque()
    {
      let value = entry.pointee.value.copy()
      return value.bound
    }
    return lookup(name, remembering: entry)
  }

  @inline(never)
  private func lookup(
    _ name: PyStr, remembering entry: UnsafeMutablePointer<LookupCache.Entry>
  ) -> Value? {
    var found = Value.unbound
    for type in order {
      if let value = type._withUnsafeGuaranteedRef({ $0.variables.get(name) }) {
        found = value
        break
      }
    }
    if name.isInterned {
      entry.pointee.version = version
      entry.pointee.name = Unmanaged.passUnretained(name).toOpaque()
      entry.pointee.value.hold(found)
    }
    return found.bound
  }

  /// The attribute as `lookup`, and the class that has it.
  package func lookupWithOwner(_ name: PyStr) -> (Value, PyType)? {
    for type in order {
      let type = type._withUnsafeGuaranteedRef { $0 }
      if let value = type.variables.get(name) { return (value, type) }
    }
    return nil
  }

  /// A special method, found once and kept until the class changes; `unbound` where there is none.
  @inline(__always) package func special(_ special: Special) -> Value {
    let i = Int(special.rawValue)
    if i < specials.count {
      let value = specials[i]
      if case .bool = value {} else { return value }
    }
    return findSpecial(special)
  }

  @inline(never) private func findSpecial(_ special: Special) -> Value {
    if specials.isEmpty {
      // `bool` stands for what has not been looked for yet.
      specials = Array(repeating: .bool(false), count: Special.allCases.count)
    }
    var value = lookup(interpreter.specialNames[Int(special.rawValue)]) ?? .unbound
    if special == .new, case .object(let o) = value, o.kind == .staticMethod {
      value = unsafeDowncast(o, to: PyMethodWrapper.self).function
    }
    specials[Int(special.rawValue)] = value
    return value
  }

  /// Sets an attribute of the class itself.
  package func set(_ name: PyStr, _ value: Value) {
    variables.set(name, value)
    if name === interpreter.names.del { hasFinalizer = true }
    invalidate()
  }

  /// Removes an attribute of the class itself; false if it has none of that name.
  package func remove(_ name: PyStr) -> Bool {
    guard variables.remove(name) != nil else { return false }
    invalidate()
    return true
  }

  /// Forgets what was looked up, here and in every subclass.
  package func invalidate() {
    if interpreter.isInstalling { return }
    version = interpreter.nextTypeVersion()
    specials.removeAll()
    for subclass in subclasses {
      Unmanaged<PyType>.fromOpaque(subclass)._withUnsafeGuaranteedRef { $0.invalidate() }
    }
  }

  /// Whether instances are made by a built-in class's constructor and by no `__new__` of the program.
  var hasDefaultNew: Bool {
    guard case .object(var object) = special(.new) else { return false }
    if object.kind == .staticMethod,
      case .object(let inner) = unsafeDowncast(object, to: PyMethodWrapper.self).function
    {
      object = inner
    }
    return object.kind == .native && unsafeDowncast(object, to: PyNative.self).isConstructor
  }

  /// `__init__` where a call of the class makes an object in the built-in way and calls that
  /// function of the program, if it is not abstract and its class is `type`; nil elsewhere.
  var plainInitializer: Unmanaged<PyFunction>? {
    if initializerVersion == version { return knownInitializer }
    initializerVersion = version
    knownInitializer = nil
    if isHeap, layout == .instance || layout == .exception, hasDefaultNew,
      case .object(let o) = special(.`init`), o.kind == .function
    {
      let function = unsafeDowncast(o, to: PyFunction.self)
      if !function.code.isGenerator { knownInitializer = .passUnretained(function) }
    }
    return knownInitializer
  }
  private var initializerVersion: UInt32 = 0
  private var knownInitializer: Unmanaged<PyFunction>?

  /// Whether calling the class does no more than `construct`: for most built-in classes.
  private(set) lazy var makesWithoutInit: Bool = {
    guard !isHeap, !isAbstract, self !== interpreter.types.type, type === interpreter.types.type,
      hasDefaultNew,
      case .object(let initialize) = special(.`init`), initialize.kind == .native
    else { return false }
    let native = unsafeDowncast(initialize, to: PyNative.self)
    return native.owner?.toOpaque() == Unmanaged.passUnretained(interpreter.types.object).toOpaque()
      || native.isConstructor
  }()

  /// Runs `__del__` of an instance that is going.
  func finalize(_ heir: PyInstance) { VM.finalize(heir, interpreter) }
}
