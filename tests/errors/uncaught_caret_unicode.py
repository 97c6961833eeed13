größe = "groß"
print("日本語", größe + 5)
# exit: 1
