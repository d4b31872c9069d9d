[*x for x in []]
