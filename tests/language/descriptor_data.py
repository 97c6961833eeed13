# A data descriptor wins over the instance's dictionary; __set_name__ tells it its name.
class Positive:
    def __set_name__(self, owner, name):
        print("named", name, "in", owner.__name__)
        self.slot = "_" + name

    def __get__(self, instance, owner):
        if instance is None:
            return self
        return getattr(instance, self.slot, 0)

    def __set__(self, instance, value):
        if value <= 0:
            raise ValueError(f"{self.slot[1:]} must be positive, not {value}")
        setattr(instance, self.slot, value)

    def __delete__(self, instance):
        delattr(instance, self.slot)


class Order:
    price = Positive()
    count = Positive()
# expect: named price in Order
# expect: named count in Order


order = Order()
print(order.price)  # expect: 0
order.price, order.count = 10, 3
order.__dict__["price"] = "hidden"
print(order.price * order.count, isinstance(Order.price, Positive))  # expect: 30 True
try:
    order.count = -1
except ValueError as error:
    print(error)  # expect: count must be positive, not -1
del order.count
print(order.count, order.__dict__)  # expect: 0 {'_price': 10, 'price': 'hidden'}
