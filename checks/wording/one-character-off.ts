/** One character of the one stands for another in the other: 资金, 奖金. */
export function isReplaced(one: string, other: string): boolean {
  return (
    one.length === other.length && one.length > 1 && [...one].filter((sign, at) => sign !== other[at]).length === 1
  );
}

/** The longer has one character that the shorter lacks: 奖金, 奖励金. */
export function isInserted(short: string, long: string): boolean {
  const at = [...long].findIndex((sign, index) => sign !== short[index]);
  return long.length === short.length + 1 && short === long.slice(0, at) + long.slice(at + 1);
}
