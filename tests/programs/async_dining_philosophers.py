import asyncio


class Fork:
    def __init__(self, n):
        self.n = n
        self.lock = asyncio.Lock()

    def __repr__(self):
        return f"Fork({self.n}{'*' if self.lock.locked() else ''})"


class Philosopher:
    eaten = 0

    def __init__(self, name, left, right):
        self.name, self.left, self.right = name, left, right

    async def dine(self, meals):
        for _ in range(meals):
            await self.think()
            first, second = sorted((self.left, self.right), key=lambda f: f.n)
            async with first.lock:
                async with second.lock:
                    await self.eat()

    async def think(self):
        print(f"{self.name} thinks")
        await asyncio.sleep(0.1 * len(self.name) / 10)

    async def eat(self):
        print(f"{self.name} eats with {self.left} and {self.right}")
        await asyncio.sleep(0.05)
        self.eaten += 1
        type(self).eaten += 1


async def main():
    names = "Plato Aristotle Kant Hume Marx".split()
    forks = [Fork(i) for i in range(len(names))]
    ps = [Philosopher(n, forks[i], forks[(i + 1) % len(forks)]) for i, n in enumerate(names)]
    try:
        async with asyncio.timeout(5):
            await asyncio.gather(*(p.dine(2) for p in ps))
    except TimeoutError:
        print("deadlock!")
    print({p.name: p.eaten for p in ps}, Philosopher.eaten)
    print(forks)


asyncio.run(main())
# expect: Plato thinks
# expect: Aristotle thinks
# expect: Kant thinks
# expect: Hume thinks
# expect: Marx thinks
# expect: Kant eats with Fork(2*) and Fork(3*)
# expect: Marx eats with Fork(4*) and Fork(0*)
# expect: Kant thinks
# expect: Marx thinks
# expect: Hume eats with Fork(3*) and Fork(4*)
# expect: Aristotle eats with Fork(1*) and Fork(2*)
# expect: Hume thinks
# expect: Aristotle thinks
# expect: Kant eats with Fork(2*) and Fork(3*)
# expect: Plato eats with Fork(0*) and Fork(1*)
# expect: Plato thinks
# expect: Hume eats with Fork(3*) and Fork(4*)
# expect: Aristotle eats with Fork(1*) and Fork(2*)
# expect: Marx eats with Fork(4*) and Fork(0*)
# expect: Plato eats with Fork(0*) and Fork(1*)
# expect: {'Plato': 7, 'Aristotle': 5, 'Kant': 2, 'Hume': 4, 'Marx': 3} 10
# expect: [Fork(0), Fork(1), Fork(2), Fork(3), Fork(4)]
