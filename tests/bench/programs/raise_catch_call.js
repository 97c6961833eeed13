// An error one call deep, without the stack that CPython does not keep either.
Error.stackTraceLimit = 0;
function fail() {
  throw new Error();
}
let caught = 0;
for (let i = 0; i < 1000000; i++) {
  try {
    fail();
  } catch (e) {
    caught++;
  }
}
console.log(caught);
