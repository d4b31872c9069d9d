/// The built-in classes of one interpreter. They are made in `bootstrap`, before anything runs.
///
/// `kept` holds them, so that nobody has to count a class to make an object of it.
package final class BuiltinTypes {
  /// The class `object`.
  package unowned(unsafe) private(set) var object: PyType!
  /// The class `type`.
  package unowned(unsafe) private(set) var type: PyType!
  /// The class `NoneType`.
  package unowned(unsafe) private(set) var noneType: PyType!
  /// The class `NotImplementedType`.
  package unowned(unsafe) private(set) var notImplementedType: PyType!
  /// The class `ellipsis`.
  package unowned(unsafe) private(set) var ellipsis: PyType!
  /// The class `bool`.
  package unowned(unsafe) private(set) var bool: PyType!
  /// The class `int`.
  package unowned(unsafe) private(set) var int: PyType!
  /// The class `float`.
  package unowned(unsafe) private(set) var float: PyType!
  /// The class `complex`.
  package unowned(unsafe) private(set) var complex: PyType!
  /// The class `str`.
  package unowned(unsafe) private(set) var str: PyType!
  /// The class `bytes`.
  package unowned(unsafe) private(set) var bytes: PyType!
  /// The class `bytearray`.
  package unowned(unsafe) private(set) var bytearray: PyType!
  /// The class `memoryview`.
  package unowned(unsafe) private(set) var memoryview: PyType!
  /// The class `list`.
  package unowned(unsafe) private(set) var list: PyType!
  /// The class `tuple`.
  package unowned(unsafe) private(set) var tuple: PyType!
  /// The class `dict`.
  package unowned(unsafe) private(set) var dict: PyType!
  /// The class `set`.
  package unowned(unsafe) private(set) var set: PyType!
  /// The class `frozenset`.
  package unowned(unsafe) private(set) var frozenset: PyType!
  /// The class `slice`.
  package unowned(unsafe) private(set) var slice: PyType!
  /// The class `range`.
  package unowned(unsafe) private(set) var range: PyType!
  /// The class `function`.
  package unowned(unsafe) private(set) var function: PyType!
  /// The class `builtin_function_or_method`.
  package unowned(unsafe) private(set) var builtinFunction: PyType!
  /// The class `method_descriptor`.
  package unowned(unsafe) private(set) var methodDescriptor: PyType!
  /// The class `method`.
  package unowned(unsafe) private(set) var method: PyType!
  /// The class `builtin_function_or_method`, of a method bound to its object.
  package unowned(unsafe) private(set) var builtinMethod: PyType!
  /// The class `wrapper_descriptor`.
  package unowned(unsafe) private(set) var wrapperDescriptor: PyType!
  /// The class `method-wrapper`.
  package unowned(unsafe) private(set) var methodWrapper: PyType!
  /// The class `getset_descriptor`.
  package unowned(unsafe) private(set) var getSet: PyType!
  /// The class `member_descriptor`.
  package unowned(unsafe) private(set) var member: PyType!
  /// The class `module`.
  package unowned(unsafe) private(set) var module: PyType!
  /// The class `cell`.
  package unowned(unsafe) private(set) var cell: PyType!
  /// The class `generator`.
  package unowned(unsafe) private(set) var generator: PyType!
  /// The class `code`.
  package unowned(unsafe) private(set) var code: PyType!
  /// The class `traceback`.
  package unowned(unsafe) private(set) var traceback: PyType!
  /// The class `property`.
  package unowned(unsafe) private(set) var property: PyType!
  /// The class `classmethod`.
  package unowned(unsafe) private(set) var classMethod: PyType!
  /// The class `staticmethod`.
  package unowned(unsafe) private(set) var staticMethod: PyType!
  /// The class `super`.
  package unowned(unsafe) private(set) var superType: PyType!
  /// The class `mappingproxy`.
  package unowned(unsafe) private(set) var mappingProxy: PyType!
  /// The class `dict_keys`.
  package unowned(unsafe) private(set) var dictKeys: PyType!
  /// The class `dict_values`.
  package unowned(unsafe) private(set) var dictValues: PyType!
  /// The class `dict_items`.
  package unowned(unsafe) private(set) var dictItems: PyType!
  /// The class `GenericAlias`.
  package unowned(unsafe) private(set) var genericAlias: PyType!
  /// The class `UnionType`.
  package unowned(unsafe) private(set) var unionType: PyType!
  /// The class `list_iterator`.
  package unowned(unsafe) private(set) var listIterator: PyType!
  /// The class `list_reverseiterator`.
  package unowned(unsafe) private(set) var listReverseIterator: PyType!
  /// The class `tuple_iterator`.
  package unowned(unsafe) private(set) var tupleIterator: PyType!
  /// The class `range_iterator`.
  package unowned(unsafe) private(set) var rangeIterator: PyType!
  /// The class `str_iterator`.
  package unowned(unsafe) private(set) var strIterator: PyType!
  /// The class `str_ascii_iterator`.
  package unowned(unsafe) private(set) var strASCIIIterator: PyType!
  /// The class `bytes_iterator`.
  package unowned(unsafe) private(set) var bytesIterator: PyType!
  /// The class `bytearray_iterator`.
  package unowned(unsafe) private(set) var bytearrayIterator: PyType!
  /// The class `dict_keyiterator`.
  package unowned(unsafe) private(set) var dictKeyIterator: PyType!
  /// The class `dict_valueiterator`.
  package unowned(unsafe) private(set) var dictValueIterator: PyType!
  /// The class `dict_itemiterator`.
  package unowned(unsafe) private(set) var dictItemIterator: PyType!
  /// The class `set_iterator`.
  package unowned(unsafe) private(set) var setIterator: PyType!
  /// The class `iterator` over `__getitem__`.
  package unowned(unsafe) private(set) var sequenceIterator: PyType!
  /// The class `callable_iterator`.
  package unowned(unsafe) private(set) var callableIterator: PyType!
  /// The class `enumerate`.
  package unowned(unsafe) private(set) var enumerate: PyType!
  /// The class `zip`.
  package unowned(unsafe) private(set) var zip: PyType!
  /// The class `map`.
  package unowned(unsafe) private(set) var map: PyType!
  /// The class `filter`.
  package unowned(unsafe) private(set) var filter: PyType!
  /// The class `reversed`.
  package unowned(unsafe) private(set) var reversed: PyType!
  /// Iterators without a class of their own in Python's reference.
  package unowned(unsafe) private(set) var iterator: PyType!

  init() {}

  /// Makes the classes. The first ones are each other's, so their classes are set afterwards.
  func bootstrap(_ interpreter: Interpreter) {
    func first(_ name: String, _ bases: [PyType], _ layout: Kind) -> PyType {
      let made = PyType(
        metatype: nil, name: name, bases: bases, layout: layout, isHeap: false,
        interpreter: interpreter, variables: PyDict(placeholder: interpreter))
      made.order = [Unmanaged.passUnretained(made)] + (bases.first?.order ?? [])
      kept.append(made)
      return made
    }
    object = first("object", [], .instance)
    type = first("type", [object], .type)
    dict = first("dict", [object], .dict)
    str = first("str", [object], .str)
    tuple = first("tuple", [object], .tuple)
    for made: PyType in [object, type, dict, str, tuple] {
      made.setMetatype(type)
      made.variables.changeType(dict)
    }
    func make(_ name: String, _ layout: Kind = .other, base: PyType? = nil) -> PyType {
      self.make(interpreter, name, bases: [base ?? object], layout: layout)
    }
    func final(_ name: String, _ layout: Kind = .other) -> PyType {
      let made = make(name, layout)
      made.isBase = false
      return made
    }
    noneType = final("NoneType", .singleton)
    notImplementedType = final("NotImplementedType", .singleton)
    ellipsis = final("ellipsis", .singleton)
    int = make("int", .int)
    bool = make("bool", .int, base: int)
    bool.isBase = false
    float = make("float", .float)
    complex = make("complex", .complex)
    bytes = make("bytes", .bytes)
    bytearray = make("bytearray", .bytearray)
    memoryview = final("memoryview", .memoryview)
    list = make("list", .list)
    set = make("set", .set)
    frozenset = make("frozenset", .frozenset)
    slice = final("slice", .slice)
    range = final("range", .range)
    function = final("function", .function)
    function.hasAttributes = true
    builtinFunction = final("builtin_function_or_method", .native)
    methodDescriptor = final("method_descriptor", .native)
    method = final("method", .method)
    builtinMethod = builtinFunction
    wrapperDescriptor = final("wrapper_descriptor", .native)
    methodWrapper = final("method-wrapper", .method)
    getSet = final("getset_descriptor")
    member = final("member_descriptor")
    module = make("module", .module)
    module.hasAttributes = true
    cell = final("cell", .cell)
    generator = final("generator", .generator)
    code = final("code", .code)
    traceback = final("traceback", .traceback)
    property = make("property", .property)
    classMethod = make("classmethod", .classMethod)
    staticMethod = make("staticmethod", .staticMethod)
    superType = make("super", .superObject)
    mappingProxy = final("mappingproxy")
    dictKeys = final("dict_keys")
    dictValues = final("dict_values")
    dictItems = final("dict_items")
    genericAlias = final("GenericAlias")
    unionType = final("UnionType")
    listIterator = final("list_iterator", .iterator)
    listReverseIterator = final("list_reverseiterator", .iterator)
    tupleIterator = final("tuple_iterator", .iterator)
    rangeIterator = final("range_iterator", .iterator)
    strIterator = final("str_iterator", .iterator)
    strASCIIIterator = final("str_ascii_iterator", .iterator)
    bytesIterator = final("bytes_iterator", .iterator)
    bytearrayIterator = final("bytearray_iterator", .iterator)
    dictKeyIterator = final("dict_keyiterator", .iterator)
    dictValueIterator = final("dict_valueiterator", .iterator)
    dictItemIterator = final("dict_itemiterator", .iterator)
    setIterator = final("set_iterator", .iterator)
    sequenceIterator = final("iterator", .iterator)
    callableIterator = final("callable_iterator", .iterator)
    enumerate = make("enumerate", .iterator)
    zip = make("zip", .iterator)
    map = make("map", .iterator)
    filter = make("filter", .iterator)
    reversed = make("reversed", .iterator)
    iterator = final("iterator", .iterator)
  }

  /// Makes one more built-in class.
  package func make(
    _ interpreter: Interpreter, _ name: String, bases: [PyType], layout: Kind
  ) -> PyType {
    let made = PyType(
      metatype: type, name: name, bases: bases, layout: layout, isHeap: false,
      interpreter: interpreter, variables: PyDict(dict))
    made.hasAttributes = bases.contains { $0.hasAttributes }
    made.order = PyType.linearize(made, bases) ?? [Unmanaged.passUnretained(made)]
    kept.append(made)
    return made
  }

  /// The classes, which live as long as the interpreter.
  private var kept: [PyType] = []
}

extension PyType {
  /// The C3 linearisation of a class and its bases; nil where there is none.
  static func linearize(_ type: PyType, _ bases: [PyType]) -> [Unmanaged<PyType>]? {
    var sequences = bases.map { $0.order.map { $0.toOpaque() } }
    sequences.append(bases.map { Unmanaged.passUnretained($0).toOpaque() })
    var result = [Unmanaged.passUnretained(type)]
    sequences.removeAll { $0.isEmpty }
    while !sequences.isEmpty {
      let candidate = sequences.lazy.compactMap { $0.first }.first { head in
        !sequences.contains { $0.dropFirst().contains(head) }
      }
      guard let candidate else { return nil }
      result.append(Unmanaged.fromOpaque(candidate))
      for i in sequences.indices where sequences[i].first == candidate {
        sequences[i].removeFirst()
      }
      sequences.removeAll { $0.isEmpty }
    }
    return result
  }
}
