import Interpreter

/// A raw file object: a device without a buffer. Its class is `FileIO`, or one that a module has
/// made for its own devices (`SocketIO`).
package final class PyRawFile: PyIOBase {
  /// The device; nil before `__init__`. It stays after `close()`, for its name.
  package var device: RawDevice?

  /// A file on a device; closed as long as there is none.
  package init(_ type: PyType, _ device: RawDevice? = nil) {
    self.device = device
    super.init(type)
    isClosed = device == nil
  }

  deinit { if !isClosed { device?.abandon() } }

  /// The device. Errors: ValueError when closed.
  package func open(_ vm: VM) throws -> RawDevice {
    guard let device, !isClosed else {
      throw vm.valueError(device?.closedText ?? "I/O operation on closed file")
    }
    return device
  }

  /// Gives the device up. Errors: OSError.
  package func close(_ vm: VM) throws {
    guard let device, !isClosed else { return }
    isClosed = true
    try device.close(vm)
  }

  /// Reads until the end or until it would have to wait; nil if that was at once. Errors: OSError,
  /// MemoryError.
  package func readAll(_ vm: VM) throws -> [UInt8]? {
    let device = try open(vm)
    var size = IOTypes.bufferSize
    if let rest = device.remainingSize(vm) { size = max(min(rest + 1, 1 << 30), 1) }
    var all: [UInt8] = []
    while true {
      try vm.charge(all.count + size)
      guard let piece = try device.read(vm, upTo: size) else { return all.isEmpty ? nil : all }
      if piece.isEmpty { return all }
      if all.isEmpty { all = piece } else { all += piece }
      size = min(max(all.count, IOTypes.bufferSize), 1 << 20)
    }
  }
}

extension RawDevice {
  /// Reads at most so many bytes; none at the end, nil when it would have to wait. Errors: OSError.
  package func read(_ vm: VM, upTo size: Int) throws -> [UInt8]? {
    var wouldWait = false
    let bytes = try [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      let target = UnsafeMutableRawBufferPointer(
        start: buffer.baseAddress, count: min(buffer.count, size))
      if let n = try read(vm, into: target) { count = n } else { wouldWait = true }
    }
    return wouldWait ? nil : bytes
  }
}

extension Value {
  /// The raw file object behind the value.
  package var rawFile: PyRawFile? { ioObject as? PyRawFile }
}
