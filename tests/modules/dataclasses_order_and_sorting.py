# order=True compares field by field; compare=False leaves a field out.
from dataclasses import dataclass, field


@dataclass(order=True)
class Job:
    priority: int
    name: str = field(compare=False)


jobs = [Job(3, "c"), Job(1, "z"), Job(2, "a")]
print(sorted(jobs), min(jobs), Job(1, "a") == Job(1, "b"), Job(1, "a") < Job(2, "a"))
# expect: [Job(priority=1, name='z'), Job(priority=2, name='a'), Job(priority=3, name='c')] Job(priority=1, name='z') True True
try:
    Job(1, "a") < 3
except TypeError as error:
    print(error)  # expect: '<' not supported between instances of 'Job' and 'int'
