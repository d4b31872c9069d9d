extension SyntaxDiagnosis {
  mutating func tryStatement() -> Bool {
    if looksForMistakes { tryMistakes() }
    return matches { d in
      guard d.skip(.try), d.force(.colon, ":"), d.block() else { return false }
      if d.finallyBlock() { return true }
      var count = 0
      while d.exceptBlock(star: false) { count += 1 }
      if count == 0 {
        while d.exceptBlock(star: true) { count += 1 }
      }
      guard count > 0 else { return false }
      _ = d.tryElseBlock()
      _ = d.finallyBlock()
      return d.error == nil
    }
  }

  private mutating func tryElseBlock() -> Bool {
    guard isNext(.else) else { return false }
    missingBody("'else' statement") { $0.skip(.else) }
    return matches { $0.skip(.else) && $0.force(.colon, ":") && $0.block() }
  }

  private mutating func finallyBlock() -> Bool {
    guard isNext(.finally) else { return false }
    missingBody("'finally' statement") { $0.skip(.finally) }
    return matches { $0.skip(.finally) && $0.force(.colon, ":") && $0.block() }
  }

  private mutating func missingBody(_ name: String, _ header: (inout Self) -> Bool) {
    guard looksForMistakes else { return }
    _ = matches { d in
      let start = d.index
      guard header(&d), d.skip(.colon), d.skip(.newline), !d.isNext(.indent), d.error == nil
      else { return false }
      d.raiseIndentation("expected an indented block after \(name) on line \(d.line(start))")
      return false
    }
  }

  private mutating func tryMistakes() {
    missingBody("'try' statement") { $0.skip(.try) }
    _ = matches { d in
      guard d.skip(.try), d.skip(.colon), d.block(), !d.isNext(.except), !d.isNext(.finally),
        d.error == nil
      else { return false }
      d.raise("expected 'except' or 'finally' block")
      return false
    }
    _ = matches { d in
      guard d.skip(.try), d.skip(.colon) else { return false }
      while d.block() {}
      for star in [false, true] {
        _ = d.matches { d in
          guard d.exceptBlock(star: star) else { return false }
          while d.exceptBlock(star: star) {}
          let first = d.index
          guard d.skip(.except), star || d.skip(.star) else { return false }
          let last = d.index - 1
          if d.expression() != nil { d.handlerName() } else if !star { return false }
          guard d.skip(.colon) else { return false }
          d.raise("cannot have both 'except' and 'except*' on the same 'try'", first, last)
          return false
        }
      }
      return false
    }
  }

  private mutating func handlerName() {
    _ = matches { $0.skip(.as) && $0.skip(.name) }
  }

  private mutating func exceptBlock(star: Bool) -> Bool {
    guard isNext(.except) else { return false }
    if looksForMistakes {
      missingBody(star ? "'except*' statement" : "'except' statement") { d in
        guard d.skip(.except), !star || d.skip(.star), d.expression() != nil else { return false }
        d.handlerName()
        return true
      }
      if !star { missingBody("'except' statement") { $0.skip(.except) } }
    }
    let named = matches { d in
      guard d.skip(.except), !star || d.skip(.star), d.expression() != nil else { return false }
      d.handlerName()
      return d.skip(.colon) && d.block()
    }
    if named { return true }
    if !star, matches({ $0.skip(.except) && $0.skip(.colon) && $0.block() }) { return true }
    if looksForMistakes { exceptMistakes() }
    return false
  }

  private mutating func exceptMistakes() {
    _ = matches { d in
      guard d.skip(.except) else { return false }
      _ = d.skip(.star)
      guard let type = d.expression(), d.skip(.comma), d.expressions() != nil else { return false }
      d.handlerName()
      guard d.skip(.colon) else { return false }
      d.raise("multiple exception types must be parenthesized", startingFrom: type.first)
      return false
    }
    _ = matches { d in
      guard d.skip(.except) else { return false }
      _ = d.skip(.star)
      guard d.expression() != nil else { return false }
      d.handlerName()
      guard d.skip(.newline) else { return false }
      d.raise("expected ':'")
      return false
    }
    _ = matches { d in
      guard d.skip(.except), d.skip(.newline) else { return false }
      d.raise("expected ':'")
      return false
    }
    _ = matches { d in
      guard d.skip(.except), d.skip(.star), d.skip(.newline) || d.skip(.colon) else {
        return false
      }
      d.raise("expected one or more exception types")
      return false
    }
  }
}
