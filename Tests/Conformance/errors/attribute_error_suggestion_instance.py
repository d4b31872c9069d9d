class Person:
    def __init__(self):
        self.first_name = "Ann"


print(Person().frist_name)
