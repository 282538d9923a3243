const MIB = 1024 * 1024;

/** All parts of one archive together, once expanded. A book of 150 tables is some 30 MB. */
export const MAX_EXPANDED_BYTES = 512 * MIB;

/** A part that expands more than this many times is taken for a zip bomb … */
export const MAX_EXPANSION_RATIO = 100;

/** … unless it stays below this size: small parts of repeated XML compress very well. */
export const ALWAYS_ALLOWED_BYTES = 50 * MIB;

/** Cells with text in one workbook. */
export const MAX_CELLS = 5_000_000;

/** Elements inside elements of a Word or OFD file, which are read recursively. */
export const MAX_XML_DEPTH = 400;

/** Columns of a table of a Word file; Word itself stops at 63. */
export const MAX_WORD_COLUMNS = 1_000;

/** Rows and columns Excel can address. */
export const MAX_SHEET_ROWS = 1_048_576;
export const MAX_SHEET_COLUMNS = 16_384;

/** Problems named one by one; the rest of the sheet is counted. */
export const MAX_PROBLEMS_PER_SHEET = 20;

/** A web page or text file. What is larger is data of another kind. */
export const MAX_TEXT_BYTES = 128 * MIB;

/** Elements inside elements of a web page, which is read recursively; browsers stop at 512. */
export const MAX_HTML_DEPTH = 1_000;

/** Rows a cell of a web page may say it spans; columns likewise. Both are the limits of the HTML standard. */
export const MAX_ROW_SPAN = 65_534;
export const MAX_COLUMN_SPAN = 1_000;

/** Columns of a table of a web page that are used; no printed one has a hundred. */
export const MAX_HTML_COLUMNS = 2_000;

/** Hidden texts of a web page named one by one; menus and windows that wait for a click are many. */
export const MAX_HIDDEN_NAMED = 10;

/** XML elements in one part of an OFD file, which is read as a tree; a page full of characters has some 10 000. */
export const MAX_XML_ELEMENTS = 1_000_000;

/** Graphic objects drawn on one page of an OFD file, those of composite units counted each time they are drawn. */
export const MAX_PAGE_OBJECTS = 500_000;

/** Pixels of one image, which each take some 20 bytes while they are recognized; an A3 sheet at 600 dpi has 70 million. */
export const MAX_IMAGE_PIXELS = 72_000_000;

/** Pages of a TIFF. */
export const MAX_IMAGE_PAGES = 2_000;

/** Pages of an OFD file; the budget book of a city has some 600. */
export const MAX_OFD_PAGES = 20_000;
