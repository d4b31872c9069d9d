{**x for x in []}
