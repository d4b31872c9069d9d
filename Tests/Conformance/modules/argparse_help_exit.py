# -h prints the help and ends with 0.
import argparse

parser = argparse.ArgumentParser(prog='echo.py')
parser.add_argument('port', type=int)
parser.add_argument('--host', default='127.0.0.1', help='address (default %(default)s)')
parser.parse_args(['-h'])
print('never')
