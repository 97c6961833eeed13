# A crawler over a pretend web, with a limit on connections.
import asyncio

PAGES = {"/": ["/a", "/b"], "/a": ["/c", "/"], "/b": ["/c", "/d", "/broken"], "/c": [], "/d": ["/a"]}
DELAYS = {"/": 1, "/a": 2, "/b": 1, "/c": 3, "/d": 1, "/broken": 1}


class Crawler:
    def __init__(self, limit):
        self.gate = asyncio.Semaphore(limit)
        self.seen = set()
        self.failures = {}
        self.log = []

    async def fetch(self, url):
        async with self.gate:
            start = asyncio.get_running_loop().time()
            await asyncio.sleep(DELAYS[url])
            self.log.append((start, url))
            if url not in PAGES:
                raise FileNotFoundError(url)
            return PAGES[url]

    async def visit(self, url, group):
        try:
            links = await self.fetch(url)
        except FileNotFoundError as error:
            self.failures[url] = str(error)
            return
        for link in links:
            if link not in self.seen:
                self.seen.add(link)
                group.create_task(self.visit(link, group))

    async def run(self, start):
        self.seen.add(start)
        async with asyncio.TaskGroup() as group:
            group.create_task(self.visit(start, group))


async def main():
    for limit in (1, 2, 10):
        crawler = Crawler(limit)
        begin = asyncio.get_running_loop().time()
        await crawler.run("/")
        print(limit, asyncio.get_running_loop().time() - begin, sorted(crawler.seen), crawler.failures)
        print([(at - begin, url) for at, url in crawler.log])


asyncio.run(main())
# expect: 1 9.0 ['/', '/a', '/b', '/broken', '/c', '/d'] {'/broken': '/broken'}
# expect: [(0.0, '/'), (1.0, '/a'), (3.0, '/b'), (4.0, '/c'), (7.0, '/d'), (8.0, '/broken')]
# expect: 2 5.0 ['/', '/a', '/b', '/broken', '/c', '/d'] {'/broken': '/broken'}
# expect: [(0.0, '/'), (1.0, '/b'), (1.0, '/a'), (3.0, '/d'), (2.0, '/c'), (4.0, '/broken')]
# expect: 10 5.0 ['/', '/a', '/b', '/broken', '/c', '/d'] {'/broken': '/broken'}
# expect: [(0.0, '/'), (1.0, '/b'), (1.0, '/a'), (2.0, '/d'), (2.0, '/broken'), (2.0, '/c')]
