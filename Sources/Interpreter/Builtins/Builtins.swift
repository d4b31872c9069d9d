extension Interpreter {
  /// Fills the built-in classes with their methods and `builtins` with its functions.
  func installBuiltins() {
    installObject()
    installTypeType()
    installFunctions()
    installDescriptors()
    installExceptions()
    installNumbers()
    installStrings()
    installBytes()
    installSequences()
    installMappings()
    installSets()
    installIterators()
    installBuiltinFunctions()
    for type in types.public { builtins.set(intern(type.name), .object(type)) }
    for kind in ExceptionKind.allCases {
      builtins.set(intern(kind.name), .object(exceptionType(kind)))
    }
    builtins.set(intern("EnvironmentError"), .object(exceptionType(.osError)))
    builtins.set(intern("IOError"), .object(exceptionType(.osError)))
    builtins.set(intern("None"), .none)
    builtins.set(intern("True"), .bool(true))
    builtins.set(intern("False"), .bool(false))
    builtins.set(intern("NotImplemented"), .object(notImplemented))
    builtins.set(intern("Ellipsis"), .object(ellipsis))
    builtins.set(intern("__debug__"), .bool(true))
    builtins.set(names.name, .object(intern("builtins")))
    let build = makeBuildClass()
    buildClassFunction = build
    builtins.set(build.name, .object(build))
  }
}

extension BuiltinTypes {
  /// The classes that have names in `builtins`.
  var `public`: [PyType] {
    [
      object, type, bool, int, float, complex, str, bytes, bytearray, memoryview, list, tuple, dict,
      set, frozenset, slice, range, property, classMethod, staticMethod, superType, enumerate, zip,
      map, filter, reversed,
    ]
  }
}
