assert True
assert 1, "not shown"
for message in ("text", 5, None, ("a", "tuple")):
    try:
        assert False, message
    except AssertionError as error:
        print(repr(error), str(error), error.args)
try:
    assert []
except AssertionError as error:
    print(repr(error), error.args)
try:
    assert 1 == 2, f"{1} is not {2}"
except AssertionError as error:
    print(error)


def message():
    print("message evaluated")
    return "m"


assert 1 < 2, message()
try:
    assert 2 < 1, message()
except AssertionError as error:
    print(error)
try:
    assert not [x for x in (1, 2) if x > 1], "comprehension"
except AssertionError as error:
    print(error)
print(issubclass(AssertionError, Exception), __debug__)
