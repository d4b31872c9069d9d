class C:
    def method(self, a):
        pass


C().method(1, 2)
