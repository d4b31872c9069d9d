extension SyntaxDiagnosis {
  /// Whose parameters they are.
  enum ParameterStyle {
    case function, lambda

    /// The token that ends them.
    var end: TokenKind { self == .function ? .rightParenthesis : .colon }
  }

  /// Parameters, up to the token that ends them.
  mutating func parameters(_ style: ParameterStyle) -> Bool {
    if looksForMistakes { parameterMistakes(style) }
    return matches { d in
      let start = d.index
      while d.withoutDefault(style) != nil {}
      if d.index > start { _ = d.slash(style) }
      while d.withoutDefault(style) != nil {}
      var hasDefault = false
      while d.withDefault(style) { hasDefault = true }
      if hasDefault {
        _ = d.slash(style)
        while d.withDefault(style) {}
      }
      _ = d.starParameters(style)
      return d.error == nil && d.index > start
    }
  }

  /// `/` and what must follow it.
  private mutating func slash(_ style: ParameterStyle) -> Bool {
    matches { $0.skip(.slash) && $0.separator(style) }
  }

  /// A comma, or the end, which is not passed.
  private mutating func separator(_ style: ParameterStyle) -> Bool {
    skip(.comma) || isNext(style.end)
  }

  /// A name and its annotation.
  private mutating func parameter(
    _ style: ParameterStyle, allowsStar: Bool = false
  ) -> SyntaxNode? {
    attempt { d in
      let start = d.index
      guard d.skip(.name) else { return nil }
      if style == .function {
        _ = d.matches { d in
          guard d.skip(.colon) else { return false }
          return (allowsStar ? d.starExpression() : d.expression()) != nil
        }
      }
      return d.node(.other, start)
    }
  }

  private mutating func withoutDefault(
    _ style: ParameterStyle, allowsStar: Bool = false
  ) -> SyntaxNode? {
    attempt { d in
      guard let parameter = d.parameter(style, allowsStar: allowsStar), d.separator(style) else {
        return nil
      }
      return parameter
    }
  }

  private mutating func withDefault(_ style: ParameterStyle) -> Bool {
    matches { $0.parameter(style) != nil && $0.defaultValue() && $0.separator(style) }
  }

  private mutating func perhapsWithDefault(_ style: ParameterStyle) -> Bool {
    matches { d in
      guard d.parameter(style) != nil else { return false }
      _ = d.defaultValue()
      return d.separator(style)
    }
  }

  private mutating func defaultValue() -> Bool {
    if matches({ $0.skip(.equal) && $0.expression() != nil }) { return true }
    if looksForMistakes {
      _ = matches { d in
        let equal = d.index
        guard d.skip(.equal), d.isNext(.rightParenthesis) || d.isNext(.comma) else {
          return false
        }
        d.raise("expected default value expression", equal, equal)
        return false
      }
    }
    return false
  }

  /// `*args`, `*` and `**kwargs`, and what stands between them.
  private mutating func starParameters(_ style: ParameterStyle) -> Bool {
    if looksForMistakes { starMistakes(style) }
    let named = matches { d in
      guard d.skip(.star),
        d.withoutDefault(style, allowsStar: style == .function) != nil
      else { return false }
      while d.perhapsWithDefault(style) {}
      _ = d.keywordParameters(style)
      return true
    }
    if named { return true }
    let bare = matches { d in
      guard d.skip(.star), d.skip(.comma), d.perhapsWithDefault(style) else { return false }
      while d.perhapsWithDefault(style) {}
      _ = d.keywordParameters(style)
      return true
    }
    return bare || keywordParameters(style)
  }

  private mutating func keywordParameters(_ style: ParameterStyle) -> Bool {
    if looksForMistakes { keywordParameterMistakes(style) }
    return matches { $0.skip(.doubleStar) && $0.withoutDefault(style) != nil }
  }

  // MARK: Mistakes

  private mutating func parameterMistakes(_ style: ParameterStyle) {
    _ = matches { d in
      while d.withoutDefault(style) != nil {}
      guard d.withDefault(style) else { return false }
      while d.withDefault(style) {}
      _ = d.slash(style)
      guard let parameter = d.withoutDefault(style) else { return false }
      d.raise("non-default argument follows default argument", parameter)
      return false
    }
    _ = matches { d in
      while d.withoutDefault(style) != nil {}
      let open = d.index
      guard d.skip(.leftParenthesis) else { return false }
      guard d.parenthesizedParameters(style) else { return false }
      _ = d.skip(.comma)
      let close = d.index
      guard d.skip(.rightParenthesis) else { return false }
      let owner = style == .function ? "Function" : "Lambda expression"
      d.raise("\(owner) parameters cannot be parenthesized", open, close)
      return false
    }
    _ = matches { d in
      let slash = d.index
      guard d.skip(.slash), d.skip(.comma) else { return false }
      d.raise("at least one argument must precede /", slash, slash)
      return false
    }
    _ = matches { d in
      guard d.leadingWithSlash(style) else { return false }
      while d.perhapsWithDefault(style) {}
      let slash = d.index
      guard d.skip(.slash) else { return false }
      d.raise("/ may appear only once", slash, slash)
      return false
    }
    _ = matches { d in
      _ = d.leadingWithSlash(style)
      while d.perhapsWithDefault(style) {}
      guard d.skip(.star), d.skip(.comma) || d.withoutDefault(style) != nil else { return false }
      while d.perhapsWithDefault(style) {}
      let slash = d.index
      guard d.skip(.slash) else { return false }
      d.raise("/ must be ahead of *", slash, slash)
      return false
    }
    _ = matches { d in
      guard d.perhapsWithDefault(style) else { return false }
      while d.perhapsWithDefault(style) {}
      guard d.skip(.slash) else { return false }
      let star = d.index
      guard d.skip(.star) else { return false }
      d.raise("expected comma between / and *", star, star)
      return false
    }
  }

  /// Parameters inside the brackets that may not be there.
  private mutating func parenthesizedParameters(_ style: ParameterStyle) -> Bool {
    if style == .function {
      guard withoutDefault(style) != nil else { return false }
      while withoutDefault(style) != nil {}
      return true
    }
    guard parameter(style) != nil else { return false }
    while matches({ $0.skip(.comma) && $0.parameter(style) != nil }) {}
    return true
  }

  /// Parameters up to and including a `/`.
  private mutating func leadingWithSlash(_ style: ParameterStyle) -> Bool {
    matches { d in
      let start = d.index
      while d.withoutDefault(style) != nil {}
      while d.withDefault(style) {}
      return d.index > start && d.slash(style)
    }
  }

  private mutating func starMistakes(_ style: ParameterStyle) {
    _ = matches { d in
      let star = d.index
      guard d.skip(.star) else { return false }
      if !d.isNext(style.end) {
        guard d.skip(.comma), d.isNext(style.end) || d.isNext(.doubleStar) else { return false }
      }
      let message = "named arguments must follow bare *"
      if style == .function {
        d.raise(message, star, star)
      } else {
        d.index += 1
        d.raise(message)
      }
      return false
    }
    _ = matches { d in
      guard d.skip(.star), d.parameter(style) != nil else { return false }
      let equal = d.index
      guard d.skip(.equal) else { return false }
      d.raise("var-positional argument cannot have default value", equal, equal)
      return false
    }
    _ = matches { d in
      guard d.skip(.star), d.withoutDefault(style) != nil || d.skip(.comma) else { return false }
      while d.perhapsWithDefault(style) {}
      let star = d.index
      guard d.skip(.star), d.withoutDefault(style) != nil || d.skip(.comma) else { return false }
      d.raise("* argument may appear only once", star, star)
      return false
    }
  }

  private mutating func keywordParameterMistakes(_ style: ParameterStyle) {
    _ = matches { d in
      guard d.skip(.doubleStar), d.parameter(style) != nil else { return false }
      let next = d.index
      if d.skip(.equal) {
        d.raise("var-keyword argument cannot have default value", next, next)
        return false
      }
      guard d.skip(.comma) else { return false }
      let message = "arguments cannot follow var-keyword argument"
      if let parameter = d.parameter(style) {
        d.raise(message, parameter)
      } else if [.star, .doubleStar, .slash].contains(d.kind) {
        d.raise(message, d.index, d.index)
      }
      return false
    }
  }
}
