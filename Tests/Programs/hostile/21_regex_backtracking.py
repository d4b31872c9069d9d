# A pattern that tries exponentially many ways.
import re

re.match('(a+)+$', 'a' * 60 + 'b')
