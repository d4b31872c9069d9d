prnit("hello")
