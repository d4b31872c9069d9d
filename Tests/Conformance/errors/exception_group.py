raise ExceptionGroup("two failures", [ValueError("v"), TypeError("t")])
