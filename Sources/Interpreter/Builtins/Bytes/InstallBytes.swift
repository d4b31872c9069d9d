extension Interpreter {
  /// The methods of `bytes`, `bytearray` and `memoryview` (Python's library reference, "Binary
  /// Sequence Types").
  func installBytes() {
    for type: PyType in [types.bytes, types.bytearray] {
      let family = ByteFamily(type: type, isArray: type === types.bytearray)
      installByteBasics(family)
      installByteItems(family)
      installByteOperators(family)
      installByteSearching(family)
      installByteReplacing(family)
      installByteSplitting(family)
      installByteStripping(family)
      installByteCase(family)
      installByteTests(family)
      installByteLayout(family)
      installByteTranslation(family)
      installByteHex(family)
      installByteCoding(family)
    }
    installBytesConstructor()
    installByteArray()
    installByteArrayItems()
    installByteIterators()
    installMemoryView()
    installMemoryViewItems()
    types.bytes.documentation = .object(
      string("bytes(iterable_of_ints) -> bytes\nbytes(string, encoding[, errors]) -> bytes"))
    types.bytearray.documentation = .object(
      string(
        "bytearray(iterable_of_ints) -> bytearray\n"
          + "bytearray(string, encoding[, errors]) -> bytearray"))
  }
}
