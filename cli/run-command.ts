import { UsageError } from "./arguments.ts";

/** Runs a command on the words given to it and ends with its status; wrong use is explained, never a stack trace. */
export async function runCommand(command: (words: string[]) => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command(process.argv.slice(2));
  } catch (error) {
    process.exitCode = 2;
    const message = error instanceof Error ? error.message : String(error);
    const isOurs = error instanceof UsageError;
    process.stderr.write(isOurs ? `${message}\n` : `未能完成审查：${message}\n`);
    if (!isOurs && process.env["YUSHEN_DEBUG"] && error instanceof Error) {
      process.stderr.write(`${error.stack}\n`);
    }
  }
}
