from __future__ import braces
# exit: 1
