# Kept by a global name to the very end: CPython says <sys>:0.
import asyncio


class Api:
    async def get(self):
        return 1


answer = Api().get()
print("end")  # expect: end
