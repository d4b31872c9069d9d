my-name = 5
