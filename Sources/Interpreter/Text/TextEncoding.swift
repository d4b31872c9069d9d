/// The text encodings known, looked up by the names Python accepts.
package enum TextEncoding: Equatable, Sendable {
  case utf8
  /// UTF-8 with a byte order mark at the front.
  case utf8Signature
  case ascii
  case latin1
  /// UTF-16; nil where the byte order mark decides, and little-endian with a mark when encoding.
  case utf16(bigEndian: Bool?)
  /// UTF-32, likewise.
  case utf32(bigEndian: Bool?)
  case cp1252
  case cp437
  case latin9
  /// One of the Chinese encodings.
  case gb(GBSet)
  case unicodeEscape
  case rawUnicodeEscape
  case punycode
  case idna

  /// Looks an encoding up: case, and the kind and number of separators, do not matter
  /// (Python's library reference, Standard Encodings). `verb` is `encode` or `decode`.
  package init(name: String, verb: String = "decode") throws(CodecFailure) {
    let normalized = Self.normalize(name)
    if let found = Self.find(normalized) {
      self = found
    } else if Self.isTransform(normalized) {
      throw .lookup(
        "'\(name)' is not a text encoding; use codecs.\(verb)() to handle arbitrary codecs")
    } else {
      throw .lookup("unknown encoding: \(name)")
    }
  }

  /// Lowercases ASCII letters and replaces each inner run of other characters by one underscore.
  static func normalize(_ name: String) -> String {
    var result: [UInt8] = []
    var separated = false
    for byte in name.utf8 {
      let isLetter = CodePoint.isASCIILetter(UInt32(byte))
      guard isLetter || CodePoint.isASCIIDigit(UInt32(byte)) || byte == 0x2E else {
        separated = true
        continue
      }
      if separated, !result.isEmpty { result.append(0x5F) }
      separated = false
      result.append(isLetter ? byte | 0x20 : byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether errors other than Unicode ones come bare. Those of all other encodings are wrapped in
  /// a message that tells the codec.
  static func isDirect(_ name: String) -> Bool {
    switch normalize(name) {
    case "utf_8", "utf8", "utf_16", "utf16", "utf_32", "utf32", "ascii", "us_ascii", "latin1",
      "latin_1", "iso_8859_1", "iso8859_1":
      true
    default: false
    }
  }

  private static func find(_ normalized: String) -> Self? {
    let name = String(normalized.map { $0 == "." ? "_" : $0 })
    // A dot may stand in an alias, not in a codec's proper name.
    if normalized.contains("."), isProper(name) { return nil }
    switch name {
    case "utf_8", "utf8", "u8", "utf", "cp65001", "utf8_ucs2", "utf8_ucs4": return .utf8
    case "utf_8_sig": return .utf8Signature
    case "ascii", "us_ascii", "us", "646", "ansi_x3_4_1968", "ansi_x3_4_1986", "cp367", "csascii",
      "ibm367", "iso646_us", "iso_646_irv_1991", "iso_ir_6":
      return .ascii
    case "latin_1", "latin1", "latin", "l1", "8859", "cp819", "csisolatin1", "ibm819", "iso8859",
      "iso8859_1", "iso_8859_1", "iso_8859_1_1987", "iso_ir_100":
      return .latin1
    case "utf_16", "utf16", "u16": return .utf16(bigEndian: nil)
    case "utf_16_le", "utf_16le", "unicodelittleunmarked": return .utf16(bigEndian: false)
    case "utf_16_be", "utf_16be", "unicodebigunmarked": return .utf16(bigEndian: true)
    case "utf_32", "utf32", "u32": return .utf32(bigEndian: nil)
    case "utf_32_le", "utf_32le": return .utf32(bigEndian: false)
    case "utf_32_be", "utf_32be": return .utf32(bigEndian: true)
    case "cp1252", "1252", "windows_1252": return .cp1252
    case "cp437", "437", "ibm437", "cspc8codepage437": return .cp437
    case "iso8859_15", "iso_8859_15", "latin9", "l9": return .latin9
    case "gbk", "936", "cp936", "ms936": return .gb(.gbk)
    case "gb2312", "chinese", "csiso58gb231280", "euc_cn", "euccn", "eucgb2312_cn", "gb2312_1980",
      "gb2312_80", "iso_ir_58", "x_mac_simp_chinese":
      return .gb(.gb2312)
    case "gb18030", "gb18030_2000": return .gb(.gb18030)
    case "unicode_escape": return .unicodeEscape
    case "raw_unicode_escape": return .rawUnicodeEscape
    case "punycode": return .punycode
    case "idna": return .idna
    default: return nil
    }
  }

  private static func isProper(_ name: String) -> Bool {
    switch name {
    case "utf_8", "utf_8_sig", "ascii", "latin_1", "utf_16", "utf_16_le", "utf_16_be", "utf_32",
      "utf_32_le", "utf_32_be", "cp1252", "cp437", "iso8859_15", "unicode_escape",
      "gbk", "gb2312", "gb18030",
      "raw_unicode_escape", "punycode", "idna":
      true
    default: false
    }
  }

  /// Codecs of Python that do not turn text into bytes.
  private static func isTransform(_ normalized: String) -> Bool {
    switch normalized {
    case "hex", "hex_codec", "base64", "base64_codec", "base_64", "bz2", "bz2_codec", "zip",
      "zlib", "zlib_codec", "quopri", "quopri_codec", "quoted_printable", "quotedprintable", "uu",
      "uu_codec", "rot13", "rot_13":
      true
    default: false
    }
  }
}
