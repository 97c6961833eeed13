import my-module
# exit: 1
