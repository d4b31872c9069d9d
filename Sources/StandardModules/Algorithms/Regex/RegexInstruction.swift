/// One step of a compiled pattern. What `a`, `b` and `c` hold is said at each operation.
struct RegexInstruction: Sendable {
  enum Operation: UInt8, Sendable {
    /// The whole pattern has matched.
    case accept
    /// One unit equal (or not) to `a`.
    case unit, notUnit
    /// Any unit but a newline; any unit.
    case any, anyAtAll
    /// One unit in set `a`.
    case set
    case jump
    /// Try what follows; on failure go to `a`. Set `b`, unless -1, tells in advance
    /// from the next unit that what follows must fail.
    case split
    /// Store the position in register `a`; `b`, unless 0, is the group that this closes.
    case mark
    /// Test place `a`; `b` is 1 for ASCII word characters.
    case place
    /// Begin the loop with registers `a` and `a + 1` and go to its test at `b`.
    case enterLoop
    /// Test of a loop: registers `a`, `a + 1`, at least `b`, at most `c` (-1: no bound) times.
    /// The body's address is in `a` of the next instruction; what follows the loop comes after.
    case greedyLoop, lazyLoop
    /// Repeat the one-unit instruction that follows from `b` to `c` times.
    case greedyUnits, lazyUnits, possessiveUnits
    /// What group `a` matched; `b` is 1 for Unicode letter case.
    case reference, referenceIgnoringCase
    /// Go to `b` unless group `a` has matched.
    case conditional
    /// Remember the height of the stack in register `a`.
    case enterAtomic
    /// Drop the alternatives above the height in register `a`.
    case leaveAtomic
    /// Begin an assertion: register `a` keeps the height, `a + 1` the position; go back `b` units,
    /// or fail where there are not so many.
    case enterLook
    /// The assertion holds: drop its alternatives and return to its position.
    case leaveLook
    /// Begin a negative assertion as above; `c` is where to go if it holds.
    case enterNegativeLook
    /// The assertion's inside has matched: undo everything and fail.
    case leaveNegativeLook
    /// Registers `a` (count), `a + 1` (last position), `a + 2` (height): begin.
    case enterPossessive
    /// One more round, at least `b`, at most `c`; the next instruction's `a` is the exit.
    case possessiveRound
    /// A round has matched: drop its alternatives, count it, go to the round at `b`.
    case leavePossessive
    /// Operands of the instruction before. As the alternative of a lazy loop: store the
    /// position in register `b` and go to `a`.
    case operands
  }

  var operation: Operation
  var a: Int32 = 0
  var b: Int32 = 0
  var c: Int32 = 0
}
