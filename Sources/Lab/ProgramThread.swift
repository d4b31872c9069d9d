import CStacks
import Interpreter

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A thread with a native stack as deep as Python programs need. Its pages are taken as they are
/// used.
package struct ProgramThread: @unchecked Sendable {
  private let thread: pthread_t

  private final class Start {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Starts the thread; nil when the system has none to give.
  package init?(_ body: @escaping @Sendable () -> Void) {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, VM.nativeStackSize)
    let start = Unmanaged.passRetained(Start(body))
    #if canImport(Darwin)
      var made: pthread_t?
    #else
      var made = pthread_t()
    #endif
    let result = pthread_create(&made, &attributes, runProgramThread, start.toOpaque())
    guard result == 0 else {
      start.release()
      return nil
    }
    #if canImport(Darwin)
      guard let made else { return nil }
    #endif
    thread = made
  }

  /// Calls the body in the calling thread, on a stack as deep; false where that can't be done, and
  /// then it was not called. It saves what a thread's start costs.
  static func callHere(_ body: @escaping @Sendable () -> Void) -> Bool {
    let start = Unmanaged.passRetained(Start(body))
    if cstacks_call(VM.nativeStackSize, runOnStack, start.toOpaque()) == 0 { return true }
    start.release()
    return false
  }

  /// Blocks until the thread has ended.
  package func join() { pthread_join(thread, nil) }

  fileprivate static func run(_ argument: UnsafeMutableRawPointer) {
    Unmanaged<Start>.fromOpaque(argument).takeRetainedValue().body()
  }
}

#if canImport(Darwin)
  private func runProgramThread(_ argument: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    ProgramThread.run(argument)
    return nil
  }
#else
  private func runProgramThread(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let argument { ProgramThread.run(argument) }
    return nil
  }
#endif

private func runOnStack(_ argument: UnsafeMutableRawPointer?) {
  if let argument { ProgramThread.run(argument) }
}
