samples = ["", "a", "A1", "123", "12.3", "-1", "²", "½", "Ⅷ", "٣", "三", "abc def", " ", "\t\n",
    "\u00a0", "\u3000", "\u200b", "é", "中文", "😀", "_x", "1x", "class", "变量",
           "a\n", "\x00", "\x7f", "\x1c", "\x85", "\u2028", "\ud800", "Aa", "ªº"]
for s in samples:
    print(ascii(s), "alpha", s.isalpha(), "alnum", s.isalnum(), "digit", s.isdigit(), "decimal",
        s.isdecimal(), "numeric", s.isnumeric(), "space", s.isspace(), "ident", s.isidentifier(),
        "print", s.isprintable(), "ascii", s.isascii())
