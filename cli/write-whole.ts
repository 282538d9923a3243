import { rmSync } from "node:fs";
import { access, constants, mkdir, rename, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { explainError } from "./explain-error.ts";
import { UsageError } from "./options.ts";

/** A text may come in pieces, which are written as they come. */
type Content = string | Uint8Array | Iterable<string | Uint8Array>;

/** A file to write: its name and what makes its content. */
export type Output = [name: string, make: () => Promise<Content>];

/** Refuses a folder that results cannot be written to, before hours of reading. Nothing is made yet. */
export async function checkFolder(folder: string): Promise<void> {
  let at = resolve(folder);
  try {
    while (!(await exists(at))) {
      at = dirname(at);
    }
    if (!(await stat(at)).isDirectory()) {
      throw new UsageError(`--out 应为文件夹，而 ${at} 是文件。请换一个位置。`);
    }
    await access(at, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw error instanceof UsageError ? error : cannotWrite(at, error);
  }
}

/**
 * Writes files into a folder and gives their paths. They are written under other names and take their own at the end:
 * a run that breaks off leaves what stood there before.
 */
export async function writeWhole(folder: string, outputs: readonly Output[]): Promise<string[]> {
  const renames: [from: string, to: string][] = [];
  const clean = (): void => {
    for (const [from] of renames) {
      rmSync(from, { force: true });
    }
  };
  process.on("exit", clean);
  try {
    for (const [name, make] of outputs) {
      const content = await make();
      renames.push([join(folder, `.${name}.${process.pid}.tmp`), join(folder, name)]);
      await write(renames.at(-1)?.[0] ?? "", content);
    }
    for (const [from, to] of renames) {
      await rename(from, to).catch((error) => Promise.reject(cannotWrite(to, error)));
    }
  } finally {
    clean();
    process.off("exit", clean);
  }
  return renames.map(([, to]) => to);
}

async function write(path: string, content: Content): Promise<void> {
  try {
    await makeFolder(dirname(path));
    await writeFile(path, content);
  } catch (error) {
    throw cannotWrite(dirname(path), error);
  }
}

/** Node's own way to make the folders above as well never comes back where the system forbids it, as in `/proc`. */
async function makeFolder(folder: string): Promise<void> {
  if (!(await exists(folder))) {
    await makeFolder(dirname(folder));
    await mkdir(folder);
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") {
      return false;
    }
    throw error;
  }
}

function cannotWrite(path: string, error: unknown): UsageError {
  return new UsageError(`不能写入 ${path}：${explainError(error)}。请检查 --out 指定的文件夹。`);
}
