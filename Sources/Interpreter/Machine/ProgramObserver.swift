/// Whoever looks on at what a program does, beside its calls on sockets. All functions run on the
/// thread concerned, with the global lock held.
package protocol ProgramObserver: AnyObject {
  /// An exception that nobody caught ends a thread, the main one included, or one input at a prompt.
  /// It is about to be shown.
  func uncaught(_ exception: PyException, _ vm: VM)
  /// bytes and a str were compared by `==` or `!=`, which never finds them equal.
  func comparedBytesWithText(isEqual: Bool, _ vm: VM)
  /// A thread is started whose target is None.
  func startedWithoutTarget(_ vm: VM)
}

/// A block of code that runs, as one who looks on sees it. It is good while the thread stays there.
package struct RunningCode {
  /// The instruction that runs: of all blocks that live, no other one has it.
  package let instruction: UnsafeRawPointer
  private let unmanaged: Unmanaged<CodeObject>
  private let index: Int

  init(_ frame: UnsafeMutablePointer<Frame>) {
    unmanaged = frame.pointee.code
    index = unmanaged._withUnsafeGuaranteedRef { frame.pointee.next - $0.instructions } - 1
    instruction = UnsafeRawPointer(frame.pointee.next)
  }

  /// The block.
  package var code: CodeObject { unmanaged.takeUnretainedValue() }

  /// The line that runs, from 1.
  package var line: Int {
    let ranges = code.ranges
    return ranges.indices.contains(index) ? Int(ranges[index].line) : code.firstLine
  }
}

extension VM {
  /// What runs on this thread, from the innermost call (0) outwards; nil beyond the outermost.
  @inline(__always)
  package func runningCode(_ level: Int) -> RunningCode? {
    level < depth ? RunningCode(frames + (depth &- 1 &- level)) : nil
  }

  /// Tells who looks on of a comparison that only identity could decide.
  @inline(never)
  func tellOfComparison(_ left: Value, _ right: Value, isEqual: Bool, _ observer: ProgramObserver) {
    func isBytes(_ value: Value) -> Bool { value.kind == .bytes || value.kind == .bytearray }
    if isBytes(left) && right.kind == .str || left.kind == .str && isBytes(right) {
      observer.comparedBytesWithText(isEqual: isEqual, self)
    }
  }
}
