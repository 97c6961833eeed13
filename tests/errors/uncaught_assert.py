def withdraw(balance, amount):
    assert amount <= balance, f"cannot withdraw {amount} from {balance}"
    return balance - amount


print(withdraw(10, 3))  # expect: 7
print(withdraw(10, 30))
# exit: 1
