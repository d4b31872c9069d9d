code = 404
if code is 404:
    print("the same")
