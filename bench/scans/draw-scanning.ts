import { rollDice } from "../dice.ts";
import type { Scanning } from "./scan-pages.ts";

/** A sheet as a careless office scans it, drawn by chance: askew, blurred, faint, shaded, dusty, stamped, squeezed. */
export function drawScanning(seed: number, dpi: number): Scanning {
  const dice = rollDice(seed);
  const between = (low: number, high: number): number => low + ((high - low) * dice.below(1001)) / 1000;
  const isSealed = dice.below(3) === 0;
  return {
    dpi,
    skew: between(0.5, 3) * dice.pick([-1, 1]),
    blur: between(0.3, 1),
    noise: between(4, 20),
    quality: dice.pick([40, 50, 70]),
    wear: {
      ink: between(0.45, 1),
      shade: between(0, 0.35),
      specks: dice.below(400),
      ...(isSealed ? { seal: [between(0.2, 0.8), between(0.2, 0.8)] } : {}),
    },
  };
}
