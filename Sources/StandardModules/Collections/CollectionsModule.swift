import Interpreter

extension StandardModules {
  /// The module `_collections`: the classes of `collections` that are written in Swift.
  static func makeCollections(_ vm: VM) throws -> Value {
    let module = ModuleBuilder(vm, "_collections")
    DequeType.make(module)
    DefaultDictType.make(module)
    OrderedDictType.make(module)
    TupleGetter.make(module)
    return .object(module.module)
  }
}
