class C:
    def __repr__(self): return "ré中😀"

def attempt(label, call):
    try:
        print(label, "->", repr(call()))
    except Exception as error:
        print(label, type(error).__name__, error)


attempt('ascii("abc")', lambda: ascii("abc"))
attempt('ascii("é中😀\\n")', lambda: ascii("é中😀\n"))
attempt('ascii(["é"])', lambda: ascii(["é"]))
attempt('ascii(C())', lambda: ascii(C()))
attempt('ascii("\\x7f\\x80\\xff\\u0100\\ud800")', lambda: ascii("\x7f\x80\xff\u0100\ud800"))
attempt('ascii(b"\\xff")', lambda: ascii(b"\xff"))
attempt('ascii(5)', lambda: ascii(5))
attempt('ascii("\'")', lambda: ascii("'"))
attempt('ascii("\\"\'")', lambda: ascii("\"'"))
attempt('ascii({"k中": "é"})', lambda: ascii({"k中": "é"}))
attempt('ascii()', lambda: ascii())
attempt('ascii(1, 2)', lambda: ascii(1, 2))
