class TooCold(Exception):
    pass


raise TooCold("-300 degrees")
