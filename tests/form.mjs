/* The form's modules without a browser: one JSON request a line, one JSON answer a line. See tests/form.py. */
import { createInterface } from "node:readline";

const [folder] = process.argv.slice(2);
const modules = {};
const load = async (name) => (modules[name] ??= await import(`file://${folder}/${name}.js`));
const known = {};

for await (const line of createInterface({ input: process.stdin })) {
  const { module, name, about, args, each } = JSON.parse(line);
  let answer;
  try {
    if (module === "know") {
      known[name] = { ...args[0], now: new Date(args[0].now) };
      answer = { value: null };
    } else {
      const called = (await load(module))[name];
      const all = about ? [...args, known[about]] : args;
      answer = { value: each ? args[0].map((text) => called(text)) : called(...all) };
    }
  } catch (error) {
    answer = { error: `${error.stack}` };
  }
  console.log(JSON.stringify(answer));
}
