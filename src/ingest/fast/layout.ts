// Where things lie in the scanner's memory, in bytes. Both sides read this file: JavaScript, and `wasm/`.

/** A column: words of four bytes, and a sum. */
export const COLUMN_BYTES = 128;
export const FIELD = 0;
/** 0 looked up, 1 text that nobody reads, 2 a code. */
export const HOW = 4;
export const FLAGS = 8;
/** The slots of its known spellings, and how far a hash is shifted to be a place among them. */
export const SLOTS = 12;
export const SHIFT = 16;
/** Where the values of accepted rows go: numbers of eight bytes, or of four; and whether each is blank. */
export const VALUES = 20;
export const EMPTY = 24;
/** The bytes of codes that are kept, each with an LF; `CODES_END` is where they end, `NEXT_CODE` the place of the next. */
export const CODES = 28;
/** Blank cells of accepted rows. */
export const BLANKS = 32;
/** What is known of its spellings, by entry. */
export const RECORDS = 36;
export const SUM = 40;
/** Spellings that were in no accepted row yet. */
export const UNMET = 48;
/** Whether a cell of the rows at hand is blank. */
export const HAS_BLANK = 52;
/** How many entries there are, and how many there may be before there has to be more room for them. */
export const ENTRIES = 56;
export const MOST_ENTRIES = 60;
/** Where the bytes of the next spelling go, and where they have to end. */
export const POOL = 64;
export const POOL_END = 68;
/** Spellings that are in a row for the first time: a list of them, how many there are. */
export const NEWS = 72;
export const NEWS_COUNT = 76;
/** The bytes of those that the scanner learned by itself, each with an LF, up to an end; and whether all of them are simple. */
export const NAMES = 80;
export const NAMES_END = 84;
export const ARE_SIMPLE = 88;
/** Days that divide others, ascending, and how many; by how many lie before it, what a day is in a tuple, 0 while nobody said. */
export const CUTS = 92;
export const CUT_COUNT = 96;
export const DIGITS = 100;
export const CODES_END = 104;
export const NEXT_CODE = 108;
/** How many rows have a text without a place: they hold −1 less its entry. */
export const UNPLACED = 112;

export const HOW_VALUE = 0;
export const HOW_TEXT = 1;
export const HOW_CODE = 2;

export const REQUIRED = 1;
export const TYPED = 2;
export const NUMBER = 4;
export const KEEPS_NUMBERS = 8;
export const KEEPS_SETS = 16;
/** Keeps the entries of its spellings: of texts. */
export const KEEPS_ENTRIES = 32;
/** Says when a spelling is in a row for the first time. */
export const TELLS_NEW = 64;
/** Counts how many rows have each spelling. */
export const COUNTS = 128;
/** Names that are read as they are written are learned without being asked about: see `wasm/plain-names.ts`. */
export const LEARNS = 256;
/** So are days that are written in full: see `wasm/plain-days.ts`. */
export const LEARNS_DAYS = 512;

/**
 * A slot of the known spellings: the first eight bytes, the last, the length and one more (0 is a free slot; of a
 * cell that these bytes do not tell from others it is negative), the entry or `BLANK`, and where all bytes are kept.
 */
export const SLOT_BYTES = 32;
export const HEAD = 0;
export const TAIL = 8;
export const LENGTH = 16;
export const ENTRY = 20;
export const POOLED = 24;

/**
 * What an entry is: its value (of a kept text its place among those of the file, 0 while it has none), the text that
 * it is in a key, what it is in a tuple (0 is a blank). Before the first of them is one of zeros, that of `BLANK`.
 */
export const RECORD_BYTES = 32;
export const VALUE = 0;
export const KEY_AT = 8;
export const KEY_LENGTH = 12;
export const DIGIT = 16;
/** How many rows have it, and whether one was taken. */
export const COUNT = 20;
export const WAS_MET = 24;
/** Whether it is a name that the scanner learned by itself and that is simple. */
export const IS_SIMPLE = 28;

/** Words of a tuple after its digits, which are filled up to a multiple of four: how many rows, and none. */
export const TUPLE_MORE = 4;

/** A spelling that is in a row for the first time: its entry, and the number of the row. */
export const NEWS_BYTES = 8;
/** Most bytes of a name that the scanner learns by itself. */
export const LONGEST_NAME = 32;

/** Rows that are looked at together, column by column. */
export const BATCH = 64;

/** Bytes of a line of which no cell can be too long, and bytes that are looked at for separators before rows are made of them. */
export const LONGEST = 32_000;
export const STRETCH = 1 << 14;
/** Room for the addresses of all separators of the longest line. */
export const SPECIALS_BYTES = (LONGEST + 2 * STRETCH + 256) * 4;

/** What stands for a cell in place of an entry. */
export const BLANK = -1;
export const ITSELF = -2;

/** Why a scan stopped: for more bytes; a row for the careful reader; a spelling to learn; no room for rows; none for keys. */
export const STOP_END = 0;
export const STOP_CAREFUL = 1;
export const STOP_UNKNOWN = 2;
export const STOP_FULL = 3;
export const STOP_KEYS = 4;
/** A cell as long as the header's first name, of which the bytes do not tell whether it is that name. */
export const STOP_NAME = 5;
/** A character of CP932 of which the UTF-8 is not known yet. */
export const STOP_CODE = 6;

/** No room for another tuple. */
export const STOP_TUPLES = 7;
/** No room for another spelling that the scanner learns by itself. */
export const STOP_ROOM = 8;

/** Keys that are in order and have all but their last eight bytes in common: the first row, their length, one of them. */
export const RUN_BYTES = 80;
export const RUN_LENGTH = 4;
export const RUN_KEY = 8;
/** More runs do not pay; and a longer key is none for them. */
export const MOST_RUNS = 1024;
export const LONGEST_KEY = 64;

/** What is known of two bytes: nothing, or that they are a character, a user-defined one, none of CP932. */
export const CODE_GOOD = 1;
export const CODE_OWN = 2;
export const CODE_BAD = 3;
