import CSockets

/// Threads as the kernel knows them.
public enum KernelThread {
  /// The calling thread's number (gettid(2), or pthread_threadid_np(3) on Darwin).
  public static var current: UInt64 { csockets_thread_number() }
}
