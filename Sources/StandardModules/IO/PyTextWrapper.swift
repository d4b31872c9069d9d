import Interpreter

/// A text file over a buffered one: `TextIOWrapper`.
final class PyTextWrapper: PyIOBase {
  /// The buffered file; `unbound` before `__init__` and after `detach()`.
  var buffer: Value = .unbound
  /// The buffered file, when nothing of the program lies between.
  var direct: PyBuffered?
  var encoding = TextEncoding.utf8
  var encodingName = "UTF-8"
  var errors = "strict"
  var newline = NewlineMode.translated
  var isLineBuffered = false
  var writesThrough = false
  /// The mode that `open` was called with.
  var mode: String?
  var isDetached = false

  var decoder = IncrementalDecoder()
  var lineDecoder = NewlineDecoder(translates: true)
  /// Text that was decoded ahead, from `start` on.
  var decoded: [UInt32] = []
  var start = 0
  /// The bytes that `decoded` came from, and the decoder before them: what `tell` needs.
  var history: [UInt8] = []
  var pastDecoder = IncrementalDecoder()
  var keepsHistory = false
  /// Whether iteration has forbidden `tell`.
  var isIterating = false
  /// Whether text with a byte order mark has been written.
  var hasWritten = false
  /// Calls to make before each read that waits: standard input writes standard output out.
  var beforeReading: ((VM) -> Void)?

  /// Written text that the buffered file has not got. It gets a chunk at a time, as in CPython, so
  /// that what a program writes to `buffer` itself comes before.
  private var pending: [UInt8] = []
  private static let chunkSize = 8192

  deinit {
    if !pending.isEmpty, !isClosed, let vm = VM.ofThisThread { try? writePending(vm) }
  }

  /// The device at the bottom, when somebody looks on at it.
  var observedDevice: RawDevice?

  /// Runs a call of the program on the file and shows it to those who look on. Errors: what `body`
  /// throws.
  @inline(__always)
  func observed<T>(
    _ vm: VM, _ name: StaticString, _ requested: Int? = nil, _ body: (SocketCall?) throws -> T
  ) throws -> T {
    guard let device = observedDevice else { return try body(nil) }
    defer {
      device.textUnwritten = pending.count
      device.textAhead = decoded.count - start
    }
    return try device.observe(vm, name, requested, body)
  }

  /// Whether text waits to be written out, here or in the buffer, while somebody looks on.
  var hasUnwritten: Bool {
    guard let device = observedDevice else { return false }
    return !pending.isEmpty || device.unwritten > 0
  }

  /// Puts the text file on a buffered one.
  func attach(_ vm: VM, _ buffer: Value) throws {
    self.buffer = buffer
    if let file = buffer.buffered, file.isExact { direct = file }
    decoder = IncrementalDecoder(encoding: encoding, errors: errors)
    pastDecoder = decoder
    lineDecoder = NewlineDecoder(translates: newline == .translated)
    keepsHistory = (try? vm.isTrue(vm.callMethod(buffer, "seekable"))) ?? false
    if keepsHistory, try vm.isTrue(vm.callMethod(buffer, "writable")) {
      let position = try? vm.index(vm.callMethod(buffer, "tell"))
      hasWritten = (position ?? 0) > 0
    }
  }

  /// Errors: ValueError when closed, detached or not initialised.
  func check(_ vm: VM, open mustBeOpen: Bool = true) throws {
    guard !buffer.isUnbound else {
      throw vm.valueError(
        isDetached
          ? "underlying buffer has been detached" : "I/O operation on uninitialized object")
    }
    if mustBeOpen, try isBufferClosed(vm) {
      throw vm.valueError("I/O operation on closed file.")
    }
  }

  func isBufferClosed(_ vm: VM) throws -> Bool {
    if let direct, direct.isReady { return try direct.isRawClosed(vm) }
    return try vm.isTrue(vm.getAttribute(buffer, "closed"))
  }

  /// Takes text to be written, as the method `write` does. Errors: ValueError, UnicodeEncodeError,
  /// OSError.
  func put(_ vm: VM, _ text: PyStr) throws {
    try check(vm)
    if let direct, !direct.writes { throw vm.unsupportedOperation("not writable") }
    let written = newline.written
    let hasLineEnd = isLineBuffered && (text.contains(10) || text.contains(13))
    if text.isASCII, written == nil, encoding == .utf8 || encoding == .ascii || encoding == .latin1
    {
      try write(vm, UnsafeRawBufferPointer(text.ascii), atOnce: hasLineEnd)
    } else {
      var points = text.codePoints
      if let written {
        points = Array(
          points.split(separator: 10, omittingEmptySubsequences: false).joined(separator: written))
      }
      let bytes = try encode(vm, points)
      try bytes.withUnsafeBytes { try write(vm, $0, atOnce: hasLineEnd) }
    }
    if hasLineEnd { try flush(vm) }
    dropReadAhead()
  }

  private func encode(_ vm: VM, _ points: [UInt32]) throws -> [UInt8] {
    var encoding = encoding
    // The byte order mark stands only at the front of the file.
    if hasWritten {
      switch encoding {
      case .utf8Signature: encoding = .utf8
      case .utf16(nil): encoding = .utf16(bigEndian: false)
      case .utf32(nil): encoding = .utf32(bigEndian: false)
      default: break
      }
    }
    if !points.isEmpty { hasWritten = true }
    do {
      return try points.withUnsafeBufferPointer {
        (buffer) throws(CodecFailure) in
        try Codec.encode(buffer, as: encoding, errors: errors, limit: .max)
      }
    } catch {
      throw vm.encodingError(error, vm.str(points))
    }
  }

  private func write(_ vm: VM, _ bytes: UnsafeRawBufferPointer, atOnce: Bool) throws {
    if bytes.isEmpty { return }
    guard let direct else {
      _ = try vm.callMethod(buffer, "write", vm.bytes(bytes))
      return
    }
    let size = PyTextWrapper.chunkSize
    let atOnce = atOnce || writesThrough
    if pending.isEmpty, atOnce || bytes.count >= size {
      try direct.guarded(vm) { try direct.write(vm, bytes) }
      return
    }
    if pending.count + bytes.count > size { try writePending(vm) }
    pending.append(contentsOf: bytes)
    if atOnce || pending.count >= size { try writePending(vm) }
  }

  /// Gives the buffered file what is pending. Errors: OSError; the text is then lost, as in CPython.
  func writePending(_ vm: VM) throws {
    if pending.isEmpty { return }
    let bytes = pending
    pending = []
    guard let direct else { return }
    try direct.guarded(vm) { try bytes.withUnsafeBytes { try direct.write(vm, $0) } }
  }

  override func write(_ vm: VM, _ text: PyStr) throws {
    if isExact { return try put(vm, text) }
    _ = try vm.callMethod(.object(self), "write", .object(text))
  }

  override func flush(_ vm: VM) throws {
    if !isExact {
      _ = try vm.callMethod(.object(self), "flush")
      return
    }
    try flushOut(vm)
  }

  /// Writes out what is buffered.
  func flushOut(_ vm: VM) throws {
    try check(vm)
    try writePending(vm)
    if let direct {
      try direct.guarded(vm) { try direct.flushWrites(vm) }
    } else {
      _ = try vm.callMethod(buffer, "flush")
    }
  }
}

extension PyStr {
  /// Whether a code point below 128 is in the text.
  fileprivate func contains(_ point: UInt32) -> Bool {
    isASCII ? ascii.contains(UInt8(point)) : wide.contains(point)
  }
}

extension Value {
  var textWrapper: PyTextWrapper? { ioObject as? PyTextWrapper }
}
