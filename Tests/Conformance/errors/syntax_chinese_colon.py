if True：
    pass
