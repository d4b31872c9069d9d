/// What an instruction does. `a` is usually the register written, `b` and `c` the ones read; the
/// comment beside each case says what the fields mean.
enum Opcode: UInt8 {
  // Registers and constants
  case nop
  case move  // a <- b, kept in b
  case take  // a <- b, moved out of b
  case loadConst  // a <- constant d
  case clear  // a <- unbound
  case checkBound  // error unless b is bound; d is its name
  case checkDelete  // error unless b is bound, then a <- unbound; d is its name

  // Variables
  case loadGlobal  // a <- global or built-in name d; cache e
  case storeGlobal  // global d <- b
  case deleteGlobal  // d
  case loadName  // a <- name d of the namespace in register c, then global, then built-in
  case storeName  // name d of the namespace in register c <- b
  case deleteName  // name d of the namespace in register c
  case makeCell  // a <- cell holding what a holds
  case loadCell  // a <- what the cell in b holds; d is its name
  case storeCell  // the cell in a <- b
  case deleteCell  // empties the cell in a; d is its name
  case loadFree  // a <- what closure cell c holds; d is its name
  case storeFree  // closure cell c <- b
  case deleteFree  // empties closure cell c; d is its name
  case loadClassFree  // a <- name d of the namespace in register b, or closure cell c
  case loadClosure  // a <- closure cell c itself

  // Operators
  case add, subtract, multiply, floorDivide, modulo, divide  // a <- b op c
  case binary  // a <- b op c; d is the BinaryOperator
  case addImmediate, subtractImmediate, multiplyImmediate  // a <- b op d
  case floorDivideImmediate, moduloImmediate, andImmediate
  case inPlace  // a <- b op= c; d is the BinaryOperator
  case negate, plus, invert, not  // a <- op b
  case compare  // a <- b op c; d is the ComparisonOperator
  case jumpCompare  // to d when (b op c) is flag `jumpIfTrue`; a is the ComparisonOperator
  case jumpCompareImmediate  // the same with the integer e as c

  // Jumps
  case jump  // to d
  case jumpBack  // to d; the place where the machine looks up
  case jumpIfTrue, jumpIfFalse  // to d by the truth of b
  case jumpIfUnbound  // to d when b is unbound

  // Iteration
  case getIterator  // a <- iter(b)
  case forIterator  // a <- next(b), or to d at its end
  case unpack  // a... <- the c values of b
  case unpackRest  // a... <- b: c values before, d after the starred one

  // Attributes and items
  case loadAttribute  // a <- b.d; cache e
  case storeAttribute  // b.d <- c; cache e
  case deleteAttribute  // del b.d
  case loadMethod  // a, a + 1 <- method d of b and its self, or attribute and unbound; cache e
  case loadItem  // a <- b[c]
  case loadItemImmediate  // a <- b[d]
  case loadSlice  // a <- b[c:c + 1]
  case storeItem  // b[c] <- a
  case deleteItem  // del b[c]
  case buildSlice  // a <- slice(b, b + 1, b + 2)

  // Calls
  case call  // a <- b(b + 1, ...): c arguments, the last of them named by constant d unless -1
  case callMethod  // a <- as loadMethod left b and b + 1; c arguments from b + 2
  case callSpread  // a <- b(*(b + 1), **(b + 2))
  case returnValue  // b

  // Generators
  case yieldValue  // gives b; a <- what is sent
  case yieldFrom  // a <- the result of iterator b; c holds what is sent
  case getYieldFromIterator  // a <- b if it is a generator, else iter(b)

  // Building
  case buildList, buildTuple, buildSet, buildString  // a <- the c values from b
  case buildDict  // a <- c pairs from b
  case listAppend, setAdd  // add b to a
  case dictAdd  // a[b] <- c
  case listExtend, setUpdate, dictUpdate  // a takes all of b
  case dictMerge  // a takes all of b, a repeated key is an error of the call of register c
  case listToTuple  // a <- tuple(b)
  case formatValue  // a <- format(b, c) after conversion d; flag `hasSpec` says that c is given
  // a <- function of code constant d; from b: defaults, keyword defaults, annotations, closure
  case makeFunction
  case loadBuildClass  // a <- __build_class__

  // Imports
  case importName  // a <- module d; b is the from-list, c the level
  case importFrom  // a <- name d of b
  case importStar  // all of b into the namespace

  // Exceptions and contexts
  case raise  // b, from c if flag `hasCause`
  case reraise  // b as it was
  case pushHandled  // b is now the exception being handled
  case popHandled  // the exception handled before is so again
  case matchException  // a <- whether b is one of c
  case matchGroup  // a, a + 1 <- the rest and the matching part of group b for c
  case regroup  // a <- what except* leaves to raise: list b of raised ones, original b + 1, rest c
  case enterContext  // a, a + 1 <- __exit__ of b and what __enter__ gave
  case exitContext  // a <- whether exit function b swallows the exception c
  case loadAssertionError  // a
  case printExpression  // b
  case setupAnnotations
}

/// One instruction: sixteen bytes in a flat buffer.
struct Instruction {
  var opcode: Opcode
  var flags: Flags = []
  var a: UInt16 = 0
  var b: UInt16 = 0
  var c: UInt16 = 0
  var d: Int32 = 0
  var e: Int32 = 0

  struct Flags: OptionSet {
    let rawValue: UInt8
    /// Register b is a temporary that nothing reads again: its object is let go at once.
    static let consumeB = Flags(rawValue: 1)
    /// The same for register c.
    static let consumeC = Flags(rawValue: 2)
    static let jumpIfTrue = Flags(rawValue: 4)
    static let hasSpec = Flags(rawValue: 8)
    static let hasCause = Flags(rawValue: 16)
    /// The same for register a where it is read.
    static let consumeA = Flags(rawValue: 32)

    /// Whether a flag is set: `contains`, which the optimiser leaves a call.
    @inline(__always) func has(_ flag: Flags) -> Bool { rawValue & flag.rawValue != 0 }
  }
}

extension UnsafeMutablePointer where Pointee == Instruction {
  @inline(__always) var opcode: Opcode { pointee.opcode }
  @inline(__always) var flags: Instruction.Flags { pointee.flags }
  @inline(__always) var a: UInt16 { pointee.a }
  @inline(__always) var b: UInt16 { pointee.b }
  @inline(__always) var c: UInt16 { pointee.c }
  @inline(__always) var d: Int32 { pointee.d }
  @inline(__always) var e: Int32 { pointee.e }
}

/// Where an exception raised between two instructions goes.
struct ExceptionHandler {
  var start: Int32
  var end: Int32
  var target: Int32
  /// Registers from here on are let go.
  var depth: UInt16
  /// How many exceptions this frame is handling there.
  var level: UInt16
  /// The register that receives the exception.
  var register: UInt16
}
