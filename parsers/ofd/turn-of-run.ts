/**
 * How far the line of a run is turned against its space, in degrees clockwise. Where glyphs step down or up only, or slant
 * at every step, the steps tell; else the directions that are stated, which many writers leave out or get wrong.
 */
export function turnOfRun(
  steps: readonly (readonly [across: number, down: number])[],
  readDirection: number,
  charDirection: number,
): number {
  if (steps.length === 0) {
    return readDirection || charDirection;
  }
  const goesAcross = steps.some(([across]) => across !== 0);
  const goesDown = steps.some(([, down]) => down !== 0);
  if (goesDown && (!goesAcross || steps.every(([across, down]) => across !== 0 && down !== 0))) {
    const across = steps.reduce((sum, step) => sum + step[0], 0);
    const down = steps.reduce((sum, step) => sum + step[1], 0);
    return Math.round((Math.atan2(down, across) * 180) / Math.PI);
  }
  return readDirection === 180 || charDirection === 180 ? 180 : 0;
}
