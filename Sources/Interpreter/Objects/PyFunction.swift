import Synchronization

/// A function of the program: code and what its making bound to it.
package final class PyFunction: PyObject {
  /// What it executes.
  package let code: CodeObject
  /// The variables of its module.
  package let globals: PyDict
  /// `__name__`.
  package var name: PyStr
  /// `__qualname__`.
  package var qualifiedName: PyStr
  /// The default values of the last positional parameters.
  package var defaults: PyTuple? { didSet { takeDefaults() } }
  /// The same, as calls read them.
  private(set) var defaultItems: UnsafeMutablePointer<Value>?
  private(set) var defaultCount = 0
  /// The default values of keyword-only parameters; nil without any.
  package var keywordDefaults: PyDict?
  /// `__annotations__`; nil until somebody asks or sets them.
  package var annotations: PyDict?
  /// The cells that its code shares with outer functions; nil without any.
  package let closure: PyTuple?
  /// `__doc__`.
  package var documentation: Value
  /// `__module__`.
  package var module: Value

  init(
    _ type: PyType, code: CodeObject, globals: PyDict, name: PyStr, qualifiedName: PyStr,
    defaults: PyTuple?, keywordDefaults: PyDict?, annotations: PyDict?, closure: PyTuple?,
    module: Value
  ) {
    self.code = code
    self.globals = globals
    self.name = name
    self.qualifiedName = qualifiedName
    self.defaults = defaults
    self.keywordDefaults = keywordDefaults
    self.annotations = annotations
    self.closure = closure
    self.module = module
    documentation = code.documentation
    super.init(type, .function)
    takeDefaults()
  }

  private func takeDefaults() {
    defaultItems = defaults?.items
    defaultCount = defaults?.count ?? 0
  }
}

/// The arguments of a call of native code: positional ones first, then those with names. The values
/// stay where the caller has them and are valid for the length of the call.
package struct Arguments {
  let base: UnsafeMutablePointer<Value>
  /// The number of positional arguments.
  package let count: Int
  /// The names of the arguments that follow the positional ones.
  package let names: PyTuple?

  /// Names the place and the number of the arguments.
  @inline(__always) package init(
    base: UnsafeMutablePointer<Value>, count: Int, names: PyTuple? = nil
  ) {
    self.base = base
    self.count = count
    self.names = names
  }

  /// A positional argument; the index must be below `count`.
  @inline(__always) package subscript(index: Int) -> Value { (base + index).copy() }

  /// A positional argument, or `unbound` where none was given.
  @inline(__always) package func at(_ index: Int) -> Value {
    index < count ? (base + index).copy() : .unbound
  }

  /// The positional arguments from an index on.
  @inline(__always) package func from(_ index: Int) -> Arguments {
    Arguments(base: base + index, count: count - index, names: names)
  }

  /// The positional arguments as an array.
  package var array: [Value] { Array(UnsafeBufferPointer(start: base, count: count)) }

  /// The arguments with names, in order.
  package var named: [(name: PyStr, value: Value)] {
    guard let names else { return [] }
    return names.values.enumerated().compactMap { i, name in
      name.str.map { ($0, base[count + i]) }
    }
  }

  /// Whether any argument has a name.
  package var hasNames: Bool { (names?.count ?? 0) > 0 }
}

/// What native functions and methods take, and so which errors a wrong call gets.
package enum Arity {
  case none
  case one
  /// From `minimum` to `maximum` positional arguments; `Int.max` for any number.
  case positional(Int, Int)
  /// Anything: the function looks at the arguments itself.
  case any
  /// Parameters by name, bound in this order into positional places (absent ones are `unbound`).
  case named(ParameterList)
}

/// The parameters of a native function: names in order; how many are positional only, may be given
/// by position, and must be given.
package struct ParameterList: Sendable {
  /// The names, in order.
  package let names: [String]
  /// How many at the front have no name for callers.
  package let positionalOnly: Int
  /// How many may be given by position.
  package let positional: Int
  /// How many must be given.
  package let required: Int

  /// The most parameters that a native function may have.
  static let most = 24

  /// Those that have been read, by where their text is: each interpreter asks for the same ones.
  private static let known = Mutex<[UInt: ParameterList]>([:])

  /// Reads `"sep=, maxsplit="`: a name with `=` is optional; `/` and `*` stand as in Python.
  package init(_ text: StaticString) {
    guard text.hasPointerRepresentation else {
      self.init(reading: text.description)
      return
    }
    let place = UInt(bitPattern: text.utf8Start)
    if let known = ParameterList.known.withLock({ $0[place] }) {
      self = known
      return
    }
    self.init(reading: text.description)
    let made = self
    ParameterList.known.withLock { $0[place] = made }
  }

  private init(reading text: String) {
    var names: [String] = []
    var positionalOnly = 0
    var positional: Int?
    var required = 0
    for part in text.split(separator: ",") {
      let word = part.drop { $0 == " " }
      if word == "/" {
        positionalOnly = names.count
      } else if word == "*" {
        positional = names.count
      } else if word.hasSuffix("=") {
        names.append(String(word.dropLast()))
      } else {
        names.append(String(word))
        required = names.count
      }
    }
    precondition(names.count <= ParameterList.most, "a native function with many parameters")
    self.names = names
    self.positionalOnly = positionalOnly
    self.positional = positional ?? names.count
    self.required = required
  }
}

/// The Swift code of a native function: the thread, the object it is a method of (`unbound` for a
/// function), the arguments as its arity promises them.
package typealias NativeBody = (VM, Value, Arguments) throws -> Value

/// A function written in Swift, or an unbound method of a built-in class.
package final class PyNative: PyObject {
  /// Its name.
  package let name: PyStr
  /// What it takes.
  package let arity: Arity
  /// What it does.
  package let body: NativeBody
  /// The class whose method this is; nil for a function of a module.
  package let owner: Unmanaged<PyType>?
  /// For functions bound to a class when made: `dict.fromkeys`, `object.__new__`.
  package let receiver: Value
  /// `__module__`, or None.
  package let module: Value
  /// `__doc__`, or None.
  package let documentation: Value
  /// Whether this is the `__new__` of a built-in class, whose work `PyType.construct` does.
  var isConstructor = false
  /// The numbers of positional arguments, without others, that `body` takes as they come.
  private let fewest: Int
  private let most: Int

  /// Makes a function of a module, or a method of the class `owner`.
  package init(
    _ type: PyType, name: PyStr, arity: Arity, owner: PyType?, receiver: Value = .unbound,
    module: Value = .none, documentation: Value = .none, body: @escaping NativeBody
  ) {
    self.name = name
    self.arity = arity
    self.body = body
    self.owner = owner.map { Unmanaged.passUnretained($0) }
    self.receiver = receiver
    self.module = module
    self.documentation = documentation
    (fewest, most) =
      switch arity {
      case .none: (0, 0)
      case .one: (1, 1)
      case .positional(let minimum, let maximum): (minimum, maximum)
      case .any: (0, .max)
      case .named(let list): (list.names.count, list.positional)
      }
    super.init(type, .native)
  }

  /// Whether `body` can be called at once with so many positional arguments and no others.
  @inline(__always) func takes(_ count: Int) -> Bool { count >= fewest && count <= most }

  /// The same, for one that is called without an object.
  @inline(__always) func isPlainFunction(taking count: Int) -> Bool {
    owner == nil && takes(count)
  }
}

/// A function or native method together with the object it was looked up on.
package final class PyMethod: PyObject {
  /// The function that is called.
  package let function: Value
  /// The object that is its first argument.
  package private(set) var receiver: Value

  /// Binds a function to an object.
  package init(_ type: PyType, function: Value, receiver: Value) {
    self.function = function
    self.receiver = receiver
    super.init(type, .method)
  }

  /// The function of the program behind the method, if it is one.
  @inline(__always) var pythonFunction: Unmanaged<PyFunction>? {
    guard case .object(let function) = function, function.kind == .function else { return nil }
    return .passUnretained(unsafeDowncast(function, to: PyFunction.self))
  }

  /// The object that the method is of, if it is not immediate.
  @inline(__always) var receiverObject: Unmanaged<PyObject>? {
    guard case .object(let receiver) = receiver else { return nil }
    return .passUnretained(receiver)
  }

  public override func takeChildren(_ children: inout [PyObject]) {
    children.append(objectOf: receiver)
    receiver = .unbound
  }
}

/// An attribute of a built-in class computed by Swift code: `complex.real`, `function.__name__`.
package final class PyGetSet: PyObject {
  /// Its name.
  package let name: PyStr
  /// The class that it is an attribute of.
  package let owner: Unmanaged<PyType>
  /// Computes the value for an object.
  package let getter: (VM, Value) throws -> Value
  /// Receives `unbound` for a deletion; nil makes the attribute read-only.
  package let setter: ((VM, Value, Value) throws -> Void)?

  /// Makes the attribute of a class.
  package init(
    _ type: PyType, name: PyStr, owner: PyType, getter: @escaping (VM, Value) throws -> Value,
    setter: ((VM, Value, Value) throws -> Void)? = nil
  ) {
    self.name = name
    self.owner = Unmanaged.passUnretained(owner)
    self.getter = getter
    self.setter = setter
    super.init(type, .other)
  }
}

/// The place that a name in `__slots__` gives to instances.
package final class PyMember: PyObject {
  /// Its name.
  package let name: PyStr
  /// The class that it is an attribute of.
  package let owner: Unmanaged<PyType>

  /// Makes the place of a slot of a class.
  package init(_ type: PyType, name: PyStr, owner: PyType) {
    self.name = name
    self.owner = Unmanaged.passUnretained(owner)
    super.init(type, .other)
  }
}
