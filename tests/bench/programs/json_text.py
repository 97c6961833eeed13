# json: text to objects and back.
# row: json
# items: 400 documents
# goal: 1 x cpython
import json


def main():
    document = {
        "rows": [
            {"id": i, "name": f"name {i}", "score": i / 7, "tags": ["a", "b", None, True]}
            for i in range(100)
        ]
    }
    for _ in range(400):
        text = json.dumps(document)
        document = json.loads(text)
    print(len(text))


main()
