prices = {"apple": 1, "pear": 2}
basket = ["apple", "plum"]
print(sum(prices[fruit] for fruit in basket))
# exit: 1
