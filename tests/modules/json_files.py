# dump and load with file objects.
import io
import json

buffer = io.StringIO()
json.dump({"k": [1, 2]}, buffer)
print(buffer.getvalue())  # expect: {"k": [1, 2]}
buffer.seek(0)
print(json.load(buffer), json.load(io.StringIO("[true]")))  # expect: {'k': [1, 2]} [True]
