# A traffic light and a turnstile.
class StateMachine:
    transitions = {}
    initial = None

    def __init__(self):
        self.state = self.initial
        self.log = []

    def handle(self, event):
        try:
            target, action = self.transitions[self.state, event]
        except KeyError:
            raise ValueError(f"{type(self).__name__}: {event!r} is not possible when {self.state}") from None
        self.log.append(f"{self.state}-{event}->{target}")
        self.state = target
        if action:
            action(self)


class Turnstile(StateMachine):
    initial = "locked"
    coins = 0

    def take(self):
        self.coins += 1

    transitions = {
        ("locked", "coin"): ("open", take),
        ("open", "push"): ("locked", None),
        ("open", "coin"): ("open", take),
    }


gate = Turnstile()
for event in ("coin", "push", "coin", "coin", "push", "push"):
    try:
        gate.handle(event)
    except ValueError as error:
        print(error)  # expect: Turnstile: 'push' is not possible when locked
print(gate.log, gate.coins, Turnstile.coins)
# expect: ['locked-coin->open', 'open-push->locked', 'locked-coin->open', 'open-coin->open', 'open-push->locked'] 3 0
