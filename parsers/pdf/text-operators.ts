import { moveText, startText } from "./graphics-state.ts";
import type { Operators } from "./page-reading.ts";
import { type Shown, showText } from "./show-text.ts";

const LOST_FONT = "g_font_error";

/** Operators of the text state and of showing text. The library has turned those that do two things into single ones. */
export const textOperators: Operators = {
  beginText(page) {
    startText(page.state);
    // One text never begins inside of another: the content before it was cut off.
    page.isBrokenOff ||= page.isInText;
    page.isInText = true;
  },
  endText(page) {
    page.isInText = false;
  },
  setTextMatrix(page, [matrix]: [ArrayLike<number>]) {
    startText(page.state, matrix);
  },
  moveText(page, [x, y]: [number, number]) {
    moveText(page.state, x, y);
  },
  setLeadingMoveText(page, [x, y]: [number, number]) {
    page.state.leading = y;
    moveText(page.state, x, y);
  },
  nextLine(page) {
    moveText(page.state, 0, page.state.leading);
  },
  setFont(page, [name, size]: [string, number]) {
    page.state.fontName = name;
    page.state.fontSize = size;
  },
  setCharSpacing(page, [spacing]: [number]) {
    page.state.charSpacing = spacing;
  },
  setWordSpacing(page, [spacing]: [number]) {
    page.state.wordSpacing = spacing;
  },
  setHScale(page, [percent]: [number]) {
    page.state.horizontalScale = percent / 100;
  },
  setLeading(page, [leading]: [number]) {
    page.state.leading = -leading;
  },
  setTextRise(page, [rise]: [number]) {
    page.state.rise = rise;
  },
  setTextRenderingMode(page, [mode]: [number]) {
    page.state.renderingMode = mode;
  },
  showText(page, [shown]: [Shown]) {
    // Of a font it could not load the library shows no characters.
    page.hasLostFont ||= page.state.fontName === LOST_FONT;
    showText(page, shown);
  },
};
