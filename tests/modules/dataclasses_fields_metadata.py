# fields() tells names, types, defaults and metadata.
from dataclasses import MISSING, dataclass, field, fields, make_dataclass


@dataclass
class Setting:
    name: str
    limit: int = field(default=3, metadata={"unit": "s"})
    tags: list = field(default_factory=list, hash=False)


for f in fields(Setting):
    print(f.name, f.default is MISSING, f.default_factory is MISSING, dict(f.metadata), f.init, f.repr, f.compare)
# expect: name True True {} True True True
# expect: limit False True {'unit': 's'} True True True
# expect: tags True False {} True True True
Made = make_dataclass("Made", ["x", ("y", int, 5)])
print(Made(1), Made(1) == Made(1, 5))  # expect: Made(x=1, y=5) True
