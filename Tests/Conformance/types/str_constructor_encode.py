print(str(), str(5), str(1.0), str(None), str([1, "a"]), str(b"abc"), str(b"abc", "ascii"),
    str(b"\xe4\xb8\xad", "utf-8"), str(b"\xff", "latin-1"), str(b"\xff", errors="replace"),
    str(object=5), str(bytearray(b"x"), "utf8"), str(memoryview(b"mv"), "utf-8"))
t = "aé中😀"
for encoding in ("utf-8", "UTF8", "utf_8", "utf-16", "utf-16-le", "utf-16-be", "utf-32-le", "ascii",
    "latin-1", "iso-8859-1", "cp1252"):
    for errors in ("strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace",
        "namereplace"):
        try:
            print(encoding, errors, t.encode(encoding, errors))
        except UnicodeEncodeError as e:
            print(encoding, errors, e)
for data in (b"abc", b"\xe4\xb8\xad", b"\xff", b"a\xe4\xb8", b"\xc0\x80", b"\xed\xa0\x80",
    b"\xf0\x9f\x98\x80", b"\x80", b"\xe4b", b"\xf5\x80\x80\x80", b"\xf0\x9f"):
    for errors in ("strict", "ignore", "replace", "backslashreplace", "surrogateescape"):
        try:
            print(data, errors, ascii(data.decode("utf-8", errors)))
        except UnicodeDecodeError as e:
            print(data, errors, e)
for f in (lambda: "a".encode("nope"), lambda: b"a".decode("nope"), lambda: "é".encode("ascii"),
    lambda: "éé中".encode("ascii"), lambda: b"\xe9".decode("ascii"), lambda: "\ud800".encode(),
    lambda: "é".encode("ascii", "bad"), lambda: str(b"a", 5), lambda: str("a", "utf-8"),
    lambda: str(5, "utf-8"), lambda: "a".encode(5), lambda: b"\x00".decode("utf-16"),
    lambda: "中".encode("latin-1"), lambda: str(1, 2, 3), lambda: str(b"\xff", "utf-8")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(ascii("\ud800"), "\udcff".encode("utf-8", "surrogateescape"),
    "\ud83d".encode("utf-8", "surrogatepass"), len("\ud83d\ude00"),
    "a".encode(encoding="ascii", errors="strict"), b"x".decode(encoding="utf-8"),
    "\ufeffa".encode("utf-8"), b"\xef\xbb\xbfa".decode("utf-8-sig"), "a".encode("utf-8-sig"))
