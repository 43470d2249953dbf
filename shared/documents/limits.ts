/** Bounds of what is read from a workbook. A book that passes one of them is refused with a sentence, never half-read. */
export const limits = {
  /** Rows and columns of the format itself. */
  rows: 1_048_576,
  columns: 16_384,
  /** Parts in the container; a book of 200 sheets has about 700. */
  entries: 10_000,
  sheets: 2_000,
  /** Declared inflated bytes of all parts that are read, in total. */
  inflated: 768 * 1024 * 1024,
  /** A part larger than `bombFloor` that deflate shrank more than `bombRatio` times holds nothing a person typed. */
  bombFloor: 32 * 1024 * 1024,
  bombRatio: 400,
  /** One element, text run or tag, in bytes; a cell holds 32,767 characters. */
  token: 4 * 1024 * 1024,
  cells: 25_000_000,
  merges: 1_000_000,
  sharedStrings: 4_000_000,
  styles: 200_000,
  /** Largest container and largest declared inflated size that SheetJS gets: it needs about six times as much memory. */
  legacyBytes: 100 * 1024 * 1024,
  legacyInflated: 40 * 1024 * 1024,
  /** Text files are decoded whole. */
  textBytes: 300 * 1024 * 1024,
} as const
