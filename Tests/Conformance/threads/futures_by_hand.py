# Results and exceptions brought back by hand.
import threading

class Task(threading.Thread):
    def __init__(self, function, *args):
        super().__init__()
        self.function, self.arguments = function, args
        self.value = self.error = None
    def run(self):
        try:
            self.value = self.function(*self.arguments)
        except Exception as e:
            self.error = e
    def result(self):
        self.join()
        if self.error is not None:
            raise self.error
        return self.value

tasks = [Task(divmod, 17, 5), Task(int, 'x'), Task(lambda: 1 / 0), Task(len, 'abc')]
for t in tasks:
    t.start()
for t in tasks:
    try:
        print(t.result())
    except Exception as e:
        print(type(e).__name__, e)
