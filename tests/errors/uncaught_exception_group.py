def job(n):
    if n % 2:
        raise ValueError(f"job {n}")
    raise KeyError(n)


errors = []
for n in range(3):
    try:
        job(n)
    except Exception as error:
        errors.append(error)
raise ExceptionGroup("jobs failed", errors)
# exit: 1
