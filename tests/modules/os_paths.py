# os.path on text alone.
import os.path

for p in ("/a/b/../c", "a//b/./c", "", ".", "/", "../x"):
    print(repr(p), os.path.normpath(p), os.path.split(p), os.path.isabs(p))
# expect: '/a/b/../c' /a/c ('/a/b/..', 'c') True
# expect: 'a//b/./c' a/b/c ('a//b/.', 'c') False
# expect: '' . ('', '') False
# expect: '.' . ('', '.') False
# expect: '/' / ('/', '') True
# expect: '../x' ../x ('..', 'x') False
print(os.path.commonprefix(["/usr/lib", "/usr/local"]), os.path.splitext(".hidden"), os.path.exists("/no/such/file"), os.path.join("", "a"), os.path.join("a", ""))
# expect: /usr/l ('.hidden', '') False a a/
