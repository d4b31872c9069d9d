extension VM {
  /// What the constructor of an exception class does after its object is made: keeps the positional
  /// arguments as `args` and takes the fields from them. Errors: TypeError for arguments that the
  /// class does not take.
  func initialize(_ exception: PyException, _ arguments: Arguments) throws {
    let layout = exception.type.exceptionLayout
    exception.arguments = tuple(arguments)
    if arguments.hasNames {
      let allowed = layout.keywords
      let name = exception.type.builtinBase.name
      if allowed.isEmpty {
        throw typeError("\(exception.type.name)() takes no keyword arguments")
      }
      for (key, value) in arguments.named {
        guard allowed.contains(key.string) else {
          throw typeError("'\(key.string)' is an invalid keyword argument for \(name)()")
        }
        exception.fields[key.string] = value
      }
    }
    switch layout {
    case .plain, .group, .nameError, .attributeError: return
    case .syntaxError:
      if let parts = try checkSyntaxError(exception.arguments) {
        let given = exception.arguments
        exception.arguments = parts
        interpreter.fillFields(of: exception)
        exception.arguments = given
        return
      }
    case .unicodeDecode, .unicodeEncode, .unicodeTranslate:
      exception.arguments = try checkUnicodeError(exception.arguments, layout)
    default: break
    }
    interpreter.fillFields(of: exception)
  }
}

extension Interpreter {
  /// Takes the fields of an exception from its arguments.
  @inline(never) func fillFields(of exception: PyException) {
    let arguments = exception.arguments
    switch exception.type.exceptionLayout {
    case .plain, .nameError, .attributeError, .group: break
    case .stopIteration:
      exception.fields["value"] = arguments.count > 0 ? arguments[0] : Value.none
    case .systemExit:
      exception.fields["code"] =
        arguments.count == 0
        ? Value.none : (arguments.count == 1 ? arguments[0] : .object(arguments))
    case .importError:
      exception.fields["msg"] = arguments.count == 1 ? arguments[0] : Value.none
    case .osError: fillOSError(exception)
    case .syntaxError: fillSyntaxError(exception)
    case .unicodeDecode, .unicodeEncode:
      guard arguments.count == 5 else { return }
      for (i, name) in ["encoding", "object", "start", "end", "reason"].enumerated() {
        exception.fields[name] = arguments[i]
      }
    case .unicodeTranslate:
      guard arguments.count == 4 else { return }
      for (i, name) in ["object", "start", "end", "reason"].enumerated() {
        exception.fields[name] = arguments[i]
      }
    }
  }
}

extension PyType {
  /// The nearest class in the order that the program did not make.
  var builtinBase: PyType {
    order.lazy.map { $0.takeUnretainedValue() }.first { !$0.isHeap } ?? self
  }
}
