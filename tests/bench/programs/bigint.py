# Big ints: the factorial of 1000, and its digits.
# row: big ints
# items: 100 factorials
# goal: 1.2 x cpython
def factorial(n):
    product = 1
    for i in range(2, n + 1):
        product *= i
    return product


def main():
    for _ in range(100):
        f = factorial(1000)
    print(sum(int(digit) for digit in str(f)))


main()
