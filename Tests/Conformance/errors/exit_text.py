import sys
print("on stdout")
sys.exit("text goes to stderr")
