apply = lambda function, value: function(value)
apply(lambda x: x / 0, 5)
# exit: 1
