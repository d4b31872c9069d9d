for c in ("\0", "\a", "\b", "\t", "\n", "\v", "\f", "\r", "\x1b", "\x7f", "\x80", "\x85", "\xa0",
    "\xad", "é", "\u0300", "\u200b", "\u2028", "\u202e", "\u3000", "\ufeff", "\ufffe", "中",
    "\ue000", "\U0001f600", "\U000e0001", "\U0010ffff", "\ud800", "\\", "'", '"', "'\"",
    "\U0001f1e8"):
    print(repr(c) if c != "x" else 0, ascii(c), len(c))
print(repr("it's"), repr('say "x"'), repr("both ' \""), repr(""), repr("\\n"), repr("a\\'b"),
    repr(b"it's"), repr(b"\x00\t\n\r\\'\"\x7f\xff"), repr(b'"'), repr(b"'\""))
print("\x41\101\u0041\U00000041\N{LATIN CAPITAL LETTER A}", "\7\07\007".encode(), "\0".encode(),
    "\12".encode(), "\
joined", "a\
b", r"\x41\n", r"\'", len(r"\\"), b"\x41\101\n".hex(), rb"\x41", b"\u0041" if False else "")
print("\N{BULLET}\N{SNOWMAN}\N{GRINNING FACE}\N{CJK UNIFIED IDEOGRAPH-4E2D}",
    "\N{latin small letter e with acute}", len("\N{NO-BREAK SPACE}"))
print('''a"b'c''', """d'e"f""", '''x
y''', "tab\there", 'mixed "quotes" and \'escaped\'', "trailing\\")
print(str(["a'b", 'c"d', "e\nf", "é", "\u200b"]), {"k'": "v\t"}, ("\\",), [b"\n"], "%r" % "\n",
    f"{'x'!r}", ascii(["中", "é"]), ascii({"k": "😀"}))
