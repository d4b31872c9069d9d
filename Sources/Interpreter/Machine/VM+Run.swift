extension VM {
  /// Runs the innermost frame, and all it calls, until it returns; or first raises an error in it.
  /// Errors: exceptions that no frame of the run handles, and interruptions.
  func run(raising first: Error? = nil) throws -> Value {
    interpreter.counts == nil
      ? try run(raising: first, Uncounted.self) : try run(raising: first, Counted.self)
  }

  private func run<Count: InstructionCount>(
    raising first: Error?, _ count: Count.Type
  ) throws -> Value {
    let entry = depth
    var pending = first
    // What the program raises itself goes past Swift's errors, which cost an allocation.
    var pendingException: PyException?
    frames: while true {
      if let exception = pendingException {
        pendingException = nil
        try unwind(PyError(exception), entry: entry)
      }
      if let error = pending {
        pending = nil
        try unwindAny(error, entry: entry)
      }
      let frame = self.frame
      let base = frame.pointee.base
      let code = frame.pointee.code
      let constants = code._withUnsafeGuaranteedRef { $0.constants }
      let names = code._withUnsafeGuaranteedRef { $0.names }
      let caches = code._withUnsafeGuaranteedRef { $0.caches }
      let start = code._withUnsafeGuaranteedRef { $0.instructions }
      var ip = frame.pointee.next
      do {
        while true {
          let i = ip.pointee
          ip += 1
          if Count.isOn { interpreter.count(i.opcode) }
          let a = base + Int(i.a)
          let b = base + Int(i.b)
          switch i.opcode {
          case .nop: break
          case .move: a.pointee = b.pointee
          case .take: a.pointee = b.take()
          case .loadConst: a.pointee = constants[Int(i.d)]
          case .clear: a.pointee = .unbound
          case .checkBound:
            if b.isUnbound { throw unboundLocal(names[Int(i.d)]) }
          case .checkDelete:
            if b.isUnbound { throw unboundLocal(names[Int(i.d)]) }
            a.pointee = .unbound

          // MARK: Variables
          case .loadGlobal:
            let cache = caches + Int(i.e)
            let globals = frame.pointee.globals
            if cache.pointee.version == globals._withUnsafeGuaranteedRef({ $0.keysVersion }) {
              if cache.pointee.secondVersion == 0 {
                a.pointee = globals._withUnsafeGuaranteedRef {
                  $0.entries[cache.pointee.slot].value
                }
                break
              }
              let builtins = interpreter.builtins
              if cache.pointee.secondVersion == builtins.keysVersion {
                a.pointee = builtins.entries[cache.pointee.slot].value
                break
              }
            }
            a.pointee = try loadGlobal(
              globals.takeUnretainedValue(), names[Int(i.d)], cache)
          case .storeGlobal:
            let cache = caches + Int(i.e)
            let globals = frame.pointee.globals.takeUnretainedValue()
            if cache.pointee.version == globals.keysVersion {
              globals.replaceValue(
                at: cache.pointee.slot, i.flags.contains(.consumeB) ? b.take() : b.pointee)
              break
            }
            let name = names[Int(i.d)]
            globals.set(name, i.flags.contains(.consumeB) ? b.take() : b.pointee)
            cache.pointee.version = globals.keysVersion
            cache.pointee.slot = globals.find(name)
          case .deleteGlobal:
            let globals = frame.pointee.globals.takeUnretainedValue()
            if globals.remove(names[Int(i.d)]) == nil { throw nameError(names[Int(i.d)]) }
          case .loadName:
            a.pointee = try loadName(
              base[Int(i.c)], names[Int(i.d)], frame.pointee.globals.takeUnretainedValue())
          case .storeName:
            let value = i.flags.contains(.consumeB) ? b.take() : b.pointee
            try storeName(base[Int(i.c)], names[Int(i.d)], value)
          case .deleteName:
            try deleteName(base[Int(i.c)], names[Int(i.d)])
          case .makeCell: a.pointee = .object(PyCell(types.cell, a.take()))
          case .loadCell:
            let value = Unmanaged<PyCell>.fromOpaque(b.address)._withUnsafeGuaranteedRef {
              $0.value
            }
            if value.isUnbound { throw unboundLocal(names[Int(i.d)]) }
            a.pointee = value
          case .storeCell:
            let value = i.flags.contains(.consumeB) ? b.take() : b.pointee
            let cell = Unmanaged<PyCell>.fromOpaque(a.address).takeUnretainedValue()
            let old = cell.value
            cell.value = value
            withExtendedLifetime(old) {}
          case .deleteCell:
            let cell = Unmanaged<PyCell>.fromOpaque(a.address).takeUnretainedValue()
            if cell.value.isUnbound { throw unboundLocal(names[Int(i.d)]) }
            cell.value = .unbound
          case .loadFree:
            let value = frame.pointee.freeCell(i.c).value
            if value.isUnbound { throw unboundFree(names[Int(i.d)]) }
            a.pointee = value
          case .storeFree:
            let cell = frame.pointee.freeCell(i.c)
            let old = cell.value
            cell.value = i.flags.contains(.consumeB) ? b.take() : b.pointee
            withExtendedLifetime(old) {}
          case .deleteFree:
            let cell = frame.pointee.freeCell(i.c)
            if cell.value.isUnbound { throw unboundFree(names[Int(i.d)]) }
            cell.value = .unbound
          case .loadClassFree:
            if let value = try findName(b.pointee, names[Int(i.d)]) {
              a.pointee = value
            } else {
              let value = frame.pointee.freeCell(i.c).value
              if value.isUnbound { throw unboundFree(names[Int(i.d)]) }
              a.pointee = value
            }
          case .loadClosure: a.pointee = .object(frame.pointee.freeCell(i.c))

          // MARK: Operators
          case .add:
            let c = base + Int(i.c)
            if b.tag == ValueLayout.int, c.tag == ValueLayout.int {
              let (result, overflow) = b.intPayload.addingReportingOverflow(c.intPayload)
              if !overflow {
                a.pointee = .int(result)
                break
              }
            } else if b.tag == ValueLayout.float, c.tag == ValueLayout.float {
              a.pointee = .float(b.floatPayload + c.floatPayload)
              break
            }
            let result = try binary(.add, b.pointee, c.pointee)
            release(i, b, c)
            a.pointee = result
          case .subtract:
            let c = base + Int(i.c)
            if b.tag == ValueLayout.int, c.tag == ValueLayout.int {
              let (result, overflow) = b.intPayload.subtractingReportingOverflow(c.intPayload)
              if !overflow {
                a.pointee = .int(result)
                break
              }
            } else if b.tag == ValueLayout.float, c.tag == ValueLayout.float {
              a.pointee = .float(b.floatPayload - c.floatPayload)
              break
            }
            let result = try binary(.sub, b.pointee, c.pointee)
            release(i, b, c)
            a.pointee = result
          case .multiply:
            let c = base + Int(i.c)
            if b.tag == ValueLayout.int, c.tag == ValueLayout.int {
              let (result, overflow) = b.intPayload.multipliedReportingOverflow(by: c.intPayload)
              if !overflow {
                a.pointee = .int(result)
                break
              }
            } else if b.tag == ValueLayout.float, c.tag == ValueLayout.float {
              a.pointee = .float(b.floatPayload * c.floatPayload)
              break
            }
            let result = try binary(.mult, b.pointee, c.pointee)
            release(i, b, c)
            a.pointee = result
          case .divide:
            let c = base + Int(i.c)
            if b.tag == ValueLayout.float, c.tag == ValueLayout.float, c.floatPayload != 0 {
              a.pointee = .float(b.floatPayload / c.floatPayload)
              break
            }
            let result = try binary(.div, b.pointee, c.pointee)
            release(i, b, c)
            a.pointee = result
          case .floorDivide:
            let c = base + Int(i.c)
            if b.tag == ValueLayout.int, c.tag == ValueLayout.int, c.intPayload > 0 {
              a.pointee = .int(VM.floorDivide(b.intPayload, c.intPayload))
              break
            }
            let result = try binary(.floorDiv, b.pointee, c.pointee)
            release(i, b, c)
            a.pointee = result
          case .modulo:
            let c = base + Int(i.c)
            if b.tag == ValueLayout.int, c.tag == ValueLayout.int, c.intPayload > 0 {
              a.pointee = .int(VM.modulo(b.intPayload, c.intPayload))
              break
            }
            let result = try binary(.mod, b.pointee, c.pointee)
            release(i, b, c)
            a.pointee = result
          case .binary:
            let c = base + Int(i.c)
            let result = try binary(VM.operation(i.d), b.pointee, c.pointee)
            release(i, b, c)
            a.pointee = result
          case .addImmediate:
            if b.tag == ValueLayout.int {
              let (result, overflow) = b.intPayload.addingReportingOverflow(Int(i.d))
              if !overflow {
                a.pointee = .int(result)
                break
              }
            }
            let result = try immediate(.add, i, b, isInPlace: i.a == i.b)
            a.pointee = result
          case .subtractImmediate:
            if b.tag == ValueLayout.int {
              let (result, overflow) = b.intPayload.subtractingReportingOverflow(Int(i.d))
              if !overflow {
                a.pointee = .int(result)
                break
              }
            }
            let result = try immediate(.sub, i, b, isInPlace: i.a == i.b)
            a.pointee = result
          case .multiplyImmediate:
            if b.tag == ValueLayout.int {
              let (result, overflow) = b.intPayload.multipliedReportingOverflow(by: Int(i.d))
              if !overflow {
                a.pointee = .int(result)
                break
              }
            }
            let result = try immediate(.mult, i, b, isInPlace: false)
            a.pointee = result
          case .floorDivideImmediate:
            if b.tag == ValueLayout.int {
              a.pointee = .int(VM.floorDivide(b.intPayload, Int(i.d)))
              break
            }
            let result = try immediate(.floorDiv, i, b, isInPlace: false)
            a.pointee = result
          case .moduloImmediate:
            if b.tag == ValueLayout.int {
              a.pointee = .int(VM.modulo(b.intPayload, Int(i.d)))
              break
            }
            let result = try immediate(.mod, i, b, isInPlace: false)
            a.pointee = result
          case .andImmediate:
            if b.tag == ValueLayout.int {
              a.pointee = .int(b.intPayload & Int(i.d))
              break
            }
            let result = try immediate(.bitAnd, i, b, isInPlace: false)
            a.pointee = result
          case .inPlace:
            let c = base + Int(i.c)
            if b.tag == ValueLayout.int, c.tag == ValueLayout.int, i.d == 0 {
              let (result, overflow) = b.intPayload.addingReportingOverflow(c.intPayload)
              if !overflow {
                a.pointee = .int(result)
                break
              }
            }
            try inPlace(i, a, b, c)
          case .negate:
            let result = try unary(.neg, "-", b.pointee)
            release(i, b)
            a.pointee = result
          case .plus:
            let result = try unary(.pos, "+", b.pointee)
            release(i, b)
            a.pointee = result
          case .invert:
            let result = try unary(.invert, "~", b.pointee)
            release(i, b)
            a.pointee = result
          case .not:
            let result = try !isTrue(b.pointee)
            release(i, b)
            a.pointee = .bool(result)
          case .compare:
            let c = base + Int(i.c)
            let op = VM.comparison(i.d)
            if b.tag == ValueLayout.int, c.tag == ValueLayout.int, op.rawValue < 6 {
              a.pointee = .bool(VM.compare(op, b.intPayload, c.intPayload))
              break
            }
            let result = try compare(op, b.pointee, c.pointee)
            release(i, b, c)
            a.pointee = result
          case .jumpCompare:
            let c = base + Int(i.c)
            let op = VM.comparison(Int32(i.a))
            let answer: Bool
            if b.tag == ValueLayout.int, c.tag == ValueLayout.int, op.rawValue < 6 {
              answer = VM.compare(op, b.intPayload, c.intPayload)
            } else {
              answer = try isTrue(compare(op, b.pointee, c.pointee))
              release(i, b, c)
            }
            if answer == i.flags.contains(.jumpIfTrue) { ip = start + Int(i.d) }
          case .jumpCompareImmediate:
            let op = VM.comparison(Int32(i.a))
            let answer: Bool
            if b.tag == ValueLayout.int {
              answer = VM.compare(op, b.intPayload, Int(i.e))
            } else {
              answer = try isTrue(compare(op, b.pointee, .int(Int(i.e))))
              release(i, b)
            }
            if answer == i.flags.contains(.jumpIfTrue) { ip = start + Int(i.d) }

          // MARK: Jumps
          case .jump: ip = start + Int(i.d)
          case .jumpBack:
            let target = start + Int(i.d)
            if attention.bits != 0 { try attend(steps: ip - target) }
            ip = target
          case .jumpIfTrue:
            let answer = b.tag == ValueLayout.bool ? b.boolPayload : try isTrue(b.pointee)
            if i.flags.contains(.consumeB) { b.pointee = .unbound }
            if answer { ip = start + Int(i.d) }
          case .jumpIfFalse:
            let answer = b.tag == ValueLayout.bool ? b.boolPayload : try isTrue(b.pointee)
            if i.flags.contains(.consumeB) { b.pointee = .unbound }
            if !answer { ip = start + Int(i.d) }
          case .jumpIfUnbound:
            if b.isUnbound { ip = start + Int(i.d) }

          // MARK: Iteration
          case .getIterator: a.pointee = try iterator(of: b.pointee)
          case .forIterator:
            if b.objectKind == .iterator {
              let iterator = Unmanaged<PyIterator>.fromOpaque(b.address)
              let role = iterator._withUnsafeGuaranteedRef { $0.role }
              if role == .range {
                let range = Unmanaged<RangeIterator>.fromOpaque(b.address)
                if range._withUnsafeGuaranteedRef({ $0.remaining != 0 }) {
                  let value = range._withUnsafeGuaranteedRef { range in
                    range.remaining &-= 1
                    let value = range.current
                    range.current = value &+ range.step
                    return value
                  }
                  a.pointee = .int(value)
                  break
                }
              } else if role == .list {
                let list = Unmanaged<ListIterator>.fromOpaque(b.address)
                let value = list._withUnsafeGuaranteedRef { list -> Value in
                  guard let items = list.list, list.index < items.count else { return .unbound }
                  list.index &+= 1
                  return items.items[list.index &- 1]
                }
                if !value.isUnbound {
                  a.pointee = value
                  break
                }
              }
              if let value = try iterator._withUnsafeGuaranteedRef({ try $0.next(self) }) {
                a.pointee = value
              } else {
                b.pointee = .unbound
                ip = start + Int(i.d)
              }
            } else if b.objectKind == .generator {
              let generator = Unmanaged<PyGenerator>.fromOpaque(b.address).takeUnretainedValue()
              if generator.state == .finished {
                b.pointee = .unbound
                ip = start + Int(i.d)
                break
              }
              frame.pointee.next = ip
              try enter(generator, sending: .none, kind: .iteration)
              self.frame.pointee.destination = i.a
              self.frame.pointee.exhausted = i.d
              continue frames
            } else if let value = try next(b.pointee) {
              a.pointee = value
            } else {
              b.pointee = .unbound
              ip = start + Int(i.d)
            }
          case .unpack:
            try unpack(b.pointee, Int(i.c), into: a)
            release(i, b)
          case .unpackRest:
            try unpack(b.pointee, before: Int(i.c), after: Int(i.d), into: a)
            release(i, b)

          // MARK: Attributes and items
          case .loadAttribute:
            let cache = caches + Int(i.e)
            if b.tag == ValueLayout.object, b.objectKind == .instance {
              let instance = Unmanaged<PyInstance>.fromOpaque(b.address)
              if instance._withUnsafeGuaranteedRef({ $0.shape.toOpaque() == cache.pointee.shape })
                && instance._withUnsafeGuaranteedRef({ $0.type.version == cache.pointee.version })
              {
                let value = instance._withUnsafeGuaranteedRef { $0.slots[cache.pointee.slot] }
                if i.flags.contains(.consumeB) { b.pointee = .unbound }
                a.pointee = value
                break
              }
            }
            let result = try loadAttribute(b.pointee, names[Int(i.d)], cache)
            release(i, b)
            a.pointee = result
          case .storeAttribute:
            let cache = caches + Int(i.e)
            let c = base + Int(i.c)
            if b.tag == ValueLayout.object, b.objectKind == .instance {
              let instance = Unmanaged<PyInstance>.fromOpaque(b.address).takeUnretainedValue()
              if instance.shape.toOpaque() == cache.pointee.shape,
                instance.type.version == cache.pointee.version
              {
                let value = i.flags.contains(.consumeC) ? c.take() : c.pointee
                if let next = cache.pointee.nextShape {
                  instance.append(value, shape: next.takeUnretainedValue())
                } else {
                  let old = instance.slots[cache.pointee.slot]
                  instance.slots[cache.pointee.slot] = value
                  withExtendedLifetime(old) {}
                }
                if i.flags.contains(.consumeB) { b.pointee = .unbound }
                break
              }
            }
            try storeAttribute(b.pointee, names[Int(i.d)], c.pointee, cache)
            release(i, b, c)
          case .deleteAttribute:
            try setAttribute(b.pointee, names[Int(i.d)], .unbound)
            release(i, b)
          case .loadMethod:
            let cache = caches + Int(i.e)
            if b.tag == ValueLayout.object {
              let object = Unmanaged<PyObject>.fromOpaque(b.address)
              let isHit = object._withUnsafeGuaranteedRef { object in
                object.type.version == cache.pointee.version
                  && (object.kind == .instance
                    ? unsafeDowncast(object, to: PyInstance.self).shape.toOpaque()
                      == cache.pointee.shape
                    : object.attributes == nil)
              }
              if isHit {
                let receiver = i.flags.contains(.consumeB) ? b.take() : b.pointee
                (a + 1).pointee = receiver
                a.pointee = cache.pointee.value
                break
              }
            }
            try loadMethod(b.pointee, names[Int(i.d)], cache, into: a)
            if i.flags.contains(.consumeB), b != a, b != a + 1 { b.pointee = .unbound }
          case .loadItem:
            let c = base + Int(i.c)
            if c.tag == ValueLayout.int, b.tag == ValueLayout.object, b.objectKind == .list {
              let list = Unmanaged<PyList>.fromOpaque(b.address)
              let index = c.intPayload
              if list._withUnsafeGuaranteedRef({ $0.isExact && index >= 0 && index < $0.count }) {
                let value = list._withUnsafeGuaranteedRef { $0.items[index] }
                release(i, b)
                a.pointee = value
                break
              }
            }
            let result = try getItem(b.pointee, c.pointee)
            release(i, b, c)
            a.pointee = result
          case .loadItemImmediate:
            let result = try getItem(b.pointee, .int(Int(i.d)))
            release(i, b)
            a.pointee = result
          case .storeItem:
            let c = base + Int(i.c)
            try setItem(b.pointee, c.pointee, a.pointee)
            if i.flags.contains(.consumeA) { a.pointee = .unbound }
            release(i, b, c)
          case .deleteItem:
            let c = base + Int(i.c)
            try deleteItem(b.pointee, c.pointee)
            release(i, b, c)
          case .buildSlice:
            let first = b.take()
            let second = (b + 1).take()
            let third = (b + 2).take()
            a.pointee = .object(PySlice(types.slice, first, second, third))

          // MARK: Calls
          case .call:
            if attention.bits != 0 { try attend(steps: 5) }
            if b.tag == ValueLayout.object {
              if b.objectKind == .function, i.d < 0 {
                let function = Unmanaged<PyFunction>.fromOpaque(b.address)
                let callee = function._withUnsafeGuaranteedRef { Unmanaged.passUnretained($0.code) }
                let count = Int(i.c)
                if callee._withUnsafeGuaranteedRef({
                  $0.isSimple && !$0.isGenerator && $0.positionalCount == count
                }) {
                  frame.pointee.next = ip
                  try callFast(function, callee, b + 1, count, i.a)
                  b.initialize(to: .unbound)
                  continue frames
                }
              } else if b.objectKind == .native {
                let native = Unmanaged<PyNative>.fromOpaque(b.address)
                frame.pointee.next = ip
                let names = i.d < 0 ? nil : constants[Int(i.d)].tuple
                let arguments = Arguments(
                  base: b + 1, count: Int(i.c) - (names?.count ?? 0), names: names)
                let result = try native._withUnsafeGuaranteedRef {
                  try callNative($0, arguments)
                }
                for k in 0...Int(i.c) { (b + k).pointee = .unbound }
                a.pointee = result
                break
              }
            }
            frame.pointee.next = ip
            if try callSlow(i, b, b + 1, Int(i.c), constants) { continue frames }
          case .callMethod:
            if attention.bits != 0 { try attend(steps: 5) }
            frame.pointee.next = ip
            let isBound = !(b + 1).isUnbound
            let first = isBound ? b + 1 : b + 2
            let count = Int(i.c) + (isBound ? 1 : 0)
            if b.tag == ValueLayout.object {
              if b.objectKind == .function, i.d < 0 {
                let function = Unmanaged<PyFunction>.fromOpaque(b.address)
                let callee = function._withUnsafeGuaranteedRef { Unmanaged.passUnretained($0.code) }
                if callee._withUnsafeGuaranteedRef({
                  $0.isSimple && !$0.isGenerator && $0.positionalCount == count
                }) {
                  try callFast(function, callee, first, count, i.a)
                  b.initialize(to: .unbound)
                  continue frames
                }
              } else if b.objectKind == .native, isBound {
                let native = Unmanaged<PyNative>.fromOpaque(b.address)
                let names = i.d < 0 ? nil : constants[Int(i.d)].tuple
                let arguments = Arguments(
                  base: b + 2, count: Int(i.c) - (names?.count ?? 0), names: names)
                let result = try native._withUnsafeGuaranteedRef {
                  try invoke($0, (b + 1).pointee, arguments)
                }
                for k in 0...(Int(i.c) + 1) { (b + k).pointee = .unbound }
                a.pointee = result
                break
              }
            }
            if try callSlow(i, b, first, count, constants) { continue frames }
          case .callSpread:
            if attention.bits != 0 { try attend(steps: 5) }
            frame.pointee.next = ip
            let result = try callSpread(b)
            for k in 0..<3 { (b + k).pointee = .unbound }
            a.pointee = result
          case .returnValue:
            let value = b.take()
            if let result = try leave(value, entry: entry) { return result }
            continue frames

          // MARK: Generators
          case .yieldValue:
            let value = b.take()
            let kind = frame.pointee.kind
            let destination = Int(frame.pointee.destination)
            suspend(at: ip, result: i.a)
            if kind == .iteration {
              self.frame.pointee.base[destination] = value
              continue frames
            }
            return value
          case .yieldFrom:
            let c = base + Int(i.c)
            frame.pointee.next = ip
            if let value = try step(b.pointee, sending: c.take()) {
              c.pointee = .none
              let kind = frame.pointee.kind
              let destination = Int(frame.pointee.destination)
              suspend(at: ip - 1, result: i.c)
              if kind == .iteration {
                self.frame.pointee.base[destination] = value
                continue frames
              }
              return value
            }
            a.pointee = generatorResult
          case .getYieldFromIterator:
            a.pointee = b.pointee.generator != nil ? b.pointee : try iterator(of: b.pointee)

          // MARK: Building
          case .buildList:
            let list = PyList(types.list, capacity: Int(i.c))
            for k in 0..<Int(i.c) { list.append((b + k).take()) }
            a.pointee = .object(list)
          case .buildTuple:
            let count = Int(i.c)
            if count == 0 {
              a.pointee = .object(interpreter.emptyTuple)
            } else {
              let tuple = PyTuple(types.tuple, moving: b, count: count)
              b.initialize(repeating: .unbound, count: count)
              a.pointee = .object(tuple)
            }
          case .buildSet:
            let set = self.set()
            for k in 0..<Int(i.c) { try set.insert(self, (b + k).take()) }
            a.pointee = .object(set)
          case .buildDict:
            let dict = self.dict(capacity: Int(i.c))
            for k in 0..<Int(i.c) {
              try dict.set(self, (b + 2 * k).take(), (b + 2 * k + 1).take())
            }
            a.pointee = .object(dict)
          case .buildString:
            let result = joined(b, Int(i.c))
            for k in 0..<Int(i.c) { (b + k).pointee = .unbound }
            a.pointee = .object(result)
          case .listAppend:
            let list = Unmanaged<PyList>.fromOpaque(a.address)
            let value = i.flags.contains(.consumeB) ? b.take() : b.pointee
            list._withUnsafeGuaranteedRef { $0.append(value) }
            if list._withUnsafeGuaranteedRef({ $0.count & 0xffff == 0 }) {
              try charge(list.takeUnretainedValue().count * 32)
            }
          case .setAdd:
            let value = i.flags.contains(.consumeB) ? b.take() : b.pointee
            if let set = a.pointee.set { try set.insert(self, value) }
          case .dictAdd:
            let c = base + Int(i.c)
            if let dict = a.pointee.dict {
              try dict.set(self, b.pointee, c.pointee)
            }
            release(i, b, c)
          case .listExtend:
            if let list = a.pointee.list {
              try extend(list, b.pointee, callee: i.d == 1 ? base[Int(i.c)] : .unbound)
            }
            release(i, b)
          case .setUpdate:
            if let set = a.pointee.set {
              try iterate(b.pointee) { try set.insert(self, $0) }
            }
            release(i, b)
          case .dictUpdate:
            if let dict = a.pointee.dict { try merge(b.pointee, into: dict, callee: .unbound) }
            release(i, b)
          case .dictMerge:
            if let dict = a.pointee.dict {
              try merge(b.pointee, into: dict, callee: base[Int(i.c)])
            }
            release(i, b)
          case .listToTuple:
            let values = b.pointee.list.map { Array($0.values) } ?? []
            b.pointee = .unbound
            a.pointee = .object(tuple(values))
          case .formatValue:
            let spec = i.flags.contains(.hasSpec) ? (base + Int(i.c)).take() : .unbound
            let result = try formatted(b.pointee, spec, UInt8(truncatingIfNeeded: i.d))
            release(i, b)
            a.pointee = .object(result)
          case .makeFunction:
            a.pointee = makeFunction(constants[Int(i.d)], b, i.e, frame.pointee.globals)
          case .loadBuildClass: a.pointee = .object(interpreter.buildClassFunction)

          // MARK: Imports
          case .importName:
            frame.pointee.next = ip
            a.pointee = try importModule(
              constants[Int(i.d)], fromList: b.pointee, level: base[Int(i.c)],
              frame.pointee.globals.takeUnretainedValue())
          case .importFrom: a.pointee = try importFrom(b.pointee, names[Int(i.d)])
          case .importStar:
            try importStar(b.pointee, into: frame.pointee.globals.takeUnretainedValue())

          // MARK: Exceptions and contexts
          case .raise:
            if i.b == UInt16.max {
              guard let current = handled.last else {
                throw error(.runtimeError, "No active exception to reraise")
              }
              skipsTraceback = true
              throw PyError(current)
            }
            let cause = i.flags.contains(.hasCause) ? base[Int(i.c)] : .unbound
            let error = try raise(b.pointee, cause: cause)
            release(i, b)
            frame.pointee.next = ip
            pendingException = error.exception
            continue frames
          case .reraise:
            let value = b.take()
            skipsTraceback = true
            if let exception = value.exception {
              frame.pointee.next = ip
              pendingException = exception
              continue frames
            }
          case .pushHandled:
            if let exception = b.pointee.exception { handled.append(exception) }
          case .popHandled:
            if !handled.isEmpty { handled.removeLast() }
          case .matchException:
            let c = base + Int(i.c)
            let answer = try matches(b.pointee, c.pointee)
            if i.flags.contains(.consumeC) { c.pointee = .unbound }
            a.pointee = .bool(answer)
          case .matchGroup:
            let (rest, match) = try splitGroup(b.pointee, base[Int(i.c)])
            a.pointee = rest
            (a + 1).pointee = match
          case .regroup:
            a.pointee = try regroup(b.pointee, (b + 1).pointee, base[Int(i.c)])
          case .enterContext:
            frame.pointee.next = ip
            let (exit, value) = try enterContext(b.pointee)
            release(i, b)
            a.pointee = exit
            (a + 1).pointee = value
          case .exitContext:
            frame.pointee.next = ip
            let c = base + Int(i.c)
            a.pointee = .bool(try exitContext(b.pointee, c.pointee))
          case .loadAssertionError:
            a.pointee = .object(interpreter.exceptionType(.assertionError))
          case .printExpression: try printExpression(b.pointee)
          case .setupAnnotations:
            try setupAnnotations(frame)
          }
        }
      } catch {
        // A call pushes frames only after all that can fail, so the failing one is innermost.
        frame.pointee.next = ip
        pending = error
      }
    }
  }

  // MARK: Parts of instructions

  /// Lets go of temporaries that an instruction has read.
  @inline(__always)
  private func release(
    _ i: Instruction, _ b: UnsafeMutablePointer<Value>, _ c: UnsafeMutablePointer<Value>? = nil
  ) {
    if i.flags.contains(.consumeB) { b.pointee = .unbound }
    if let c, i.flags.contains(.consumeC) { c.pointee = .unbound }
  }

  /// Pushes the frame of a plain call, moving the arguments into it.
  @inline(__always)
  private func callFast(
    _ function: Unmanaged<PyFunction>, _ code: Unmanaged<CodeObject>,
    _ arguments: UnsafeMutablePointer<Value>, _ count: Int, _ destination: UInt16
  ) throws {
    let registers = code._withUnsafeGuaranteedRef { $0.registerCount }
    let newBase = frame.pointee.top
    if depth &+ nativeDepth >= interpreter.limits.recursion || depth &+ 1 >= frameCapacity
      || newBase + registers >= stackEnd
    {
      throw error(.recursionError, "maximum recursion depth exceeded")
    }
    newBase.moveInitialize(from: arguments, count: count)
    var k = 0
    while k < count {
      (arguments + k).initialize(to: .unbound)
      k &+= 1
    }
    while k < registers {
      (newBase + k).initialize(to: .unbound)
      k &+= 1
    }
    // The reference that the caller's register held is now the frame's.
    (frames + depth).initialize(
      to: Frame(
        code: code, function: function, base: newBase, top: newBase + registers,
        next: code._withUnsafeGuaranteedRef { $0.instructions }, kind: .call,
        destination: destination, exhausted: 0, handledCount: handled.count, generator: nil,
        instance: nil))
    depth &+= 1
  }

  /// Ends the innermost frame. The result when it was the run's entry; nil when the caller goes on.
  @inline(__always)
  private func leave(_ value: Value, entry: Int) throws -> Value? {
    let frame = self.frame
    let kind = frame.pointee.kind
    let destination = Int(frame.pointee.destination)
    switch kind {
    case .call:
      popFrame()
      self.frame.pointee.base[destination] = value
      return nil
    case .entry:
      popFrame()
      return value
    case .iteration:
      let exhausted = Int(frame.pointee.exhausted)
      popFrame()
      let caller = self.frame
      caller.pointee.next =
        caller.pointee.code._withUnsafeGuaranteedRef { $0.instructions } + exhausted
      return nil
    case .constructor:
      if !value.isNone {
        throw typeError("__init__() should return None, not '\(typeName(value))'")
      }
      let instance = frame.pointee.instance?.takeUnretainedValue()
      popFrame()
      if let instance { self.frame.pointee.base[destination] = .object(instance) }
      return nil
    }
  }

  @inline(__always) static func comparison(_ raw: Int32) -> ComparisonOperator {
    ComparisonOperator(rawValue: UInt8(truncatingIfNeeded: raw)) ?? .equal
  }

  @inline(__always) static func operation(_ raw: Int32) -> BinaryOperator {
    BinaryOperator(rawValue: UInt8(truncatingIfNeeded: raw)) ?? .add
  }

  @inline(__always) static func compare(_ op: ComparisonOperator, _ x: Int, _ y: Int) -> Bool {
    switch op {
    case .less: x < y
    case .lessEqual: x <= y
    case .equal: x == y
    case .notEqual: x != y
    case .greater: x > y
    default: x >= y
    }
  }

  /// `x // y` for a positive y.
  @inline(__always) static func floorDivide(_ x: Int, _ y: Int) -> Int {
    let quotient = x / y
    return x % y < 0 ? quotient &- 1 : quotient
  }

  /// `x % y` for a positive y.
  @inline(__always) static func modulo(_ x: Int, _ y: Int) -> Int {
    let remainder = x % y
    return remainder < 0 ? remainder &+ y : remainder
  }

  @inline(never)
  private func immediate(
    _ op: BinaryOperator, _ i: Instruction, _ b: UnsafeMutablePointer<Value>, isInPlace: Bool
  ) throws -> Value {
    let right = Value.int(Int(i.d))
    let result =
      try isInPlace ? inPlace(op, b.pointee, right) : binary(op, b.pointee, right)
    if i.flags.contains(.consumeB) { b.pointee = .unbound }
    return result
  }
}

extension Frame {
  /// The globals of the function that runs.
  @inline(__always) var globals: Unmanaged<PyDict> {
    function._withUnsafeGuaranteedRef { Unmanaged.passUnretained($0.globals) }
  }

  /// A cell of the function's closure.
  @inline(__always) func freeCell(_ number: UInt16) -> PyCell {
    function._withUnsafeGuaranteedRef { function in
      guard let closure = function.closure, case .object(let o) = closure.items[Int(number)] else {
        preconditionFailure("a closure without its cell")
      }
      return unsafeDowncast(o, to: PyCell.self)
    }
  }
}
