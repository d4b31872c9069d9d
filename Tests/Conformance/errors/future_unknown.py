from __future__ import division, what
print(1)
