alpha, beta, gamma = 10, "twenty", 30
value = alpha * 2 + gamma - beta * 3
# exit: 1
