try:
    pairs = [
        ("127.0.0.1", 5000)
        ("127.0.0.1", 5001)
    ]
except TypeError as e:
    print(e)
