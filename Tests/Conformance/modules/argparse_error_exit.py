# A wrong argument: usage on stderr, status 2.
import argparse

parser = argparse.ArgumentParser(prog='echo.py')
parser.add_argument('port', type=int)
print('parsing')
parser.parse_args(['http'])
print('never')
