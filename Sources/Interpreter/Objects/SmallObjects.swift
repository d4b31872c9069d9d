/// An int too large for the immediate kind, or an instance of a subclass of int.
package final class PyInt: PyObject {
  package let value: BigInt

  package init(_ type: PyType, _ value: BigInt) {
    self.value = value
    super.init(type, .int)
  }
}

/// An instance of a subclass of float; plain floats are immediate.
package final class PyFloat: PyObject {
  package let value: Double

  package init(_ type: PyType, _ value: Double) {
    self.value = value
    super.init(type, .float)
  }
}

/// A complex number.
package final class PyComplex: PyObject {
  package let real: Double
  package let imaginary: Double

  package init(_ type: PyType, _ real: Double, _ imaginary: Double) {
    self.real = real
    self.imaginary = imaginary
    super.init(type, .complex)
  }
}

/// `NotImplemented` or `Ellipsis`.
package final class PySingleton: PyObject {
  package let name: StaticString

  init(_ type: PyType, _ name: StaticString) {
    self.name = name
    super.init(type, .singleton)
  }
}

/// A slice object.
package final class PySlice: PyObject {
  package private(set) var start: Value
  package private(set) var stop: Value
  package private(set) var step: Value

  package init(_ type: PyType, _ start: Value, _ stop: Value, _ step: Value) {
    self.start = start
    self.stop = stop
    self.step = step
    super.init(type, .slice)
  }

  deinit {
    if start.ownsChildren || stop.ownsChildren || step.ownsChildren { dropChildren() }
  }

  public override func takeChildren(_ children: inout [PyObject]) {
    for value in [start, stop, step] { children.append(objectOf: value) }
    start = .unbound
    stop = .unbound
    step = .unbound
  }
}

/// A range whose three numbers fit in an Int. Longer ranges are refused when made.
package final class PyRange: PyObject {
  package let start: Int
  package let stop: Int
  package let step: Int
  /// The number of values.
  package let count: Int

  package init(_ type: PyType, start: Int, stop: Int, step: Int, count: Int) {
    self.start = start
    self.stop = stop
    self.step = step
    self.count = count
    super.init(type, .range)
  }
}

/// The variable that a closure shares with its maker.
package final class PyCell: PyObject {
  package var value: Value

  init(_ type: PyType, _ value: Value) {
    self.value = value
    super.init(type, .cell)
  }

  deinit {
    if value.ownsChildren {
      var children: [PyObject] = []
      takeChildren(&children)
      PyObject.drop(&children)
    }
  }

  public override func takeChildren(_ children: inout [PyObject]) {
    children.append(objectOf: value)
    value = .unbound
  }
}

/// A module: its variables are its `attributes`.
package final class PyModule: PyObject {
  package let name: String
  package let variables: PyDict

  package init(_ type: PyType, name: String, variables: PyDict) {
    self.name = name
    self.variables = variables
    super.init(type, .module)
    attributes = variables
  }
}

/// A property: the descriptor that `@property` makes.
package final class PyProperty: PyObject {
  package var getter: Value
  package var setter: Value
  package var deleter: Value
  package var documentation: Value
  /// What `__set_name__` said, or `unbound`.
  package var name: Value = .unbound
  /// Whether the documentation is the getter's.
  package var takesDocumentation = false

  package init(
    _ type: PyType, getter: Value, setter: Value, deleter: Value, documentation: Value
  ) {
    self.getter = getter
    self.setter = setter
    self.deleter = deleter
    self.documentation = documentation
    super.init(type, .property)
  }
}

/// A classmethod or staticmethod: a function wrapped so that it binds to the class or to nothing.
package final class PyMethodWrapper: PyObject {
  package var function: Value

  package init(_ type: PyType, _ kind: Kind, _ function: Value) {
    self.function = function
    super.init(type, kind)
  }
}

/// What `super()` gives: attributes are looked up in the method resolution order after `start`.
package final class PySuper: PyObject {
  package let start: PyType
  package let object: Value
  package let objectType: PyType

  init(_ type: PyType, start: PyType, object: Value, objectType: PyType) {
    self.start = start
    self.object = object
    self.objectType = objectType
    super.init(type, .superObject)
  }
}
