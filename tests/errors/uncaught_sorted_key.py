people = [{"name": "Ann", "age": 30}, {"name": "Bob"}]
print(sorted(people, key=lambda person: person["age"]))
# exit: 1
