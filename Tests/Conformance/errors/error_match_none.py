match 5:
    case str(x, y):
        print("never")
print("no case fits, no error")
match "s":
    case str(x, y):
        print("never")
