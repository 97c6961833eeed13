data = {"users": [{"name": "Ann"}]}
print(data["users"][0]["age"])
# exit: 1
