extension PyObject {
  /// Drops what the object owns in a loop. For `deinit` of objects that can be the links of a deep
  /// structure.
  package final func dropChildren() {
    var children: [PyObject] = []
    takeChildren(&children)
    PyObject.drop(&children)
  }
}
