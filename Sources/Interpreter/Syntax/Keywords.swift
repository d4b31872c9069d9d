extension TokenKind {
  /// The keyword that bytes of a source spell, or `name`.
  ///
  /// Every keyword has 2 to 8 ASCII letters, so they are packed into one integer to compare.
  @inline(__always)
  static func keyword(_ source: [UInt8], from start: Int, to end: Int) -> TokenKind {
    let length = end - start
    guard length >= 2, length <= 8 else { return .name }
    var word: UInt64 = 0
    for index in start..<end { word = word << 8 | UInt64(source[index]) }
    return keyword(packed: word)
  }

  /// The keyword whose bytes, the first in the highest place, make this number.
  private static func keyword(packed word: UInt64) -> TokenKind {
    switch word {
    case 0x6966: .if
    case 0x696e: .in
    case 0x6973: .is
    case 0x6f72: .or
    case 0x6173: .as
    case 0x616e64: .and
    case 0x646566: .def
    case 0x64656c: .del
    case 0x666f72: .for
    case 0x6e6f74: .not
    case 0x747279: .try
    case 0x4e6f_6e65: .none
    case 0x5472_7565: .true
    case 0x656c_6966: .elif
    case 0x656c_7365: .else
    case 0x6672_6f6d: .from
    case 0x7061_7373: .pass
    case 0x7769_7468: .with
    case 0x46_616c_7365: .false
    case 0x61_7379_6e63: .async
    case 0x61_7761_6974: .await
    case 0x62_7265_616b: .break
    case 0x63_6c61_7373: .class
    case 0x72_6169_7365: .raise
    case 0x77_6869_6c65: .while
    case 0x79_6965_6c64: .yield
    case 0x6173_7365_7274: .assert
    case 0x6578_6365_7074: .except
    case 0x676c_6f62_616c: .global
    case 0x696d_706f_7274: .import
    case 0x6c61_6d62_6461: .lambda
    case 0x7265_7475_726e: .return
    case 0x66_696e_616c_6c79: .finally
    case 0x636f_6e74_696e_7565: .continue
    case 0x6e6f_6e6c_6f63_616c: .nonlocal
    default: .name
    }
  }
}
