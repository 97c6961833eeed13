# Names of levels, the effective level, and isEnabledFor.
import logging

root, child = logging.getLogger(), logging.getLogger("a.b")
print(root.level, child.level, child.getEffectiveLevel(), child.parent is root)
# expect: 30 0 30 True
logging.getLogger("a").setLevel("ERROR")
print(child.getEffectiveLevel(), child.isEnabledFor(logging.WARNING), child.parent)
# expect: 40 False <Logger a (ERROR)>
print(logging.getLevelName(30), logging.getLevelName("INFO"), logging.getLevelName(33))
# expect: WARNING 20 Level 33
logging.addLevelName(25, "NOTICE")
print(logging.getLevelName(25), logging.getLogger("a"))  # expect: NOTICE <Logger a (ERROR)>
try:
    child.setLevel("LOUD")
except ValueError as error:
    print(error)  # expect: Unknown level: 'LOUD'
