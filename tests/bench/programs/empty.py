# Nothing: start-up and exit.
# row: start-up, empty program
# items: 1 start
# measure: start
# goal: 1.2 ms
