raise ValueError("größer als 日本 🎉")
# exit: 1
