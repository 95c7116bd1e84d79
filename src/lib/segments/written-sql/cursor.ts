import type { Token } from './tokens';

/** What keeps written SQL from being read: the word at which it stops, and why. */
export class Refusal extends Error {
  constructor(
    readonly why: 'unexpected' | 'function' | 'table' | 'name' | 'taken' | 'deep' | 'no-id',
    readonly word: string,
  ) {
    super(why);
  }
}

/** A place in the pieces of a statement, and what was learnt on the way there. */
export class Cursor {
  #at = 0;
  /** Tables of the data that FROM and JOIN name. */
  readonly tables = new Set<string>();
  /** Common table expressions that are complete, and so may be read. */
  readonly named = new Set<string>();
  /** Names that the statement itself gives. */
  readonly aliases = new Set<string>();
  /** Names that must be those of columns or be given somewhere. */
  readonly asked: string[] = [];
  #depth = 0;

  constructor(readonly tokens: readonly Token[]) {}

  peek(ahead = 0): Token {
    return this.tokens[Math.min(this.#at + ahead, this.tokens.length - 1)] as Token;
  }

  before(): Token | undefined {
    return this.tokens[this.#at - 1];
  }

  /** Whether the piece so far back is this word or sign. */
  follows(back: number, value: string): boolean {
    const token = this.tokens[this.#at - back];
    return (token?.kind === 'word' || token?.kind === 'sign') && token.value === value;
  }

  next(): Token {
    const token = this.peek();
    this.#at += 1;
    return token;
  }

  /** Whether the next piece is one of these words or this sign. */
  sees(...values: readonly string[]): boolean {
    const { kind, value } = this.peek();
    return (kind === 'word' || kind === 'sign') && values.includes(value);
  }

  /** Takes the next piece when it is one of these. */
  takes(...values: readonly string[]): boolean {
    if (!this.sees(...values)) return false;
    this.next();
    return true;
  }

  /** Takes the next piece, which must be this. */
  must(value: string): void {
    if (!this.takes(value)) this.refuse();
  }

  refuse(why: Refusal['why'] = 'unexpected', token = this.peek()): never {
    throw new Refusal(why, token.text);
  }

  /** Reads what is inside parentheses, which may not nest without end. */
  inside(read: () => void): void {
    this.must('(');
    this.#depth += 1;
    if (this.#depth > 40) this.refuse('deep');
    read();
    this.#depth -= 1;
    this.must(')');
  }
}
