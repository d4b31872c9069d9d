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
  package var name: String {
    switch self {
    case .lengthHint: "__length_hint__"
    case .setName: "__set_name__"
    case .classGetitem: "__class_getitem__"
    case .initSubclass: "__init_subclass__"
    default: "__\(self)__"
    }
  }
}
