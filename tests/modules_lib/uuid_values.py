# uuid: forms, fields, comparison, errors; uuid4 in what is certain of it.
import uuid


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


u=uuid.UUID('12345678-1234-5678-1234-567812345678')
print(u, repr(u), u.hex, u.int, u.bytes, u.urn, u.version, u.variant, u.fields, u.time_low, u.node, u==uuid.UUID(int=u.int), u<uuid.UUID(int=0), hash(u)==hash(u.int), int(u), u.bytes_le, uuid.UUID(bytes=u.bytes)==u, uuid.UUID('{12345678123456781234567812345678}')==u, uuid.UUID('urn:uuid:12345678-1234-5678-1234-567812345678')==u, uuid.UUID(fields=u.fields)==u,uuid.UUID(bytes_le=u.bytes_le)==u, uuid.NAMESPACE_DNS, uuid.RFC_4122)
v=uuid.uuid4()
print(v.version, len(str(v)), v!=uuid.uuid4(), v.variant, str(v)[14], uuid.UUID(int=5,version=4))
attempt(lambda: uuid.UUID('x'))
attempt(lambda: uuid.UUID())
attempt(lambda: uuid.UUID(int=-1))
attempt(lambda: uuid.UUID(bytes=b'x'))
attempt(lambda: setattr(u,'int',3))
attempt(lambda: uuid.UUID(3))
print({u:1}[u], sorted([uuid.UUID(int=3),uuid.UUID(int=1)]))
attempt(lambda: u<3)
attempt(lambda: uuid.UUID(int=1,version=9))
