// Starts a command with the TypeScript loader. Large libraries that are no TypeScript are loaded before it: it would take
// longer to look through them than they take to load.
const [, , command, ...words] = process.argv;
process.argv = [process.argv[0], process.argv[1], ...words];
if (command === "review") {
  await import("exceljs/dist/exceljs.min.js");
}
const { register } = await import("tsx/esm/api");
register();
await import(`./${command}.ts`);
