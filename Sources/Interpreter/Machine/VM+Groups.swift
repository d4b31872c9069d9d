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
          .object(interpreter.exceptionType(.baseExceptionGroup)), str(""),
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
    var all = raised.list.map { Array($0.values) } ?? []
    if !rest.isUnbound { all.append(rest) }
    guard let group = original.exception, group.isGroup, !all.isEmpty else {
      return all.first ?? .unbound
    }
    // Parts of the original that a clause raised again as they were go back together.
    var leaves: Set<ObjectIdentifier> = []
    var new: [Value] = []
    for value in all {
      guard let exception = value.exception else { continue }
      if exception.traceback === group.traceback, exception.cause === group.cause,
        exception.context === group.context
      {
        collectLeaves(exception, &leaves)
      } else {
        new.append(value)
      }
    }
    if !leaves.isEmpty,
      let part = try split(group, { leaves.contains(ObjectIdentifier($0)) }).match
    {
      new.append(.object(part))
    }
    if new.count == 1 { return new[0] }
    return try call(
      .object(interpreter.exceptionType(.baseExceptionGroup)), str(""), .object(list(new)))
  }

  private func collectLeaves(_ exception: PyException, _ leaves: inout Set<ObjectIdentifier>) {
    if !exception.isGroup { leaves.insert(ObjectIdentifier(exception)) }
    for member in exception.members { collectLeaves(member, &leaves) }
  }
}
