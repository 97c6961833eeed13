# A perfect player, by minimax.
LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]
memory = {}


def winner(board):
    for a, b, c in LINES:
        if board[a] != " " and board[a] == board[b] == board[c]:
            return board[a]
    return "draw" if " " not in board else None


def value(board, player):
    key = board, player
    if key not in memory:
        result = winner(board)
        if result:
            memory[key] = {"X": 1, "O": -1, "draw": 0}[result]
        else:
            scores = [value(board[:i] + player + board[i + 1 :], "O" if player == "X" else "X") for i in moves(board)]
            memory[key] = max(scores) if player == "X" else min(scores)
    return memory[key]


def moves(board):
    return [i for i, square in enumerate(board) if square == " "]


def play():
    board, player = " " * 9, "X"
    while not winner(board):
        best = max if player == "X" else min
        move = best(moves(board), key=lambda i: value(board[:i] + player + board[i + 1 :], "O" if player == "X" else "X"))
        board = board[:move] + player + board[move + 1 :]
        player = "O" if player == "X" else "X"
    return board


board = play()
for i in (0, 3, 6):
    print("|".join(board[i : i + 3]))
# expect: X|X|O
# expect: O|O|X
# expect: X|O|X
print(winner(board), len(memory))  # expect: draw 5477
