# UUIDs made from text, int and names, and what they show.
import uuid

u = uuid.UUID("12345678-1234-5678-1234-567812345678")
print(u, repr(u), u.hex, u.int, u.version, u.variant, u.urn, u.bytes)
print(uuid.UUID(int=5), u == uuid.UUID(u.hex), uuid.uuid4().version, len(str(uuid.uuid4())))
try:
    uuid.UUID("nope")
except ValueError as error:
    print(error)
