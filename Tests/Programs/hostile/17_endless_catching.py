# A loop that catches everything.
while True:
    try:
        1 / 0
    except:
        continue
