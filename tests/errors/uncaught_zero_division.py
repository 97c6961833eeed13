def mean(values):
    return sum(values) / len(values)


print(mean([1, 2]))  # expect: 1.5
print(mean([]))
# exit: 1
