print("before")
print(undefined_thing)
print("never")
