"""Lesson 22: several answers, taken as they come.

`gather` gives results in the order asked.  `as_completed` gives them in the order they arrive, and
`wait` lets you decide after the first one, after the first failure, or after a time.
"""

import asyncio


async def ask(name, seconds):
    await asyncio.sleep(seconds)
    if name == "broken":
        raise ConnectionError("line is dead")
    return f"{name} says hello"


def ask_all(*people):
    return [asyncio.create_task(ask(name, seconds), name=name) for name, seconds in people]


async def main():
    people = [("slow", 0.3), ("quick", 0.1), ("middling", 0.2)]

    print("gather:", await asyncio.gather(*ask_all(*people)))

    print("as_completed:")
    for answer in asyncio.as_completed(ask_all(*people)):
        print("   ", await answer)

    print("first answer wins:")
    tasks = ask_all(*people)
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print("   ", [task.result() for task in done], "- still pending:", len(pending))
    for task in tasks:
        if task in pending:
            task.cancel()

    print("until the first failure:")
    tasks = ask_all(("quick", 0.1), ("broken", 0.2), ("slow", 60))
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    for task in tasks:
        if task in pending:
            print(f"    {task.get_name()}: pending")
            task.cancel()
        else:
            print(f"    {task.get_name()}: {task.exception() or task.result()}")

    print("gather with a failure among the results:")
    tasks = ask_all(("quick", 0.1), ("broken", 0.2))
    results = await asyncio.gather(*tasks, return_exceptions=True)
    print("   ", results)


asyncio.run(main())
