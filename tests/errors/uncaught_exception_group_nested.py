raise ExceptionGroup(
    "outer",
    [
        ValueError("one"),
        ExceptionGroup("inner", [KeyError("two"), OSError("three")]),
        TypeError("four"),
    ],
)
# exit: 1
