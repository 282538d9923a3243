import { explainError } from "./explain-error.ts";
import { endIfStuck } from "./in-time.ts";
import { UsageError } from "./options.ts";

/** As a shell counts it: 128 and the number of the signal. */
const INTERRUPTED: Partial<Record<NodeJS.Signals, number>> = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

/** Runs a command on the words given to it and ends with its status; whatever goes wrong is said, never as a stack trace. */
export async function runCommand(command: (words: string[]) => Promise<number>): Promise<void> {
  for (const [signal, status] of Object.entries(INTERRUPTED)) {
    process.on(signal, () => {
      process.stderr.write("\n已中断，未生成结果。\n");
      process.exit(status);
    });
  }
  process.stdout.on("error", onOutputError);
  process.stderr.on("error", onOutputError);
  process.on("uncaughtException", (error) => {
    fail(error);
    process.exit();
  });
  try {
    const status = await command(process.argv.slice(2));
    process.exitCode ??= status;
  } catch (error) {
    fail(error);
  }
  await endIfStuck();
}

/** Who reads the output may stop before its end, as `head` does: that is no failure. */
function onOutputError(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") {
    fail(new UsageError(`不能写出结果：${explainError(error)}。`));
  }
}

function fail(error: unknown): void {
  process.exitCode = 2;
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n`);
    return;
  }
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(`程序内部出错，未能完成：${reason}。请把所用文件和这条信息交给维护人员。\n`);
  if (process.env["YUSHEN_DEBUG"] && error instanceof Error) {
    process.stderr.write(`${error.stack}\n`);
  }
}
