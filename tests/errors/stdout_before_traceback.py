import sys

print("on stdout")
sys.stdout.write("no newline")
sys.stderr.write("on stderr\n")
raise ValueError("end")
# exit: 1
