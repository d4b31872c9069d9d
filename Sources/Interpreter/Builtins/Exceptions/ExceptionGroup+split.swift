extension VM {
  /// What `split` and `subgroup` accept: a class of exceptions, several, or a function.
  /// Errors: TypeError.
  func groupCondition(_ given: Value) throws -> (PyException) throws -> Bool {
    let base = interpreter.exceptionType(.baseException)
    if let type = given.pyType, type.isSubtype(of: base) {
      return { $0.type.isSubtype(of: type) }
    }
    if let types = given.tuple, types.values.allSatisfy({ $0.pyType?.isSubtype(of: base) ?? false })
    {
      return { exception in
        types.values.contains { $0.pyType.map { exception.type.isSubtype(of: $0) } ?? false }
      }
    }
    if given.pyType == nil, !type(of: given).special(.call).isUnbound {
      return { try self.isTrue(self.call(given, .object($0))) }
    }
    throw typeError("expected a function, exception type or tuple of exception types")
  }

  /// The part of an exception that meets a condition and the part that does not, groups taken apart
  /// and put together again by their own `derive`.
  func split(
    _ exception: PyException, _ condition: (PyException) throws -> Bool
  ) throws -> (match: PyException?, rest: PyException?) {
    if try condition(exception) { return (exception, nil) }
    if !exception.isGroup { return (nil, exception) }
    try enterNative()
    defer { leaveNative() }
    var matches: [Value] = []
    var rest: [Value] = []
    for member in exception.members {
      let parts = try split(member, condition)
      if let match = parts.match { matches.append(.object(match)) }
      if let other = parts.rest { rest.append(.object(other)) }
    }
    return (try part(of: exception, matches), try part(of: exception, rest))
  }

  /// A group of some exceptions of another one, with its place, chain and notes.
  func part(of group: PyException, _ members: [Value]) throws -> PyException? {
    if members.isEmpty { return nil }
    let made = try callMethod(.object(group), "derive", .object(list(members)))
    guard let part = made.exception, part.isGroup else {
      throw typeError("derive must return an instance of BaseExceptionGroup")
    }
    if let traceback = group.traceback { part.traceback = traceback }
    part.context = group.context
    part.cause = group.cause
    part.suppressesContext = true
    let name = interpreter.names.notes!
    if let notes = try findAttribute(.object(group), name),
      notes.kind == .list || notes.kind == .tuple
    {
      try setAttribute(.object(part), name, .object(list(array(of: notes))))
    }
    return part
  }
}
