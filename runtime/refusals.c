// What Awl does not have of Python's library, and what to use instead: advice below the error.
#include "runtime/refusals.h"
#include <string.h>

#define THREADS                                                                                    \
  "Awl has no threads yet; if the work can be cut into steps, put `await asyncio.sleep(0)` "      \
  "between them"
#define NETWORK "Awl has no network yet; let `await asyncio.sleep(...)` stand for the wait"
#define PROCESSES "Awl starts no other programs"
#define PATTERNS "Awl has no regular expressions; str has split, partition, find and replace"
#define FILES "use open(), os and os.path"
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
    {"ast", INSTRUCTIONS},
    {"concurrent", THREADS},
    {"csv", "str has split and join"},
    {"ctypes", "Awl calls nothing outside"},
    {"curio", "Awl has asyncio"},
    {"decimal", "use fractions.Fraction, or whole numbers of the smallest unit"},
    {"dis", "use awl dis FILE"},
    {"getpass", "use input()"},
    {"http", NETWORK},
    {"httpx", NETWORK},
    {"importlib", "use an import statement"},
    {"logging.handlers", "use the handlers of logging itself"},
    {"multiprocessing", PROCESSES},
    {"numpy", "use lists, and the modules math and statistics"},
    {"pandas", "use lists of dicts, and the module statistics"},
    {"pathlib", FILES},
    {"pdb", INSTRUCTIONS},
    {"pickle", "use json"},
    {"queue", "use asyncio.Queue"},
    {"re", PATTERNS},
    {"requests", NETWORK},
    {"sched", "use asyncio.get_running_loop().call_later"},
    {"select", NETWORK},
    {"selectors", NETWORK},
    {"shutil", FILES},
    {"socket", NETWORK},
    {"sqlite3", "use a dict, and json to keep it"},
    {"ssl", NETWORK},
    {"subprocess", PROCESSES},
    {"tempfile", FILES},
    {"threading", THREADS},
    {"tracemalloc", "sys.getsizeof tells how large an object is"},
    {"trio", "Awl has asyncio"},
    {"unittest", "use assert"},
    {"urllib", NETWORK},
    {"uvloop", "the loop of asyncio needs no replacement here"},
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

const char *refused_module(void *context, const char *name) {
  (void)context;
  const char *advice = find(MODULES, sizeof MODULES / sizeof *MODULES, name);
  const char *dot = strchr(name, '.');
  char package[40];
  if (advice != NULL || dot == NULL || (size_t)(dot - name) >= sizeof package) {
    return advice;
  }
  memcpy(package, name, (size_t)(dot - name)); // concurrent.futures: the package is refused
  package[dot - name] = '\0';
  return find(MODULES, sizeof MODULES / sizeof *MODULES, package);
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
