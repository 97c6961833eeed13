import os

PATH = "build/written-by-a-step"
if os.path.exists(PATH):
    os.remove(PATH)
for number in range(3):
    with open(PATH, "a") as file:
        file.write(f"{number}\n")
with open(PATH) as file:
    text = file.read()
print(text.split())
os.remove(PATH)
print(os.path.exists(PATH))
