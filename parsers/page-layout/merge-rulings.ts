import type { Ruling } from "./page-content.ts";

/** Lines this close are one line drawn twice; breaks this short are no breaks. Points. */
const SAME_LINE = 1.8;
const SAME_END = 2.5;

/** Joins collinear, touching pieces: tables are drawn cell by cell, each border in many pieces and often twice. */
export function mergeRulings(rulings: readonly Ruling[]): Ruling[] {
  const merged: Ruling[] = [];
  for (const direction of ["horizontal", "vertical"] as const) {
    const sorted = rulings.filter((ruling) => ruling.direction === direction).sort((a, b) => a.at - b.at);
    let start = 0;
    while (start < sorted.length) {
      // A band starts at its first line and takes what lies within reach of the line before.
      let end = start + 1;
      while (end < sorted.length && (sorted[end] as Ruling).at - (sorted[end - 1] as Ruling).at <= SAME_LINE / 2) {
        end += 1;
      }
      while (end < sorted.length && (sorted[end] as Ruling).at - (sorted[start] as Ruling).at <= SAME_LINE) {
        end += 1;
      }
      mergeBand(sorted.slice(start, end), merged);
      start = end;
    }
  }
  return merged;
}

function mergeBand(band: Ruling[], merged: Ruling[]): void {
  const direction = (band[0] as Ruling).direction;
  band.sort((a, b) => a.from - b.from);
  let current: Ruling | undefined;
  let weight = 0;
  for (const piece of band) {
    const length = piece.to - piece.from;
    if (current && piece.from <= current.to + SAME_END) {
      current.at = (current.at * weight + piece.at * length) / (weight + length || 1);
      weight += length;
      current.to = Math.max(current.to, piece.to);
    } else {
      current = { direction, at: piece.at, from: piece.from, to: piece.to };
      weight = length;
      merged.push(current);
    }
  }
}
