# Indexing, length, membership and reversal of an own container.
class Shelf:
    def __init__(self, *books):
        self.books = list(books)

    def __len__(self):
        return len(self.books)

    def __getitem__(self, index):
        print("get", index)
        return self.books[index]

    def __setitem__(self, index, book):
        print("set", index)
        self.books[index] = book

    def __delitem__(self, index):
        print("del", index)
        del self.books[index]

    def __contains__(self, book):
        return book.title() in self.books


shelf = Shelf("Emma", "Dune")
print(shelf[0], shelf[-1], shelf[0:2:1])
# expect: get 0
# expect: get -1
# expect: get slice(0, 2, 1)
# expect: Emma Dune ['Emma', 'Dune']
shelf[0] = "Ulysses"  # expect: set 0
del shelf[1]  # expect: del 1
print(shelf.books, "ulysses" in shelf, "dune" in shelf)  # expect: ['Ulysses'] True False
shelf[0] += "!"
# expect: get 0
# expect: set 0
print(shelf.books)  # expect: ['Ulysses!']
print(shelf[:])
# expect: get slice(None, None, None)
# expect: ['Ulysses!']
