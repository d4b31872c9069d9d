/// An int too large for the immediate kind, or an instance of a subclass of int.
package final class PyInt: PyObject {
  /// The number.
  package let value: BigInt

  /// Makes an int of a class.
  package init(_ type: PyType, _ value: BigInt) {
    self.value = value
    super.init(type, .int)
  }
}

/// An instance of a subclass of float; plain floats are immediate.
package final class PyFloat: PyObject {
  /// The number.
  package let value: Double

  /// Makes a float of a class.
  package init(_ type: PyType, _ value: Double) {
    self.value = value
    super.init(type, .float)
  }
}

/// A complex number.
package final class PyComplex: PyObject {
  /// The real part.
  package let real: Double
  /// The imaginary part.
  package let imaginary: Double

  /// Makes a complex number of a class.
  package init(_ type: PyType, _ real: Double, _ imaginary: Double) {
    self.real = real
    self.imaginary = imaginary
    super.init(type, .complex)
  }
}

/// `NotImplemented` or `Ellipsis`.
package final class PySingleton: PyObject {
  /// What its repr shows.
  package let name: StaticString

  init(_ type: PyType, _ name: StaticString) {
    self.name = name
    super.init(type, .singleton)
  }
}

/// A slice object.
package final class PySlice: PyObject {
  /// The first of the three, as it was given.
  package private(set) var start: Value
  /// The second.
  package private(set) var stop: Value
  /// The third.
  package private(set) var step: Value

  /// Makes a slice; what was left out is None.
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
  /// The first value.
  package let start: Int
  /// Where it ends, which is no value of it.
  package let stop: Int
  /// From one value to the next; not 0.
  package let step: Int
  /// The number of values.
  package let count: Int

  /// Makes a range whose number of values is known.
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
  /// What the variable holds; `unbound` before it is set.
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
  /// Its `__name__` when it was made.
  package let name: String
  /// Its global variables.
  package let variables: PyDict

  /// Makes a module over its variables.
  package init(_ type: PyType, name: String, variables: PyDict) {
    self.name = name
    self.variables = variables
    super.init(type, .module)
    attributes = variables
  }
}

/// A property: the descriptor that `@property` makes.
package final class PyProperty: PyObject {
  /// What gives the value, or None.
  package var getter: Value
  /// What sets it, or None.
  package var setter: Value
  /// What deletes it, or None.
  package var deleter: Value
  /// `__doc__`.
  package var documentation: Value
  /// What `__set_name__` said, or `unbound`.
  package var name: Value = .unbound
  /// Whether the documentation is the getter's.
  package var takesDocumentation = false

  /// Makes a property of its functions.
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
  /// The function inside.
  package var function: Value

  /// Wraps a function.
  package init(_ type: PyType, _ kind: Kind, _ function: Value) {
    self.function = function
    super.init(type, kind)
  }
}

/// What `super()` gives: attributes are looked up in the method resolution order after `start`.
package final class PySuper: PyObject {
  /// The class behind which lookups begin.
  package let start: PyType
  /// What methods are bound to: an object or a class.
  package let object: Value
  /// The class whose resolution order is followed.
  package let objectType: PyType

  init(_ type: PyType, start: PyType, object: Value, objectType: PyType) {
    self.start = start
    self.object = object
    self.objectType = objectType
    super.init(type, .superObject)
  }
}
