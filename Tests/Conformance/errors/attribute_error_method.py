class C:
    def run(self):
        pass


C().run.speed
