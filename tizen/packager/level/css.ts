import { tokenize, TokenType, type CSSToken } from '@csstools/css-tokenizer';

import {
  atRules,
  customProperties,
  flexGap,
  functions,
  gridGap,
  mediaRange,
  nesting,
  properties,
  selectors,
  units,
  values,
} from './css-features.ts';
import type { Use } from './javascript.ts';

/** At-rules that hold rules, so that rules in them are not nested ones. */
const groups = new Set(['media', 'layer', 'container', 'scope', 'document', 'starting-style']);

interface Block {
  /** `@media`, or empty for a rule with a selector. */
  readonly name: string;
  /** Whether what is in it is only for engines that know it. */
  readonly isGuarded: boolean;
  readonly gaps: number[];
  isFlex: boolean;
}

/** What a style sheet asks of its engine, each at its first place. What stands in `@supports` is left out. */
export function readStyles(text: string): Use[] {
  const reader = new Reader(text);
  reader.read();
  return reader.uses();
}

class Reader {
  readonly #tokens: readonly CSSToken[];
  readonly #lines: readonly number[];
  readonly #found = new Map<string, { readonly since: number; readonly at: number }>();
  readonly #blocks: Block[] = [];

  constructor(text: string) {
    this.#tokens = tokenize({ css: text }).filter(([type]) => type !== TokenType.Comment);
    this.#lines = [...text.matchAll(/\n/g)].map(({ index }) => index);
  }

  uses(): Use[] {
    return [...this.#found].map(([feature, { since, at }]) => ({ feature, since, line: this.#line(at) }));
  }

  read(): void {
    let item: CSSToken[] = [];
    let depth = 0;
    for (const token of this.#tokens) {
      const [type] = token;
      if (isOpening(type)) depth += 1;
      if (type === TokenType.CloseParen || type === TokenType.CloseSquare) depth = Math.max(0, depth - 1);
      if (depth > 0 || !endsItem(type)) {
        if (item.length > 0 || type !== TokenType.Whitespace) item.push(token);
        continue;
      }
      if (type === TokenType.OpenCurly) this.#open(item);
      else {
        this.#declaration(item);
        if (type === TokenType.CloseCurly) this.#close();
      }
      item = [];
    }
  }

  #line(at: number): number {
    let [low, high] = [0, this.#lines.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#lines[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  }

  get #isGuarded(): boolean {
    return this.#blocks.at(-1)?.isGuarded ?? false;
  }

  #add(feature: string, since: number | undefined, token: CSSToken): void {
    if (since !== undefined && !this.#isGuarded && !this.#found.has(feature)) {
      this.#found.set(feature, { since, at: token[2] });
    }
  }

  #open(prelude: readonly CSSToken[]): void {
    const [first] = prelude;
    if (first?.[0] === TokenType.AtKeyword) {
      const name = first[4].value.toLowerCase();
      this.#atRule(name, first, prelude);
      const isGuarded = this.#isGuarded || name === 'supports';
      this.#blocks.push({ name: `@${name}`, isGuarded, gaps: [], isFlex: false });
      return;
    }
    const outer = this.#blocks.at(-1);
    const isKeyframe = outer?.name.endsWith('keyframes') === true;
    if (first !== undefined && this.#blocks.some(({ name }) => name === '') && !isKeyframe) {
      this.#add('nested rules', nesting, first);
    }
    if (!isKeyframe) this.#selector(prelude);
    this.#blocks.push({ name: '', isGuarded: this.#isGuarded, gaps: [], isFlex: false });
  }

  #atRule(name: string, first: CSSToken, prelude: readonly CSSToken[]): void {
    this.#add(`@${name}`, own(atRules, name), first);
    if (name !== 'media') return;
    const sign = prelude.find((token) => token[0] === TokenType.Delim && /[<>=]/.test(token[4].value));
    if (sign !== undefined) this.#add('ranges such as (width >= 1px) in @media', mediaRange, sign);
  }

  #selector(prelude: readonly CSSToken[]): void {
    for (const [at, token] of prelude.entries()) {
      const next = prelude[at + 1];
      if (token[0] !== TokenType.Colon || next === undefined) continue;
      if (next[0] !== TokenType.Ident && next[0] !== TokenType.Function) continue;
      const colons = prelude[at - 1]?.[0] === TokenType.Colon ? '::' : ':';
      const name = `${colons}${next[4].value.toLowerCase()}`;
      this.#add(name, own(selectors, name), token);
    }
  }

  #declaration(item: readonly CSSToken[]): void {
    const [first] = item;
    if (first?.[0] === TokenType.AtKeyword) {
      this.#add(`@${first[4].value.toLowerCase()}`, own(atRules, first[4].value.toLowerCase()), first);
      return;
    }
    const block = this.#blocks.at(-1);
    const colon = item.findIndex(([type]) => type !== TokenType.Ident && type !== TokenType.Whitespace);
    if (first?.[0] !== TokenType.Ident || item[colon]?.[0] !== TokenType.Colon || block === undefined) return;
    const name = first[4].value.toLowerCase();
    if (name.startsWith('--')) {
      this.#add('custom properties (--name)', customProperties, first);
      return;
    }
    // a descriptor of @font-face and its like is no property
    if (block.name !== '' && !groups.has(block.name.slice(1))) return;
    this.#add(name, own(properties, name), first);
    if (['gap', 'row-gap', 'column-gap'].includes(name)) {
      this.#add('gap', gridGap, first);
      block.gaps.push(first[2]);
    }
    this.#value(name, item.slice(colon + 1), block);
  }

  #value(name: string, tokens: readonly CSSToken[], block: Block): void {
    for (const token of tokens) {
      if (token[0] === TokenType.Function) {
        const called = token[4].value.toLowerCase();
        this.#add(`${called}()`, own(functions, called), token);
      } else if (token[0] === TokenType.Dimension) {
        const unit = token[4].unit.toLowerCase();
        this.#add(`the unit ${unit}`, own(units, unit), token);
      } else if (token[0] === TokenType.Ident) {
        const word = `${name}: ${token[4].value.toLowerCase()}`;
        this.#add(word, own(values, word), token);
        if (word === 'display: flex' || word === 'display: inline-flex') block.isFlex = true;
      }
    }
  }

  #close(): void {
    const block = this.#blocks.at(-1);
    const [at] = block?.gaps ?? [];
    if (block?.isFlex === true && at !== undefined && !block.isGuarded) {
      if (!this.#found.has('gap of flex boxes')) this.#found.set('gap of flex boxes', { since: flexGap, at });
    }
    this.#blocks.pop();
  }
}

function isOpening(type: TokenType): boolean {
  return type === TokenType.Function || type === TokenType.OpenParen || type === TokenType.OpenSquare;
}

function endsItem(type: TokenType): boolean {
  return (
    type === TokenType.OpenCurly ||
    type === TokenType.CloseCurly ||
    type === TokenType.Semicolon ||
    type === TokenType.EOF
  );
}

const own = (table: Readonly<Record<string, number>>, name: string): number | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;
