/** What became of the text of a section between two terms; only what changed is there. */
export interface ProseChange {
  readonly heading: string;
  readonly blocks: readonly BlockChange[];
}

/** A labelled block: 取り組み課題, 数値・事実 … */
export interface BlockChange {
  readonly label: string;
  readonly sentences: readonly SentenceChange[];
}

/** A sentence that went, came, or was rewritten; its text as runs of characters that stayed, went or came. */
export interface SentenceChange {
  readonly is: 'gone' | 'new' | 'changed';
  readonly runs: readonly Run[];
}

export interface Run {
  readonly is: 'same' | 'gone' | 'new';
  readonly text: string;
}
