/** Newer versions of Node read TypeScript themselves. Threads do not inherit the loader: each asks for it again. */
export async function loadTypeScript() {
  if (!process.features.typescript) {
    const { register } = await import("tsx/esm/api");
    register();
  }
}
