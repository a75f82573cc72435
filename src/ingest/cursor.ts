/** A place in a file: byte offset, physical line, and number of the record. */
export interface Cursor {
  at: number;
  line: number;
  row: number;
}
