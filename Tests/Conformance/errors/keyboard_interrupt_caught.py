try:
    raise KeyboardInterrupt("pressed")
except Exception:
    print("never")
except KeyboardInterrupt as e:
    print("caught", e)
raise SystemExit(7)
