ages = {"Ann": 5}
print(ages["Bob"])
