# A directive that stands twice is an error of the expression that the format becomes.
import re
import time
from datetime import datetime

for parse in (time.strptime, datetime.strptime):
    for form in ("%a%a", "%Y %Y", "%H:%M:%H", "%G %V %G", "%p%p"):
        try:
            print(parse("", form))
        except re.error as error:
            print(type(error).__module__, type(error).__name__, error.msg.split(";")[0])
