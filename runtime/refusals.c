// What Awl does not have of Python's library, and what to use instead: advice below the error.
#include "runtime/refusals.h"
#include "vm/python_names.h"
#include <string.h>

#define THREADS                                                                                    \
  "Awl has no threads yet; if the work can be cut into steps, put `await asyncio.sleep(0)` "       \
  "between them"
#define NETWORK "Awl has no network yet; let `await asyncio.sleep(...)` stand for the wait"
#define PROCESSES "Awl starts no other programs"
#define PATTERNS "Awl has no regular expressions; str has split, partition, find and replace"
#define FILES "use open(), os and os.path"
#define SCREEN "Awl draws nothing but text: print it"
#define INSTRUCTIONS "Awl's own tools show what runs: awl step, awl timeline, awl dis"

typedef struct Refusal {
  const char *name; // of a module; of a class or module, a dot, and what it has not
  const char *advice;
} Refusal;

static const Refusal MODULES[] = {
    {"aiofiles", FILES},
    {"aiohttp", NETWORK},
    {"anyio", "Awl has asyncio"},
    {"argparse", "use sys.argv"},
    {"array", "use a list, or bytearray"},
    {"ast", INSTRUCTIONS},
    {"asyncio.streams", NETWORK},
    {"asyncio.subprocess", PROCESSES},
    {"asyncpg", NETWORK},
    {"base64", "bytes.hex() and bytes.fromhex() make text of bytes and bytes of text"},
    {"bdb", INSTRUCTIONS},
    {"binascii", "bytes.hex() and bytes.fromhex() make text of bytes and bytes of text"},
    {"cProfile", INSTRUCTIONS},
    {"calendar", "datetime.date has weekday, isocalendar and strftime"},
    {"click", "use sys.argv"},
    {"cmath", "Awl has no complex numbers"},
    {"cmd", "use input() in a loop"},
    {"code", "awl without a program is a prompt"},
    {"codecs", "use str.encode, bytes.decode and open(..., encoding=...)"},
    {"colorama", "print the escape codes themselves, as in \"\\033[31mred\\033[0m\""},
    {"concurrent", THREADS},
    {"configparser", "use json"},
    {"csv", "str has split and join"},
    {"ctypes", "Awl calls nothing outside"},
    {"curio", "Awl has asyncio"},
    {"curses", SCREEN},
    {"decimal", "use fractions.Fraction, or whole numbers of the smallest unit"},
    {"dis", "use awl dis FILE"},
    {"django", NETWORK},
    {"doctest", "use assert"},
    {"fastapi", NETWORK},
    {"faulthandler", INSTRUCTIONS},
    {"filecmp", FILES},
    {"fileinput", FILES},
    {"flask", NETWORK},
    {"fnmatch", PATTERNS},
    {"ftplib", NETWORK},
    {"getopt", "use sys.argv"},
    {"getpass", "use input()"},
    {"glob", FILES},
    {"hashlib", "hash() tells values apart within one run; a checksum is a loop over bytes"},
    {"hmac", "hash() tells values apart within one run; a checksum is a loop over bytes"},
    {"http", NETWORK},
    {"httpx", NETWORK},
    {"imaplib", NETWORK},
    {"imp", "use an import statement"},
    {"importlib", "use an import statement"},
    {"locale", "format specs do it: f\"{number:,}\""},
    {"logging.handlers", "use the handlers of logging itself"},
    {"marshal", "use json"},
    {"matplotlib", SCREEN},
    {"multiprocessing", PROCESSES},
    {"nest_asyncio", "make the function async def, and await it"},
    {"numpy", "use lists, and the modules math and statistics"},
    {"optparse", "use sys.argv"},
    {"pandas", "use lists of dicts, and the module statistics"},
    {"pathlib", FILES},
    {"pdb", INSTRUCTIONS},
    {"pickle", "use json"},
    {"pkgutil", "use an import statement"},
    {"platform", "use sys.platform and sys.version_info"},
    {"plistlib", "use json"},
    {"profile", INSTRUCTIONS},
    {"pygame", SCREEN},
    {"pytest", "use assert"},
    {"pytz", "use datetime.timezone(datetime.timedelta(hours=...))"},
    {"queue", "use asyncio.Queue"},
    {"re", PATTERNS},
    {"redis", NETWORK},
    {"regex", PATTERNS},
    {"requests", NETWORK},
    {"resource", "time.process_time() tells the time that was used"},
    {"rich", "use print and f-strings"},
    {"runpy", "use an import statement"},
    {"sched", "use asyncio.get_running_loop().call_later"},
    {"scipy", "use lists, and the modules math and statistics"},
    {"secrets", "use random"},
    {"select", NETWORK},
    {"selectors", NETWORK},
    {"shelve", "use json"},
    {"shlex", "use str.split"},
    {"shutil", FILES},
    {"smtplib", NETWORK},
    {"socket", NETWORK},
    {"socketserver", NETWORK},
    {"sqlite3", "use a dict, and json to keep it"},
    {"ssl", NETWORK},
    {"stat", FILES},
    {"struct", "use int.to_bytes and int.from_bytes"},
    {"subprocess", PROCESSES},
    {"symtable", INSTRUCTIONS},
    {"tabulate", "use f-strings: f\"{name:<10}\""},
    {"tarfile", FILES},
    {"tempfile", FILES},
    {"threading", THREADS},
    {"timeit", "take time.perf_counter() before and after"},
    {"tkinter", SCREEN},
    {"tokenize", INSTRUCTIONS},
    {"tomllib", "use json"},
    {"tqdm", "use print(..., end=\"\\r\")"},
    {"trace", INSTRUCTIONS},
    {"tracemalloc", "sys.getsizeof tells how large an object is"},
    {"trio", "Awl has asyncio"},
    {"turtle", SCREEN},
    {"typer", "use sys.argv"},
    {"typing_extensions", "use typing"},
    {"unicodedata", "str has isalpha, isnumeric, isprintable and casefold"},
    {"unittest", "use assert"},
    {"urllib", NETWORK},
    {"uvloop", "the loop of asyncio needs no replacement here"},
    {"webbrowser", NETWORK},
    {"websockets", NETWORK},
    {"xmlrpc", NETWORK},
    {"yaml", "use json"},
    {"zipfile", FILES},
    {"zoneinfo", "use datetime.timezone(datetime.timedelta(hours=...))"},
};

static const Refusal NAMES[] = {
    {"_UnixSelectorEventLoop.add_reader", NETWORK},
    {"_UnixSelectorEventLoop.add_signal_handler", "use signal.signal"},
    {"_UnixSelectorEventLoop.add_writer", NETWORK},
    {"_UnixSelectorEventLoop.create_connection", NETWORK},
    {"_UnixSelectorEventLoop.create_datagram_endpoint", NETWORK},
    {"_UnixSelectorEventLoop.create_server", NETWORK},
    {"_UnixSelectorEventLoop.create_unix_server", NETWORK},
    {"_UnixSelectorEventLoop.getaddrinfo", NETWORK},
    {"_UnixSelectorEventLoop.remove_signal_handler", "use signal.signal"},
    {"_UnixSelectorEventLoop.run_in_executor", THREADS},
    {"_UnixSelectorEventLoop.set_default_executor", THREADS},
    {"_UnixSelectorEventLoop.sock_accept", NETWORK},
    {"_UnixSelectorEventLoop.sock_connect", NETWORK},
    {"_UnixSelectorEventLoop.sock_recv", NETWORK},
    {"_UnixSelectorEventLoop.sock_sendall", NETWORK},
    {"_UnixSelectorEventLoop.subprocess_exec", PROCESSES},
    {"_UnixSelectorEventLoop.subprocess_shell", PROCESSES},
    {"asyncio.AbstractServer", NETWORK},
    {"asyncio.BaseProtocol", NETWORK},
    {"asyncio.BaseTransport", NETWORK},
    {"asyncio.BufferedProtocol", NETWORK},
    {"asyncio.DatagramProtocol", NETWORK},
    {"asyncio.IncompleteReadError", NETWORK},
    {"asyncio.LimitOverrunError", NETWORK},
    {"asyncio.Protocol", NETWORK},
    {"asyncio.Server", NETWORK},
    {"asyncio.StreamReader", NETWORK},
    {"asyncio.StreamWriter", NETWORK},
    {"asyncio.Transport", NETWORK},
    {"asyncio.create_subprocess_exec", PROCESSES},
    {"asyncio.create_subprocess_shell", PROCESSES},
    {"asyncio.get_child_watcher", PROCESSES},
    {"asyncio.open_connection", NETWORK},
    {"asyncio.open_unix_connection", NETWORK},
    {"asyncio.run_coroutine_threadsafe", THREADS},
    {"asyncio.start_server", NETWORK},
    {"asyncio.start_unix_server", NETWORK},
    {"asyncio.streams", NETWORK},
    {"asyncio.subprocess", PROCESSES},
    {"asyncio.to_thread", THREADS},
    {"asyncio.wrap_future", THREADS},
    {"gc.get_referrers", "weakref.ref tells whether an object is still held"},
    {"gc.set_debug", "gc.collect() tells how many it found"},
    {"inspect.getsource", INSTRUCTIONS},
    {"logging.handlers", "use the handlers of logging itself"},
    {"os.fork", PROCESSES},
    {"os.pipe", PROCESSES},
    {"os.popen", PROCESSES},
    {"os.system", PROCESSES},
    {"signal.alarm", "use asyncio.timeout, or loop.call_later"},
    {"signal.setitimer", "use asyncio.timeout, or loop.call_later"},
    {"statistics.NormalDist", "use random.gauss, statistics.mean and statistics.stdev"},
    {"sys.setprofile", INSTRUCTIONS},
    {"sys.settrace", INSTRUCTIONS},
    {"sys.unraisablehook", "such errors are always told on standard error"},
    {"time.clock_gettime", "use time.monotonic() or time.time()"},
    {"types.new_class", "use a class statement"},
    {"uuid.uuid1", "use uuid.uuid4()"},
};

static const char *find(const Refusal *rows, size_t count, const char *name) {
  for (size_t i = 0; i < count; i++) {
    if (strcmp(rows[i].name, name) == 0) {
      return rows[i].advice;
    }
  }
  return NULL;
}

// Where nothing replaces a module, that it is one of Python's is worth knowing: no wrong spelling.
static const char *find_module(const char *name) {
  const char *advice = find(MODULES, sizeof MODULES / sizeof *MODULES, name);
  return advice != NULL || !is_stdlib_text(name)
             ? advice
             : "this module of Python's library is not part of Awl";
}

const char *refused_module(void *context, const char *name) {
  (void)context;
  const char *advice = find_module(name);
  const char *dot = strchr(name, '.');
  char package[40];
  if (advice != NULL || dot == NULL || (size_t)(dot - name) >= sizeof package) {
    return advice;
  }
  memcpy(package, name, (size_t)(dot - name)); // concurrent.futures: the package is refused
  package[dot - name] = '\0';
  return find_module(package);
}

const char *refused_name(void *context, const char *owner, const char *name) {
  (void)context;
  char whole[80];
  size_t owner_length = strlen(owner), length = strlen(name);
  if (owner_length + length + 2 > sizeof whole) {
    return NULL;
  }
  memcpy(whole, owner, owner_length);
  whole[owner_length] = '.';
  memcpy(whole + owner_length + 1, name, length + 1);
  return find(NAMES, sizeof NAMES / sizeof *NAMES, whole);
}
