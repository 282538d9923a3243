/** A message of what was seen at one place, with the number of places at its end: `…（共 3 处）。` */
export function tellPlaces(message: string, places = 1): string {
  return places > 1 ? `${message.replace(/。$/u, "")}（共 ${places} 处）。` : message;
}
