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
