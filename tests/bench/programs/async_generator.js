// Items of an async generator.
async function* count(n) {
  for (let i = 0; i < n; i++) yield i;
}
async function main() {
  let last;
  for await (last of count(3000000));
  console.log(last);
}
main();
