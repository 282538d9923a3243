import { readXml, type XmlAttributes } from "../office/xml.ts";
import type { RowListener } from "./row-listener.ts";

/** Takes in a sheet as it is read. */
export interface SheetReader extends RowListener {
  /** An element outside the rows. */
  openOutsideData(name: string, attributes: XmlAttributes): void;
}

/** Reads a sheet in any form XML allows. */
export function parseSheet(xml: Uint8Array, reader: SheetReader): void {
  let isInData = false;
  let cell: XmlAttributes | undefined;
  let value = "";
  let formula: string | undefined;
  let formulaAttributes: XmlAttributes | undefined;
  let phonetics = 0;
  let textBelongsTo: "value" | "formula" | "nothing" = "nothing";

  readXml(xml, {
    open(name, attributes) {
      if (!isInData) {
        isInData = name === "sheetData";
        reader.openOutsideData(name, attributes);
        return;
      }
      switch (name) {
        case "c":
          cell = attributes;
          value = "";
          formula = undefined;
          formulaAttributes = undefined;
          break;
        case "v":
          textBelongsTo = "value";
          break;
        case "t":
          textBelongsTo = phonetics > 0 ? "nothing" : "value";
          break;
        case "f":
          formula = "";
          formulaAttributes = attributes;
          textBelongsTo = "formula";
          break;
        case "row":
          reader.row(attributes);
          break;
        case "rPh":
          phonetics++;
          break;
      }
    },
    close(name) {
      textBelongsTo = "nothing";
      if (name === "c" && isInData && cell) {
        reader.cell(cell, value, formula, formulaAttributes);
        cell = undefined;
      } else if (name === "rPh") {
        phonetics--;
      } else if (name === "sheetData") {
        isInData = false;
      }
    },
    text(piece) {
      if (textBelongsTo === "value") {
        value += piece;
      } else if (textBelongsTo === "formula") {
        formula += piece;
      }
    },
  });
}
