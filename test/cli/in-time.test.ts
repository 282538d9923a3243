import { setTimeout as wait } from "node:timers/promises";
import { expect, onTestFinished, test, vi } from "vitest";
import { endIfStuck, inTime } from "../../cli/in-time.ts";

test("what answers late does not end the process by force", async () => {
  const kill = vi.spyOn(process, "kill").mockReturnValue(true);
  onTestFinished(() => kill.mockRestore());
  await expect(inTime(wait(100), 10)).rejects.toMatchObject({ code: "ETIMEDOUT" });
  await endIfStuck();
  expect(kill).not.toHaveBeenCalled();
});

test("what never answers ends the process by force, and why is said first", async () => {
  const said: string[] = [];
  const kill = vi.spyOn(process, "kill").mockReturnValue(true);
  const write = vi.spyOn(process.stderr, "write").mockImplementation((text, done?: unknown) => {
    said.push(String(text));
    (done as (() => void) | undefined)?.();
    return true;
  });
  const { execve } = process as { execve?: unknown };
  Object.assign(process, { execve: undefined });
  onTestFinished(() => {
    kill.mockRestore();
    write.mockRestore();
    Object.assign(process, { execve });
  });
  await expect(inTime(new Promise(() => undefined), 10)).rejects.toMatchObject({ code: "ETIMEDOUT" });
  await endIfStuck(10);
  expect(kill).toHaveBeenCalledWith(process.pid, "SIGKILL");
  expect(said.join("")).toContain("此前的结果已全部写出");
});
