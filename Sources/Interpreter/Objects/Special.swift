/// The special methods that operators and built-in functions look up on classes (Python reference,
/// "Special method names").
package enum Special: UInt8, CaseIterable {
  case new, `init`, call, repr, str, bytes, format, hash, bool, len, lengthHint
  case getattribute, getattr, setattr, delattr, dir
  case get, set, delete, setName
  case getitem, setitem, delitem, missing, contains, iter, next, reversed
  case lt, le, eq, ne, gt, ge
  case add, sub, mul, matmul, truediv, floordiv, mod, divmod, pow
  case lshift, rshift, and, xor, or
  case radd, rsub, rmul, rmatmul, rtruediv, rfloordiv, rmod, rdivmod, rpow
  case rlshift, rrshift, rand, rxor, ror
  case iadd, isub, imul, imatmul, itruediv, ifloordiv, imod, ipow
  case ilshift, irshift, iand, ixor, ior
  case neg, pos, abs, invert, int, float, complex, index, round, trunc, floor, ceil
  case enter, exit, del, instancecheck, subclasscheck, classGetitem, initSubclass

  /// The method's name in Python.
  package var name: String { Special.names[Int(rawValue)] }

  /// The names in the order of the cases. (Swift's own text of a case takes a microsecond.)
  private static let names: [String] = """
    new init call repr str bytes format hash bool len length_hint getattribute getattr setattr
    delattr dir get set delete set_name getitem setitem delitem missing contains iter next
    reversed lt le eq ne gt ge add sub mul matmul truediv floordiv mod divmod pow lshift rshift
    and xor or radd rsub rmul rmatmul rtruediv rfloordiv rmod rdivmod rpow rlshift rrshift rand
    rxor ror iadd isub imul imatmul itruediv ifloordiv imod ipow ilshift irshift iand ixor ior neg
    pos abs invert int float complex index round trunc floor ceil enter exit del instancecheck
    subclasscheck class_getitem init_subclass
    """.split { $0 == " " || $0 == "\n" }.map { "__\($0)__" }
}
