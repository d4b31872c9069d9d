import CReferences

extension VM {
  /// The innermost frame.
  @inline(__always) var frame: UnsafeMutablePointer<Frame> { frames + (depth &- 1) }

  /// Where the registers of the next call begin.
  @inline(__always) var top: UnsafeMutablePointer<Value> {
    depth == 0 ? stack : frame.pointee.top
  }

  /// Refuses one more frame than the limit. Errors: RecursionError.
  @inline(__always) func checkDepth(_ registers: Int) throws {
    if depth &+ nativeDepth >= interpreter.limits.recursion || depth &+ 1 >= frameCapacity
      || top + registers >= stackEnd
    {
      throw error(.recursionError, "maximum recursion depth exceeded")
    }
  }

  /// Makes the frame of a call with any arguments, which stay the caller's. Errors: TypeError for
  /// arguments that don't fit, RecursionError.
  func pushFrame(
    _ function: PyFunction, _ arguments: Arguments, kind: Frame.Kind, destination: UInt16
  ) throws {
    let code = function.code
    try checkDepth(code.registerCount)
    let base = top
    base.initialize(repeating: .unbound, count: code.registerCount)
    let names = arguments.names.map { Unmanaged.passUnretained($0) }
    if place(arguments.base, arguments.count, names, of: function, into: base) {
      // Arguments and defaults stand there uncounted.
      for k in 0..<(code.positionalCount + code.keywordOnlyCount) { (base + k).hold() }
    } else {
      do {
        try bind(arguments, of: function, into: base)
      } catch {
        releaseRegisters(base, code.registerCount)
        throw error
      }
    }
    enterFrame(function, base, kind: kind, destination: destination)
  }

  /// Makes the frame of a call whose arguments, `given` by position and then those with names, are
  /// moved out of the caller's registers; `receiver` goes before them. False, with nothing done, for
  /// a call whose arguments need the general way. Errors: RecursionError.
  func pushMoving(
    _ arguments: UnsafeMutablePointer<Value>, _ given: Int, _ names: Unmanaged<PyTuple>?,
    to function: Unmanaged<PyFunction>, receiver: Unmanaged<PyObject>? = nil, kind: Frame.Kind,
    destination: UInt16
  ) throws -> Bool {
    let registers = function.code.registerCount
    try checkDepth(registers)
    let base = top
    base.initialize(repeating: .unbound, count: registers)
    if let receiver { base.lend(object: receiver) }
    let first = receiver == nil ? 0 : 1
    let isPlaced = function._withUnsafeGuaranteedRef {
      place(arguments, given, names, of: $0, into: base, from: first)
    }
    guard isPlaced else { return false }
    // What the caller gives changes hands; the rest is counted.
    let count = function.code.positionalCount + function.code.keywordOnlyCount
    let total = given + (names?.count ?? 0)
    if first + total < count {
      for k in 0..<count { (base + k).hold() }
      for k in 0..<total { (arguments + k).clear() }
    } else {
      if first == 1 { base.hold() }
      for k in 0..<total { (arguments + k).initialize(to: .unbound) }
    }
    function._withUnsafeGuaranteedRef {
      enterFrame($0, base, kind: kind, destination: destination)
    }
    return true
  }

  @inline(__always)
  func enterFrame(
    _ function: PyFunction, _ base: UnsafeMutablePointer<Value>, kind: Frame.Kind,
    destination: UInt16
  ) {
    let code = function.code
    _ = swift_nonatomic_retain(Unmanaged.passUnretained(function).toOpaque())
    (frames + depth).initialize(
      to: Frame(
        code: Unmanaged.passUnretained(code), function: Unmanaged.passUnretained(function),
        base: base, top: base + code.registerCount, next: code.instructions, kind: kind,
        destination: destination, exhausted: 0, handledCount: handledCount, generator: nil,
        instance: nil))
    depth &+= 1
  }

  @inline(__always)
  func releaseRegisters(_ base: UnsafeMutablePointer<Value>, _ count: Int) {
    var i = 0
    while i < count {
      if (base + i).tag == ValueLayout.object { swift_nonatomic_release((base + i).address) }
      i &+= 1
    }
  }

  /// Drops the innermost frame and what its registers hold. The frame counts until they are gone,
  /// because finalisers may run.
  @inline(__always)
  func popFrame() {
    let frame = self.frame
    if let generator = frame.pointee.generator {
      generator._withUnsafeGuaranteedRef { $0.releaseRegisters() }
    } else {
      releaseRegisters(
        frame.pointee.base, frame.pointee.code.registerCount)
      swift_nonatomic_release(frame.pointee.function.toOpaque())
    }
    if handledCount > frame.pointee.handledCount {
      forgetHandled(beyond: frame.pointee.handledCount)
    }
    if let instance = frame.pointee.instance { swift_nonatomic_release(instance.toOpaque()) }
    depth &-= 1
  }

  /// How many exceptions are being handled.
  @inline(__always) var handledCount: Int { handled.count }

  @inline(never) private func forgetHandled(beyond count: Int) {
    handled.removeLast(handled.count - count)
  }

  // MARK: Binding arguments

  /// Puts the arguments of most calls, positional ones and names of parameters, into registers from
  /// `first` on, and defaults into the rest; none of them counted. False, with the registers empty
  /// from `first` on, for a call that needs more or has a mistake.
  private func place(
    _ arguments: UnsafeMutablePointer<Value>, _ given: Int, _ names: Unmanaged<PyTuple>?,
    of function: PyFunction, into base: UnsafeMutablePointer<Value>, from first: Int = 0
  ) -> Bool {
    let code = function.code
    let positional = code.positionalCount
    let count = positional + code.keywordOnlyCount
    let placed = first + given
    guard !code.hasVariadic, !code.hasKeywords, placed <= positional else { return false }
    (base + first).lend(arguments, count: given)
    if let names {
      for k in 0..<names.count {
        // Names from the source are the parameters' own objects.
        let name = (names.items + k).address
        var slot = max(placed, code.positionalOnlyCount)
        while slot < count, code.localNameAddresses[slot] != name { slot &+= 1 }
        guard slot < count, (base + slot).isUnbound else { return empty(base, first..<count) }
        (base + slot).lend(arguments + (given + k), count: 1)
      }
    }
    var slot = placed
    let firstDefault = positional - function.defaultCount
    while slot < positional {
      if (base + slot).isUnbound {
        guard slot >= firstDefault, let defaults = function.defaultItems else {
          return empty(base, first..<count)
        }
        (base + slot).lend(defaults + (slot - firstDefault), count: 1)
      }
      slot &+= 1
    }
    while slot < count {
      if (base + slot).isUnbound {
        guard let defaults = function.keywordDefaults else { return empty(base, first..<count) }
        let entry = defaults.find(code.localNames[slot])
        if entry < 0 { return empty(base, first..<count) }
        (base + slot).lend((defaults.entries + entry).value, count: 1)
      }
      slot &+= 1
    }
    return true
  }

  /// Empties registers that `place` has filled in vain.
  private func empty(_ base: UnsafeMutablePointer<Value>, _ slots: Range<Int>) -> Bool {
    (base + slots.lowerBound).initialize(repeating: .unbound, count: slots.count)
    return false
  }

  /// Sorts arguments into the registers of a function's parameters (Python reference, "Calls").
  @inline(never)
  func bind(
    _ arguments: Arguments, of function: PyFunction, into base: UnsafeMutablePointer<Value>
  ) throws {
    let code = function.code
    let positional = code.positionalCount
    let variadic = positional + code.keywordOnlyCount
    let keywords = variadic + (code.hasVariadic ? 1 : 0)
    let given = arguments.count
    for i in 0..<min(given, positional) { base[i] = arguments[i] }
    var rest: PyDict?
    if code.hasKeywords {
      rest = dict()
      if let rest { base[keywords] = .object(rest) }
    }
    var wrongPositionalOnly: [String] = []
    for (name, value) in arguments.named {
      var slot = -1
      for i in 0..<variadic where code.localNames[i] === name { slot = i }
      if slot < 0 {
        for i in 0..<variadic where code.localNames[i].equals(name) { slot = i }
      }
      if slot >= 0, slot < code.positionalOnlyCount {
        if rest == nil {
          wrongPositionalOnly.append(name.string)
          continue
        }
        slot = -1
      }
      if slot >= 0 {
        if !base[slot].isUnbound {
          throw typeError(
            "\(function.qualifiedName.string)() got multiple values for argument '\(name.string)'")
        }
        base[slot] = value
      } else if let rest {
        rest.set(interpreter.intern(name), value)
      } else {
        throw typeError(
          "\(function.qualifiedName.string)() got an unexpected keyword argument '\(name.string)'")
      }
    }
    if !wrongPositionalOnly.isEmpty {
      throw typeError(
        "\(function.qualifiedName.string)() got some positional-only arguments passed as keyword "
          + "arguments: '\(wrongPositionalOnly.joined(separator: ", "))'")
    }
    if code.hasVariadic {
      let extra = given > positional ? arguments.array[positional...] : []
      base[variadic] = .object(tuple(Array(extra)))
    } else if given > positional {
      throw tooMany(function, given, base)
    }
    let defaults = function.defaults
    let defaultCount = defaults?.count ?? 0
    if given < positional {
      var missing: [String] = []
      for i in 0..<positional where base[i].isUnbound {
        let j = i - (positional - defaultCount)
        if j >= 0, let defaults {
          base[i] = defaults[j]
        } else {
          missing.append(code.localNames[i].string)
        }
      }
      if !missing.isEmpty { throw self.missing(function, missing, "positional") }
    }
    if code.keywordOnlyCount > 0 {
      var missing: [String] = []
      for i in positional..<variadic where base[i].isUnbound {
        if let value = function.keywordDefaults?.get(code.localNames[i]) {
          base[i] = value
        } else {
          missing.append(code.localNames[i].string)
        }
      }
      if !missing.isEmpty { throw self.missing(function, missing, "keyword-only") }
    }
  }

  private func missing(_ function: PyFunction, _ names: [String], _ kind: String) -> PyError {
    let quoted = names.map { "'\($0)'" }
    let list: String
    switch quoted.count {
    case 1: list = quoted[0]
    case 2: list = "\(quoted[0]) and \(quoted[1])"
    default: list = quoted.dropLast().joined(separator: ", ") + ", and " + (quoted.last ?? "")
    }
    return typeError(
      "\(function.qualifiedName.string)() missing \(names.count) required \(kind) "
        + "argument\(names.count == 1 ? "" : "s"): \(list)")
  }

  private func tooMany(
    _ function: PyFunction, _ given: Int, _ base: UnsafeMutablePointer<Value>
  ) -> PyError {
    let code = function.code
    let positional = code.positionalCount
    let defaults = function.defaults?.count ?? 0
    var keywordOnly = 0
    for i in positional..<(positional + code.keywordOnlyCount) where !base[i].isUnbound {
      keywordOnly += 1
    }
    let takes: String
    let isPlural: Bool
    if defaults > 0 {
      takes = "from \(positional - defaults) to \(positional)"
      isPlural = true
    } else {
      takes = "\(positional)"
      isPlural = positional != 1
    }
    var were = "\(given)"
    if keywordOnly > 0 {
      were +=
        " positional argument\(given == 1 ? "" : "s") (and \(keywordOnly) keyword-only "
        + "argument\(keywordOnly == 1 ? "" : "s"))"
    }
    return typeError(
      "\(function.qualifiedName.string)() takes \(takes) positional argument\(isPlural ? "s" : "") "
        + "but \(were) \(given == 1 && keywordOnly == 0 ? "was" : "were") given")
  }

  // MARK: Unwinding

  /// Unwinds for an exception, or drops all of the run's frames for an interruption. What is neither
  /// is a failure that a native function let through: a SystemError tells of it.
  func unwindAny(_ raised: Error, entry: Int) throws {
    if let error = raised as? PyError { return try unwind(error, entry: entry) }
    if !(raised is Interruption) {
      return try unwind(error(.systemError, "internal failure: \(raised)"), entry: entry)
    }
    noteEnding()
    while depth >= entry { popFrame() }
    throw raised
  }

  /// Finds who handles an error raised in the innermost frame, dropping frames down to the run's
  /// entry. Returns when a frame is to go on; throws when none of the run's does.
  @inline(never)
  func unwind(_ raised: PyError, entry: Int) throws {
    var raised = raised
    while true {
      let frame = self.frame
      let code = frame.pointee.code.takeUnretainedValue()
      do {
        let error = raised
        let index = frame.pointee.next - code.instructions - 1
        if skipsTraceback {
          skipsTraceback = false
        } else {
          error.exception.traceback = PyTraceback(
            types.traceback, code: code, instruction: max(index, 0),
            next: error.exception.traceback)
        }
        if let handler = code.handlers.first(where: { index >= $0.start && index < $0.end }) {
          let base = frame.pointee.base
          for i in Int(handler.depth)..<code.registerCount { (base + i).clear() }
          (base + Int(handler.register)).set(.object(error.exception))
          let count = frame.pointee.handledCount + Int(handler.level)
          if handled.count > count { handled.removeLast(handled.count - count) }
          frame.pointee.next = code.instructions + Int(handler.target)
          return
        }
        if frame.pointee.generator != nil, error.matches(self, .stopIteration) {
          let outer = self.error(.runtimeError, "generator raised StopIteration")
          outer.exception.cause = error.exception
          outer.exception.context = error.exception
          outer.exception.suppressesContext = true
          raised = outer
        }
      }
      let isEntry = depth == entry
      popFrame()
      if isEntry { throw raised }
    }
  }
}

extension UnsafeMutablePointer where Pointee == Value {
  /// The address of the object in place; meaningful when `tag` is `ValueLayout.object`.
  @inline(__always) var address: UnsafeMutableRawPointer {
    UnsafeRawPointer(self).load(as: UnsafeMutableRawPointer.self)
  }

  /// The kind of the object in place.
  @inline(__always) var objectKind: Kind {
    Unmanaged<PyObject>.fromOpaque(address).kind
  }
}
