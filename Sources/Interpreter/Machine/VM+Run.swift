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
      let constants = code.constants
      let names = code.names
      let caches = code.caches
      let start = code.instructions
      var ip = frame.pointee.next
      do {
        while true {
          // Its fields are read where they are needed: there are few registers to keep them in.
          let i = ip
          ip += 1
          if Count.isOn { interpreter.count(i.opcode) }
          let a = base + Int(i.a)
          let b = base + Int(i.b)
          switch i.opcode {
          case .nop: break
          case .move: a.set(b.copy())
          case .take: a.set(b.take())
          case .loadConst: a.set((constants + Int(i.d)).copy())
          case .clear: a.clear()
          case .checkBound:
            if b.isUnbound { throw unboundLocal(names[Int(i.d)]) }
          case .checkDelete:
            if b.isUnbound { throw unboundLocal(names[Int(i.d)]) }
            a.clear()

          // MARK: Variables
          case .loadGlobal:
            let cache = caches + Int(i.e)
            let globals = frame.pointee.globals
            if cache.pointee.version == globals.keysVersion {
              if cache.pointee.secondVersion == 0 {
                let entries = globals.entries
                a.set((entries + cache.pointee.slot).value.copy())
                break
              }
              let version = builtins.keysVersion
              if cache.pointee.secondVersion == version {
                let entries = builtins.entries
                a.set((entries + cache.pointee.slot).value.copy())
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
                at: cache.pointee.slot, i.flags.has(.consumeB) ? b.take() : b.copy())
              break
            }
            let name = names[Int(i.d)]
            globals.set(name, i.flags.has(.consumeB) ? b.take() : b.copy())
            cache.pointee.version = globals.keysVersion
            cache.pointee.slot = globals.find(name)
          case .deleteGlobal:
            let globals = frame.pointee.globals.takeUnretainedValue()
            if globals.remove(names[Int(i.d)]) == nil { throw nameError(names[Int(i.d)]) }
          case .loadName:
            a.pointee = try loadName(
              base[Int(i.c)], names[Int(i.d)], frame.pointee.globals.takeUnretainedValue())
          case .storeName:
            let value = i.flags.has(.consumeB) ? b.take() : b.copy()
            try storeName(base[Int(i.c)], names[Int(i.d)], value)
          case .deleteName:
            try deleteName(base[Int(i.c)], names[Int(i.d)])
          case .makeCell: a.set(.object(PyCell(types.cell, a.take())))
          case .loadCell:
            let place = Unmanaged<PyCell>.fromOpaque(b.address).place
            if place.isUnbound { throw unboundLocal(names[Int(i.d)]) }
            a.set(place.copy())
          case .storeCell:
            let value = i.flags.has(.consumeB) ? b.take() : b.copy()
            Unmanaged<PyCell>.fromOpaque(a.address).place.set(value)
          case .deleteCell:
            let place = Unmanaged<PyCell>.fromOpaque(a.address).place
            if place.isUnbound { throw unboundLocal(names[Int(i.d)]) }
            place.clear()
          case .loadFree:
            let place = frame.pointee.freeCell(i.c).place
            if place.isUnbound { throw unboundFree(names[Int(i.d)]) }
            a.set(place.copy())
          case .storeFree:
            let place = frame.pointee.freeCell(i.c).place
            place.set(i.flags.has(.consumeB) ? b.take() : b.copy())
          case .deleteFree:
            let place = frame.pointee.freeCell(i.c).place
            if place.isUnbound { throw unboundFree(names[Int(i.d)]) }
            place.clear()
          case .loadClassFree:
            if let value = try findName(b.pointee, names[Int(i.d)]) {
              a.set(value)
            } else {
              let place = frame.pointee.freeCell(i.c).place
              if place.isUnbound { throw unboundFree(names[Int(i.d)]) }
              a.set(place.copy())
            }
          case .loadClosure: a.set(.object(frame.pointee.freeCell(i.c).takeUnretainedValue()))

          // MARK: Operators
          case .add:
            let c = base + Int(i.c)
            if b.tag == ValueLayout.int, c.tag == ValueLayout.int {
              let (result, overflow) = b.intPayload.addingReportingOverflow(c.intPayload)
              if !overflow {
                a.set(.int(result))
                break
              }
            } else if b.tag == ValueLayout.float, c.tag == ValueLayout.float {
              a.set(.float(b.floatPayload + c.floatPayload))
              break
            }
            let result = try lending(b, c) { try binary(.add, $0, $1) }
            release(i, b, c)
            a.set(result)
          case .subtract:
            let c = base + Int(i.c)
            if b.tag == ValueLayout.int, c.tag == ValueLayout.int {
              let (result, overflow) = b.intPayload.subtractingReportingOverflow(c.intPayload)
              if !overflow {
                a.set(.int(result))
                break
              }
            } else if b.tag == ValueLayout.float, c.tag == ValueLayout.float {
              a.set(.float(b.floatPayload - c.floatPayload))
              break
            }
            let result = try lending(b, c) { try binary(.sub, $0, $1) }
            release(i, b, c)
            a.set(result)
          case .multiply:
            let c = base + Int(i.c)
            if b.tag == ValueLayout.int, c.tag == ValueLayout.int {
              let (result, overflow) = b.intPayload.multipliedReportingOverflow(by: c.intPayload)
              if !overflow {
                a.set(.int(result))
                break
              }
            } else if b.tag == ValueLayout.float, c.tag == ValueLayout.float {
              a.set(.float(b.floatPayload * c.floatPayload))
              break
            }
            let result = try lending(b, c) { try binary(.mult, $0, $1) }
            release(i, b, c)
            a.set(result)
          case .divide:
            let c = base + Int(i.c)
            if b.tag == ValueLayout.float, c.tag == ValueLayout.float, c.floatPayload != 0 {
              a.set(.float(b.floatPayload / c.floatPayload))
              break
            }
            let result = try lending(b, c) { try binary(.div, $0, $1) }
            release(i, b, c)
            a.set(result)
          case .floorDivide:
            let c = base + Int(i.c)
            if b.tag == ValueLayout.int, c.tag == ValueLayout.int, c.intPayload > 0 {
              a.set(.int(VM.floorDivide(b.intPayload, c.intPayload)))
              break
            }
            let result = try lending(b, c) { try binary(.floorDiv, $0, $1) }
            release(i, b, c)
            a.set(result)
          case .modulo:
            let c = base + Int(i.c)
            if b.tag == ValueLayout.int, c.tag == ValueLayout.int, c.intPayload > 0 {
              a.set(.int(VM.modulo(b.intPayload, c.intPayload)))
              break
            }
            let result = try lending(b, c) { try binary(.mod, $0, $1) }
            release(i, b, c)
            a.set(result)
          case .binary:
            let c = base + Int(i.c)
            let result = try lending(b, c) { try binary(VM.operation(i.d), $0, $1) }
            release(i, b, c)
            a.set(result)
          case .addImmediate:
            if b.tag == ValueLayout.int {
              let (result, overflow) = b.intPayload.addingReportingOverflow(Int(i.d))
              if !overflow {
                a.set(.int(result))
                break
              }
            }
            let result = try immediate(.add, i, b, isInPlace: i.a == i.b)
            a.set(result)
          case .subtractImmediate:
            if b.tag == ValueLayout.int {
              let (result, overflow) = b.intPayload.subtractingReportingOverflow(Int(i.d))
              if !overflow {
                a.set(.int(result))
                break
              }
            }
            let result = try immediate(.sub, i, b, isInPlace: i.a == i.b)
            a.set(result)
          case .multiplyImmediate:
            if b.tag == ValueLayout.int {
              let (result, overflow) = b.intPayload.multipliedReportingOverflow(by: Int(i.d))
              if !overflow {
                a.set(.int(result))
                break
              }
            }
            let result = try immediate(.mult, i, b, isInPlace: false)
            a.set(result)
          case .floorDivideImmediate:
            if b.tag == ValueLayout.int {
              a.set(.int(VM.floorDivide(b.intPayload, Int(i.d))))
              break
            }
            let result = try immediate(.floorDiv, i, b, isInPlace: false)
            a.set(result)
          case .moduloImmediate:
            if b.tag == ValueLayout.int {
              a.set(.int(VM.modulo(b.intPayload, Int(i.d))))
              break
            }
            let result = try immediate(.mod, i, b, isInPlace: false)
            a.set(result)
          case .andImmediate:
            if b.tag == ValueLayout.int {
              a.set(.int(b.intPayload & Int(i.d)))
              break
            }
            let result = try immediate(.bitAnd, i, b, isInPlace: false)
            a.set(result)
          case .inPlace:
            let c = base + Int(i.c)
            if b.tag == ValueLayout.int, c.tag == ValueLayout.int, i.d <= 2 {
              let (x, y) = (b.intPayload, c.intPayload)
              let (result, overflow) =
                switch VM.operation(i.d) {
                case .add: x.addingReportingOverflow(y)
                case .sub: x.subtractingReportingOverflow(y)
                default: x.multipliedReportingOverflow(by: y)
                }
              if !overflow {
                a.set(.int(result))
                break
              }
            }
            try inPlace(i, a, b, c)
          case .negate:
            let result = try unary(.neg, "-", b.pointee)
            release(i, b)
            a.set(result)
          case .plus:
            let result = try unary(.pos, "+", b.pointee)
            release(i, b)
            a.set(result)
          case .invert:
            let result = try unary(.invert, "~", b.pointee)
            release(i, b)
            a.set(result)
          case .not:
            let result = try lending(b) { try !isTrue($0) }
            release(i, b)
            a.set(.bool(result))
          case .compare:
            let c = base + Int(i.c)
            let op = VM.comparison(i.d)
            if b.tag == ValueLayout.int, c.tag == ValueLayout.int, op.rawValue < 6 {
              a.set(.bool(VM.compare(op, b.intPayload, c.intPayload)))
              break
            }
            frame.pointee.next = ip
            let result = try lending(b, c) { try compare(op, $0, $1) }
            release(i, b, c)
            a.set(result)
          case .jumpCompare:
            let c = base + Int(i.c)
            let op = VM.comparison(Int32(i.a))
            let answer: Bool
            if b.tag == ValueLayout.int, c.tag == ValueLayout.int, op.rawValue < 6 {
              answer = VM.compare(op, b.intPayload, c.intPayload)
            } else {
              frame.pointee.next = ip
              answer = try isTrue(lending(b, c) { try compare(op, $0, $1) })
              release(i, b, c)
            }
            if answer == i.flags.has(.jumpIfTrue) { ip = start + Int(i.d) }
          case .jumpCompareImmediate:
            let op = VM.comparison(Int32(i.a))
            let answer: Bool
            if b.tag == ValueLayout.int {
              answer = VM.compare(op, b.intPayload, Int(i.e))
            } else {
              answer = try isTrue(lending(b) { try compare(op, $0, .int(Int(i.e))) })
              release(i, b)
            }
            if answer == i.flags.has(.jumpIfTrue) { ip = start + Int(i.d) }

          // MARK: Jumps
          case .jump: ip = start + Int(i.d)
          case .jumpBack:
            let target = start + Int(i.d)
            if attention.bits != 0 {
              // Another thread that gets its turn now may ask where this one is.
              frame.pointee.next = ip
              try attend(steps: ip - target)
            }
            ip = target
          case .jumpIfTrue:
            let answer =
              b.tag == ValueLayout.bool ? b.boolPayload : try lending(b) { try isTrue($0) }
            if i.flags.has(.consumeB) { b.clear() }
            if answer { ip = start + Int(i.d) }
          case .jumpIfFalse:
            let answer =
              b.tag == ValueLayout.bool ? b.boolPayload : try lending(b) { try isTrue($0) }
            if i.flags.has(.consumeB) { b.clear() }
            if !answer { ip = start + Int(i.d) }
          case .jumpIfUnbound:
            if b.isUnbound { ip = start + Int(i.d) }

          // MARK: Iteration
          case .getIterator: a.set(try iterator(of: b.pointee))
          case .forIterator:
            if b.objectKind == .iterator {
              let iterator = Unmanaged<PyIterator>.fromOpaque(b.address)
              let role = iterator.role
              if role == .range {
                if let value = Unmanaged<RangeIterator>.fromOpaque(b.address).advance() {
                  a.set(.int(value))
                  break
                }
              } else if role == .list {
                if let place = Unmanaged<ListIterator>.fromOpaque(b.address).advance() {
                  a.set(place.copy())
                  break
                }
              }
              if role == .pairs, ip.pointee.opcode == .unpack, ip.pointee.c == 2,
                ip.pointee.b == i.a, ip.pointee.flags.has(.consumeB)
              {
                // `for x, y in pairs`: the tuple between the two instructions isn't made.
                let target = base + Int(ip.pointee.a)
                if try iterator._withUnsafeGuaranteedRef({ try $0.nextPair(self, into: target) }) {
                  ip += 1
                } else {
                  b.clear()
                  ip = start + Int(i.d)
                }
              } else if let value = try iterator._withUnsafeGuaranteedRef({ try $0.next(self) }) {
                a.set(value)
              } else {
                b.clear()
                ip = start + Int(i.d)
              }
            } else if b.objectKind == .generator {
              let generator = Unmanaged<PyGenerator>.fromOpaque(b.address)
              if generator.state == .finished {
                b.clear()
                ip = start + Int(i.d)
                break
              }
              frame.pointee.next = ip
              try generator._withUnsafeGuaranteedRef {
                try enter(
                  $0, sending: .none, kind: .iteration, destination: i.a, exhausted: i.d)
              }
              continue frames
            } else {
              frame.pointee.next = ip
              if let value = try next(b.pointee) {
                a.set(value)
              } else {
                b.clear()
                ip = start + Int(i.d)
              }
            }
          case .unpack:
            let count = Int(i.c)
            if b.tag == ValueLayout.object, b.objectKind == .tuple {
              let tuple = Unmanaged<PyTuple>.fromOpaque(b.address)
              if tuple.isExact, tuple.count == count {
                // The first target may be the register that holds the tuple.
                let held = b.copy()
                release(i, b)
                let items = tuple.items
                for k in 0..<count { (a + k).set((items + k).copy()) }
                withExtendedLifetime(held) {}
                break
              }
            }
            try unpack(b.pointee, count, into: a)
            release(i, b)
          case .unpackRest:
            try unpack(b.pointee, before: Int(i.c), after: Int(i.d), into: a)
            release(i, b)

          // MARK: Attributes and items
          case .loadAttribute:
            let cache = caches + Int(i.e)
            if b.tag == ValueLayout.object, b.objectKind == .instance {
              let instance = Unmanaged<PyInstance>.fromOpaque(b.address)
              if instance.fits(cache) {
                let slot = cache.pointee.slot
                if slot >= InlineCache.valueSlot {
                  let place = slot >= 0 ? instance.slots + slot : cache.value
                  if !place.isUnbound {
                    let value = place.copy()
                    if i.flags.has(.consumeB) { b.clear() }
                    a.set(value)
                    break
                  }
                }
              }
            }
            frame.pointee.next = ip
            if try loadAttribute(i, a, b, names[Int(i.d)], cache) { continue frames }
          case .storeAttribute:
            let cache = caches + Int(i.e)
            let c = base + Int(i.c)
            if b.tag == ValueLayout.object, b.objectKind == .instance {
              let held = Unmanaged<PyInstance>.fromOpaque(b.address)
              if held.fits(cache) {
                let value = i.flags.has(.consumeC) ? c.take() : c.copy()
                if let next = cache.pointee.nextShape {
                  held.append(value, shape: next)
                } else {
                  (held.slots + cache.pointee.slot).set(value)
                }
                if i.flags.has(.consumeB) { b.clear() }
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
              if object.fits(cache) {
                let receiver = i.flags.has(.consumeB) ? b.take() : b.copy()
                (a + 1).set(receiver)
                a.set(cache.value.copy())
                break
              }
            }
            try loadMethod(b.pointee, names[Int(i.d)], cache, into: a)
            if i.flags.has(.consumeB), b != a, b != a + 1 { b.clear() }
          case .loadItem:
            let c = base + Int(i.c)
            if c.tag == ValueLayout.int, b.tag == ValueLayout.object, b.objectKind == .list {
              let list = Unmanaged<PyList>.fromOpaque(b.address)
              let index = c.intPayload
              if list.isExact, index >= 0, index < list.count {
                let value = (list.items + index).copy()
                release(i, b)
                a.set(value)
                break
              }
            }
            let result = try lending(b, c) { try getItem($0, $1) }
            release(i, b, c)
            a.set(result)
          case .loadItemImmediate:
            let result = try lending(b) { try getItem($0, .int(Int(i.d))) }
            release(i, b)
            a.set(result)
          case .loadSlice:
            let result = try lending(b) { try getSlice($0, base + Int(i.c)) }
            release(i, b)
            a.set(result)
          case .storeItem:
            let c = base + Int(i.c)
            let value = i.flags.has(.consumeA) ? a.take() : a.copy()
            try lending(b, c) { try setItem($0, $1, value) }
            release(i, b, c)
          case .deleteItem:
            let c = base + Int(i.c)
            try lending(b, c) { try deleteItem($0, $1) }
            release(i, b, c)
          case .buildSlice:
            let first = b.take()
            let second = (b + 1).take()
            let third = (b + 2).take()
            a.set(.object(PySlice(types.slice, first, second, third)))

          // MARK: Calls
          case .call:
            if attention.bits != 0 {
              frame.pointee.next = ip
              try attend(steps: 5)
            }
            if b.tag == ValueLayout.object {
              if b.objectKind == .function, i.d < 0 {
                let function = Unmanaged<PyFunction>.fromOpaque(b.address)
                let callee = function.code
                let count = Int(i.c)
                if callee.takesPlainly(count) {
                  frame.pointee.next = ip
                  try callFast(function, callee, b + 1, count, i.a)
                  b.initialize(to: .unbound)
                  continue frames
                }
              } else if b.objectKind == .native {
                let native = Unmanaged<PyNative>.fromOpaque(b.address)
                frame.pointee.next = ip
                let count = Int(i.c)
                let result: Value
                if i.d < 0, native.isPlainFunction(taking: count) {
                  result = try native.callBody(self, Arguments(base: b + 1, count: count))
                } else {
                  let names = i.d < 0 ? nil : constants[Int(i.d)].tuple
                  let arguments = Arguments(
                    base: b + 1, count: count - (names?.count ?? 0), names: names)
                  result = try callNative(native.takeUnretainedValue(), arguments)
                }
                for k in 0...count { (b + k).clear() }
                a.set(result)
                break
              }
            }
            frame.pointee.next = ip
            if try callSlow(i, b, b + 1, Int(i.c), constants) { continue frames }
          case .callMethod:
            frame.pointee.next = ip
            if attention.bits != 0 { try attend(steps: 5) }
            let isBound = !(b + 1).isUnbound
            let first = isBound ? b + 1 : b + 2
            let count = Int(i.c) + (isBound ? 1 : 0)
            if b.tag == ValueLayout.object {
              if b.objectKind == .function, i.d < 0 {
                let function = Unmanaged<PyFunction>.fromOpaque(b.address)
                let callee = function.code
                if callee.takesPlainly(count) {
                  try callFast(function, callee, first, count, i.a)
                  b.initialize(to: .unbound)
                  continue frames
                }
              } else if b.objectKind == .native, isBound {
                let native = Unmanaged<PyNative>.fromOpaque(b.address)
                let count = Int(i.c)
                let result: Value
                if i.d < 0, native.takes(count) {
                  result = try lending(b + 1) { receiver in
                    try native.callBody(self, receiver, Arguments(base: b + 2, count: count))
                  }
                } else {
                  let names = i.d < 0 ? nil : constants[Int(i.d)].tuple
                  let arguments = Arguments(
                    base: b + 2, count: count - (names?.count ?? 0), names: names)
                  result = try lending(b + 1) { receiver in
                    try invoke(native.takeUnretainedValue(), receiver, arguments)
                  }
                }
                for k in 0...(count + 1) { (b + k).clear() }
                a.set(result)
                break
              }
            }
            if try callSlow(i, b, first, count, constants) { continue frames }
          case .callSpread:
            frame.pointee.next = ip
            if attention.bits != 0 { try attend(steps: 5) }
            let result = try callSpread(b)
            for k in 0..<3 { (b + k).clear() }
            a.set(result)
          case .returnValue:
            let value = b.take()
            if frame.pointee.kind == .call {
              let destination = Int(frame.pointee.destination)
              popFrame()
              (self.frame.pointee.base + destination).set(value)
              continue frames
            }
            if let result = try leave(value) { return result }
            continue frames

          // MARK: Generators
          case .yieldValue:
            let value = b.take()
            let kind = frame.pointee.kind
            let destination = Int(frame.pointee.destination)
            suspend(at: ip, result: i.a)
            if kind == .iteration {
              (self.frame.pointee.base + destination).set(value)
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
                (self.frame.pointee.base + destination).set(value)
                continue frames
              }
              return value
            }
            a.set(generatorResult)
          case .getYieldFromIterator:
            a.set(b.pointee.generator != nil ? b.pointee : try iterator(of: b.pointee))

          // MARK: Building
          case .buildList:
            let list = PyList(types.list, capacity: Int(i.c))
            for k in 0..<Int(i.c) { list.append((b + k).take()) }
            a.set(.object(list))
          case .buildTuple:
            let count = Int(i.c)
            if count == 0 {
              a.set(.object(interpreter.emptyTuple))
            } else {
              let tuple = PyTuple(types.tuple, moving: b, count: count)
              b.initialize(repeating: .unbound, count: count)
              a.set(.object(tuple))
            }
          case .buildSet:
            let set = self.set()
            for k in 0..<Int(i.c) { try set.insert(self, (b + k).take()) }
            a.set(.object(set))
          case .buildDict:
            let dict = self.dict(capacity: Int(i.c))
            for k in 0..<Int(i.c) {
              try dict.set(self, (b + 2 * k).take(), (b + 2 * k + 1).take())
            }
            a.set(.object(dict))
          case .buildString:
            let result = joined(b, Int(i.c))
            for k in 0..<Int(i.c) { (b + k).clear() }
            a.set(.object(result))
          case .listAppend:
            let list = Unmanaged<PyList>.fromOpaque(a.address)
            let value = i.flags.has(.consumeB) ? b.take() : b.copy()
            list.append(value)
            if list.count & 0xffff == 0 {
              try charge(list.takeUnretainedValue().count * 32)
            }
          case .setAdd:
            let value = i.flags.has(.consumeB) ? b.take() : b.copy()
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
            b.clear()
            a.set(.object(tuple(values)))
          case .formatValue:
            let spec = i.flags.has(.hasSpec) ? (base + Int(i.c)).take() : .unbound
            let result = try lending(b) { try formatted($0, spec, UInt8(truncatingIfNeeded: i.d)) }
            release(i, b)
            a.set(.object(result))
          case .makeFunction:
            a.set(makeFunction(constants[Int(i.d)], b, i.e, frame.pointee.globals))
          case .loadBuildClass: a.set(.object(interpreter.buildClassFunction))

          // MARK: Imports
          case .importName:
            frame.pointee.next = ip
            a.pointee = try importModule(
              constants[Int(i.d)], fromList: b.pointee, level: base[Int(i.c)],
              frame.pointee.globals.takeUnretainedValue())
          case .importFrom: a.set(try importFrom(b.pointee, names[Int(i.d)]))
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
            let cause = i.flags.has(.hasCause) ? base[Int(i.c)] : .unbound
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
            let answer = try isOfClass(b, c) || lending(b, c) { try matches($0, $1) }
            if i.flags.has(.consumeC) { c.clear() }
            a.set(.bool(answer))
          case .matchGroup:
            let (rest, match) = try splitGroup(b.pointee, base[Int(i.c)])
            a.set(rest)
            (a + 1).pointee = match
          case .regroup:
            a.set(try regroup(b.pointee, (b + 1).pointee, base[Int(i.c)]))
          case .enterContext:
            frame.pointee.next = ip
            if try enterContext(i, a, b) { continue frames }
          case .exitContext:
            frame.pointee.next = ip
            let c = base + Int(i.c)
            a.set(.bool(try exitContext(b.pointee, c.pointee)))
          case .loadAssertionError:
            a.set(.object(interpreter.exceptionType(.assertionError)))
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
    _ i: UnsafeMutablePointer<Instruction>, _ b: UnsafeMutablePointer<Value>,
    _ c: UnsafeMutablePointer<Value>? = nil
  ) {
    if i.flags.has(.consumeB) { b.clear() }
    if let c, i.flags.has(.consumeC) { c.clear() }
  }

  /// Pushes the frame of a plain call, moving the arguments into it.
  @inline(__always)
  private func callFast(
    _ function: Unmanaged<PyFunction>, _ code: Unmanaged<CodeObject>,
    _ arguments: UnsafeMutablePointer<Value>, _ count: Int, _ destination: UInt16
  ) throws {
    let registers = code.registerCount
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
        next: code.instructions, kind: .call,
        destination: destination, exhausted: 0, handledCount: handledCount, generator: nil,
        instance: nil))
    depth &+= 1
  }

  /// Ends the innermost frame. The result when it was the run's entry; nil when the caller goes on.
  @inline(never)
  private func leave(_ value: consuming Value) throws -> Value? {
    let frame = self.frame
    let kind = frame.pointee.kind
    let destination = Int(frame.pointee.destination)
    switch kind {
    case .call:
      popFrame()
      (self.frame.pointee.base + destination).set(value)
      return nil
    case .entry:
      popFrame()
      return value
    case .iteration:
      let exhausted = Int(frame.pointee.exhausted)
      popFrame()
      let caller = self.frame
      caller.pointee.next =
        caller.pointee.code.instructions + exhausted
      return nil
    case .constructor:
      if !value.isNone {
        throw typeError("__init__() should return None, not '\(typeName(value))'")
      }
      let instance = frame.pointee.instance
      frame.pointee.instance = nil
      popFrame()
      if let instance {
        (self.frame.pointee.base + destination).set(.object(instance.takeRetainedValue()))
      }
      return nil
    }
  }

  @inline(__always) static func comparison(_ raw: Int32) -> ComparisonOperator {
    ComparisonOperator(field: raw)
  }

  @inline(__always) static func operation(_ raw: Int32) -> BinaryOperator {
    BinaryOperator(field: raw)
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
    _ op: BinaryOperator, _ i: UnsafeMutablePointer<Instruction>, _ b: UnsafeMutablePointer<Value>,
    isInPlace: Bool
  ) throws -> Value {
    let right = Value.int(Int(i.d))
    let result =
      try isInPlace ? inPlace(op, b.pointee, right) : binary(op, b.pointee, right)
    if i.flags.has(.consumeB) { b.pointee = .unbound }
    return result
  }
}

extension Frame {
  /// The globals of the function that runs.
  @inline(__always) var globals: Unmanaged<PyDict> {
    function.globals
  }

  /// A cell of the function's closure.
  @inline(__always) func freeCell(_ number: UInt16) -> Unmanaged<PyCell> {
    function._withUnsafeGuaranteedRef { function in
      guard let closure = function.closure, (closure.items + Int(number)).tag == ValueLayout.object
      else { preconditionFailure("a closure without its cell") }
      return Unmanaged.fromOpaque((closure.items + Int(number)).address)
    }
  }
}
