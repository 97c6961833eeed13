# The few names of os and uuid that lessons use.
import os
import uuid

print(isinstance(os.getpid(), int), os.linesep == "\n", os.getenv("AWL_NO_SUCH_VARIABLE", "default"), "AWL_NO_SUCH_VARIABLE" in os.environ, os.cpu_count() > 0)
# expect: True True default False True
a, b = uuid.uuid4(), uuid.uuid4()
print(a != b, len(str(a)), str(a)[14])  # expect: True 36 4
