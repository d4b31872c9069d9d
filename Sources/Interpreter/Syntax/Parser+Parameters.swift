/// The parameters of functions and lambdas. (Reference, section 8.7.)
extension Parser {
  /// Parameters up to a token that is not passed. Only a function's can be annotated.
  mutating func parameters(
    until end: TokenKind, annotated: Bool
  ) throws(Failure) -> Parameters {
    var result = Parameters()
    var hasDefault = false
    var sawSlash = false
    var sawStar = false
    var isFirst = true
    while kind != end {
      if !isFirst {
        try expect(.comma)
        if kind == end { break }
      }
      isFirst = false
      guard result.keywords == nil else { throw Failure() }
      switch kind {
      case .slash:
        guard !sawSlash, !sawStar, !result.positional.isEmpty else { throw Failure() }
        advance()
        sawSlash = true
        result.positionalOnly = result.positional
        result.positional = []
      case .star:
        guard !sawStar else { throw Failure() }
        advance()
        sawStar = true
        if kind == .comma {
          guard following == .name else { throw Failure() }
        } else {
          result.variadic = try parameter(annotated: annotated, allowsStar: true)
          if kind == .equal { throw Failure() }
        }
      case .doubleStar:
        advance()
        result.keywords = try parameter(annotated: annotated, allowsStar: false)
        if kind == .equal { throw Failure() }
      default:
        var parameter = try parameter(annotated: annotated, allowsStar: false)
        if skip(.equal) {
          parameter.default = try expression()
          hasDefault = hasDefault || !sawStar
        } else if hasDefault, !sawStar {
          throw Failure()
        }
        if sawStar {
          result.keywordOnly.append(parameter)
        } else {
          result.positional.append(parameter)
        }
      }
    }
    return result
  }

  /// A name and its annotation, which may be `*a` for `*args`.
  private mutating func parameter(
    annotated: Bool, allowsStar: Bool
  ) throws(Failure) -> Parameter {
    let start = index
    let name = try name()
    var annotation: Expression?
    if annotated, skip(.colon) {
      let first = index
      let written = allowsStar ? try starExpression() : try expression()
      annotation = self.annotation(written, from: first)
    }
    return Parameter(name: name, annotation: annotation, range: range(from: start))
  }
}

extension Parameters {
  /// All of them, in CPython's order of looking at them.
  var all: [Parameter] {
    positionalOnly + positional + keywordOnly + [variadic, keywords].compactMap { $0 }
  }

  /// The levels of the deepest expression among them.
  var depth: Int32 {
    var depth: Int32 = 0
    for parameter in all {
      depth = max(depth, parameter.annotation?.depth ?? 0, parameter.default?.depth ?? 0)
    }
    return depth
  }
}
