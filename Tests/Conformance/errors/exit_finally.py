import sys
try:
    sys.exit(4)
except Exception:
    print("never: SystemExit is no Exception")
finally:
    print("finally runs")
