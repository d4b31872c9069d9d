extension Interpreter {
  /// The descriptors of `builtins`: property, classmethod, staticmethod, and super.
  func installDescriptors() {
    installProperty()
    installMethodWrappers()
    installSuper()
  }
}
