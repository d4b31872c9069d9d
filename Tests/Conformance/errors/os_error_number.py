raise OSError(98, "Address already in use")
