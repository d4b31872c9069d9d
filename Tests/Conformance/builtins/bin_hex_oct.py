class I:
    def __index__(self): return 10

def attempt(label, call):
    try:
        print(label, "->", repr(call()))
    except Exception as error:
        print(label, type(error).__name__, error)


attempt('bin(0)', lambda: bin(0))
attempt('bin(10)', lambda: bin(10))
attempt('bin(-10)', lambda: bin(-10))
attempt('bin(True)', lambda: bin(True))
attempt('bin(2**70)', lambda: bin(2**70))
attempt('hex(0)', lambda: hex(0))
attempt('hex(255)', lambda: hex(255))
attempt('hex(-255)', lambda: hex(-255))
attempt('hex(2**100)', lambda: hex(2**100))
attempt('oct(0)', lambda: oct(0))
attempt('oct(64)', lambda: oct(64))
attempt('oct(-8)', lambda: oct(-8))
attempt('bin(I())', lambda: bin(I()))
attempt('hex(I())', lambda: hex(I()))
attempt('oct(I())', lambda: oct(I()))
attempt('bin(1.0)', lambda: bin(1.0))
attempt('hex("a")', lambda: hex("a"))
attempt('oct(None)', lambda: oct(None))
attempt('bin()', lambda: bin())
attempt('hex(1, 2)', lambda: hex(1, 2))
attempt('int(bin(37), 2)', lambda: int(bin(37), 2))
attempt('int(hex(37), 16)', lambda: int(hex(37), 16))
attempt('int(oct(37), 8)', lambda: int(oct(37), 8))
