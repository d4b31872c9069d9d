/// Checksums of `zlib` and `binascii`.
package enum Checksum {
  /// CRC-32 (`zlib.crc32`), going on from an earlier value.
  package static func crc32(_ bytes: UnsafeRawBufferPointer, from start: UInt32 = 0) -> UInt32 {
    crcTable.withUnsafeBufferPointer { table in
      ~bytes.reduce(~start) { crc, byte in
        table[Int((crc ^ UInt32(byte)) & 0xFF)] ^ (crc >> 8)
      }
    }
  }

  /// Adler-32 (`zlib.adler32`), going on from an earlier value.
  package static func adler32(_ bytes: UnsafeRawBufferPointer, from start: UInt32 = 1) -> UInt32 {
    var low = (start & 0xFFFF) % 65521
    var high = (start >> 16) % 65521
    for byte in bytes {
      low = (low &+ UInt32(byte)) % 65521
      high = (high &+ low) % 65521
    }
    return high << 16 | low
  }

  /// CRC-CCITT of binhex4 (`binascii.crc_hqx`), going on from an earlier value.
  package static func crcHQX(_ bytes: UnsafeRawBufferPointer, from start: UInt16) -> UInt16 {
    var crc = start
    for byte in bytes {
      crc ^= UInt16(byte) << 8
      for _ in 0..<8 { crc = crc & 0x8000 != 0 ? crc << 1 ^ 0x1021 : crc << 1 }
    }
    return crc
  }

  private static let crcTable: [UInt32] = (0..<256).map { index in
    var value = UInt32(index)
    for _ in 0..<8 { value = value & 1 != 0 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    return value
  }
}
