/// `except*` (PEP 654).
extension VM {
  /// Splits what is left of a group by a type: the rest and the matching part, `unbound` for none.
  func splitGroup(_ value: Value, _ wanted: Value) throws -> (Value, Value) {
    if value.isUnbound { return (.unbound, .unbound) }
    for type in wanted.tuple.map({ Array($0.values) }) ?? [wanted] {
      guard let type = type.pyType,
        type.isSubtype(of: interpreter.exceptionType(.baseException))
      else {
        throw typeError("catching classes that do not inherit from BaseException is not allowed")
      }
      if type.isSubtype(of: interpreter.exceptionType(.baseExceptionGroup)) {
        throw typeError(
          "catching ExceptionGroup with except* is not allowed. Use except instead.")
      }
    }
    guard let exception = value.exception else { return (value, .unbound) }
    if !exception.type.isSubtype(of: interpreter.exceptionType(.baseExceptionGroup)) {
      if try matches(value, wanted) {
        let group = try call(
          .object(interpreter.exceptionType(.exceptionGroup)), str(""),
          .object(list([value])))
        group.exception?.traceback = exception.traceback
        return (.unbound, group)
      }
      return (value, .unbound)
    }
    let parts = try callMethod(value, "split", wanted)
    guard let tuple = parts.tuple, tuple.count == 2 else { return (value, .unbound) }
    return (tuple[1].isNone ? .unbound : tuple[1], tuple[0].isNone ? .unbound : tuple[0])
  }

  /// What an `except*` statement raises at its end: nothing, the unhandled rest, or a group of it
  /// with what the clauses raised.
  func regroup(_ raised: Value, _ original: Value, _ rest: Value) throws -> Value {
    let new = raised.list.map { Array($0.values) } ?? []
    if new.isEmpty { return rest }
    var all = new
    if !rest.isUnbound { all.append(rest) }
    if all.count == 1, !rest.isUnbound || new.count == 1 {
      let only = all[0]
      if only.isIdentical(original) { return only }
    }
    // Parts of the original that a clause raised again as they were go back together.
    return try call(
      .object(interpreter.exceptionType(.exceptionGroup)), str(""), .object(list(all)))
  }
}
