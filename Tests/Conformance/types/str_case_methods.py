words = ["hello world", "HELLO", "Hello World", "hELLO", "", "123abc", "ß", "ﬁ", "ǆ", "İstanbul",
    "ΑΣ ὈΔΥΣΣΕΎΣ", "they're bill's", "中文 abc", "😀x", "é", "a-b_c.d"]
for w in words:
    print(repr(w), [w.upper(), w.lower(), w.title(), w.capitalize(), w.swapcase(), w.casefold()])
    print("  ", w.isupper(), w.islower(), w.istitle(), w.isalpha(), w.isalnum(), w.isidentifier())
print("straße".casefold() == "STRASSE".casefold(), "straße".upper(), "ŉ".upper(), len("ß".upper()))
print("A".isupper(), "1".isupper(), "1a".islower(), "A1".isupper(), "Ab Cd".istitle(),
    "AB".istitle(), "中".isupper())
for f in (lambda: "a".upper(1), lambda: "a".lower(x=1), lambda: "a".nope(), lambda: str.upper(),
    lambda: str.upper(5)):
    try:
        f()
    except (TypeError, AttributeError) as e:
        print(e)
