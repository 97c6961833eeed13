name = input("name? ")
print("hello", name)
print(input())
