print("stdout comes out whole")


def parse(text):
    try:
        return int(text)
    except ValueError as e:
        raise RuntimeError(f"bad number {text!r}") from e


for word in "1 2 x 3".split():
    print(parse(word))
