try:
    1 / 0
finally:
    print("finally ran")
    [][0]
