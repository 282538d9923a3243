import { loadTable, memoryOf, type StoredTable, storeTable } from "../domain/stored-table.ts";
import type { ReadDocument } from "./make-books.ts";

/** A read document as it goes from one thread to another. */
export type StoredReading = Omit<ReadDocument, "tables" | "hiddenTables"> & {
  tables: StoredTable[];
  hiddenTables?: StoredTable[];
};

export function storeReading({ tables, hiddenTables, ...read }: ReadDocument): StoredReading {
  const hidden = hiddenTables ? { hiddenTables: hiddenTables.map(storeTable) } : {};
  return { ...read, tables: tables.map(storeTable), ...hidden };
}

export function loadReading({ tables, hiddenTables, ...read }: StoredReading): ReadDocument {
  const hidden = hiddenTables ? { hiddenTables: hiddenTables.map(loadTable) } : {};
  return { ...read, tables: tables.map(loadTable), ...hidden };
}

/** The memory that can be handed to another thread with a reading; tables of one sheet may share some. */
export function memoryOfReading({ tables, hiddenTables = [] }: StoredReading): ArrayBuffer[] {
  return [...new Set([...tables, ...hiddenTables].flatMap(memoryOf))];
}
