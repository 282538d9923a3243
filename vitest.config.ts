import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        // Pure stages: no processes, fast.
        test: {
          name: "stages",
          include: [
            "test/{domain,parsers,tables,narrative,checks,templates,samples}/**/*.test.ts",
            "test/review/**/*.test.ts",
          ],
          testTimeout: 20_000,
        },
      },
      {
        // The command line and the bench, as processes of their own.
        test: {
          name: "app",
          include: ["test/{cli,bench,docs,fuzz}/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
