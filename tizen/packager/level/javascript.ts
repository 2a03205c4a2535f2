import { getLineInfo, parse, type Options, type Program } from 'acorn';

import { reasonOf } from '../../../kit/errors.ts';

import { globals, methods, statics, syntax, type SyntaxFeature } from './javascript-features.ts';

/** A feature at its first place. */
export interface Use {
  readonly feature: string;
  /** The first Chromium that has it. */
  readonly since: number;
  /** Counted from 1. */
  readonly line: number;
}

export interface Script {
  readonly isModule: boolean;
  readonly syntax: readonly Use[];
  readonly apis: readonly Use[];
  /** Requests of files by an address from the root, such as `/api/films`. */
  readonly rootRequests: readonly { readonly address: string; readonly line: number }[];
}

/** A script that no engine reads. */
export interface Unreadable {
  readonly reason: string;
  readonly line: number;
}

type Node = Readonly<Record<string, unknown>> & { readonly type: string; readonly start: number };

const usual: Options = { ecmaVersion: 'latest', sourceType: 'module', allowHashBang: true };

/** What a script asks of its engine; or why nothing can read it. */
export function readScript(text: string): Script | Unreadable {
  let program: Program;
  try {
    program = parse(text, usual);
  } catch (moduleError) {
    // a module is strict, and an old script need not be
    try {
      program = parse(text, { ...usual, sourceType: 'script' });
    } catch (scriptError) {
      // that one is what it is meant as, of which more could be read
      const error = positionOf(moduleError) >= positionOf(scriptError) ? moduleError : scriptError;
      const { line } = getLineInfo(text, Math.min(text.length, positionOf(error)));
      return { reason: reasonOf(error).replace(/ \(\d+:\d+\)$/, ''), line };
    }
  }
  return new Reader(text).read(program as unknown as Node);
}

function positionOf(error: unknown): number {
  return typeof error === 'object' && error !== null && 'pos' in error ? Number(error.pos) : 0;
}

/** Walks once through a script, and keeps where each feature is met first. */
class Reader {
  readonly #text: string;
  readonly #syntax = new Map<SyntaxFeature, number>();
  readonly #apis = new Map<string, { readonly since: number; readonly at: number }>();
  readonly #requests: { address: string; at: number }[] = [];
  #isModule = false;
  #functions = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(program: Node): Script {
    if (this.#text.startsWith('#!')) this.#add('a hashbang line', 0);
    this.#visit(program);
    const line = (at: number): number => getLineInfo(this.#text, at).line;
    return {
      isModule: this.#isModule,
      syntax: [...this.#syntax].map(([feature, at]) => ({
        feature,
        since: syntax[feature],
        line: line(at),
      })),
      apis: [...this.#apis].map(([feature, { since, at }]) => ({ feature, since, line: line(at) })),
      rootRequests: this.#requests.map(({ address, at }) => ({ address, line: line(at) })),
    };
  }

  #add(feature: SyntaxFeature, at: number): void {
    if (!this.#syntax.has(feature)) this.#syntax.set(feature, at);
  }

  #addApi(feature: string, since: number | undefined, at: number): void {
    if (since !== undefined && !this.#apis.has(feature)) this.#apis.set(feature, { since, at });
  }

  #visit(node: Node): void {
    this.#look(node);
    const isFunction = node.type.includes('Function');
    if (isFunction) this.#functions += 1;
    for (const key in node) {
      const value = node[key];
      if (Array.isArray(value)) {
        for (const each of value) if (isNode(each)) this.#visit(each);
      } else if (isNode(value)) this.#visit(value);
    }
    if (isFunction) this.#functions -= 1;
  }

  #look(node: Node): void {
    const { type, start } = node;
    for (const feature of featuresOf(node)) this.#add(feature, start);
    if (/^(Import|Export)\w*Declaration$/.test(type) || type === 'MetaProperty') {
      this.#isModule ||= type !== 'MetaProperty' || nameOf(node['meta']) === 'import';
    }
    if (type === 'AwaitExpression' && this.#functions === 0) {
      this.#add('await at the top of a module', start);
    }
    if (type === 'Identifier') {
      const name = nameOf(node);
      this.#addApi(name, own(globals, name), start);
    }
    if (type === 'MemberExpression' && node['computed'] === false) {
      const full = `${nameOf(node['object'])}.${nameOf(node['property'])}`;
      this.#addApi(full, own(statics, full), start);
    }
    if (type === 'CallExpression') this.#lookAtCall(node);
  }

  #lookAtCall(node: Node): void {
    const callee = node['callee'];
    const first = Array.isArray(node['arguments']) ? (node['arguments'] as unknown[]) : [];
    if (!isNode(callee)) return;
    if (callee.type === 'MemberExpression' && callee['computed'] === false) {
      const name = nameOf(callee['property']);
      this.#addApi(`.${name}()`, own(methods, name), node.start);
    }
    const called = callee.type === 'MemberExpression' ? nameOf(callee['property']) : nameOf(callee);
    const address = called === 'fetch' ? first[0] : called === 'open' ? first[1] : undefined;
    const beginning = textOf(address);
    if (beginning !== undefined && /^\/(?!\/)./.test(beginning)) {
      this.#requests.push({ address: beginning, at: node.start });
    }
  }
}

function featuresOf(node: Node): SyntaxFeature[] {
  switch (node.type) {
    case 'VariableDeclaration':
      if (node['kind'] === 'using' || node['kind'] === 'await using') return ['using declarations'];
      return node['kind'] === 'var' ? [] : ['let, const and class outside of strict mode'];
    case 'ClassDeclaration':
    case 'ClassExpression':
      return ['let, const and class outside of strict mode'];
    case 'AssignmentPattern':
      return ['default values of parameters'];
    case 'ArrayPattern':
      return ['destructuring'];
    case 'ObjectPattern':
      return [
        'destructuring',
        ...(hasType(node['properties'], 'RestElement') ? (['rest in object patterns'] as const) : []),
      ];
    case 'ObjectExpression':
      return hasType(node['properties'], 'SpreadElement') ? ['spread in object literals'] : [];
    case 'BinaryExpression':
      if (node['operator'] === '**') return ['the operator **'];
      return isNode(node['left']) && node['left'].type === 'PrivateIdentifier'
        ? ['a private name with the operator in']
        : [];
    case 'AssignmentExpression':
      if (node['operator'] === '**=') return ['the operator **'];
      return /^(\?\?|\|\||&&)=$/.test(String(node['operator'])) ? ['the operators ??=, ||= and &&='] : [];
    case 'LogicalExpression':
      return node['operator'] === '??' ? ['the operator ??'] : [];
    case 'ChainExpression':
      return ['optional chaining (?.)'];
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      if (node['async'] !== true) return [];
      return node['generator'] === true ? ['for await and async generators'] : ['async functions'];
    case 'ForOfStatement':
      return node['await'] === true ? ['for await and async generators'] : [];
    case 'CatchClause':
      return node['param'] === null ? ['catch without a name'] : [];
    case 'ImportExpression':
      return ['import()'];
    case 'MetaProperty':
      return nameOf(node['meta']) === 'import' ? ['import.meta'] : [];
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportDefaultDeclaration':
      return ['modules (import and export)', ...attributesOf(node)];
    case 'ExportAllDeclaration':
      return [
        'modules (import and export)',
        ...(node['exported'] === null ? [] : (['export * as name'] as const)),
        ...attributesOf(node),
      ];
    case 'PropertyDefinition':
      return isPrivate(node) ? ['private fields of classes'] : ['public fields of classes'];
    case 'MethodDefinition':
      return isPrivate(node) ? ['private methods of classes'] : [];
    case 'StaticBlock':
      return ['static blocks of classes'];
    case 'Literal':
      return literalFeatures(node);
    default:
      return [];
  }
}

const attributesOf = (node: Node): SyntaxFeature[] =>
  Array.isArray(node['attributes']) && node['attributes'].length > 0 ? ['import attributes (with)'] : [];

const isPrivate = (node: Node): boolean => isNode(node['key']) && node['key'].type === 'PrivateIdentifier';

function literalFeatures(node: Node): SyntaxFeature[] {
  const raw = String(node['raw']);
  if (typeof node['bigint'] === 'string') return ['BigInt literals'];
  const { regex } = node;
  if (typeof regex !== 'object' || regex === null) {
    return typeof node['value'] === 'number' && raw.includes('_') ? ['underscores in numbers'] : [];
  }
  const { pattern, flags } = regex as { readonly pattern: string; readonly flags: string };
  // what stands for itself is no group: escaped, or in a class of characters
  const groups = pattern.replaceAll(/\\[\s\S]/g, '').replaceAll(/\[[^\]]*\]/g, '');
  return [
    ...(['y', 'u', 's', 'd', 'v'] as const)
      .filter((flag) => flags.includes(flag))
      .map((flag) => `regular expressions with the flag ${flag}` as const),
    ...(/\(\?<[=!]/.test(groups) ? (['look-behind in regular expressions'] as const) : []),
    ...(/\(\?<[^=!]/.test(groups) ? (['named groups in regular expressions'] as const) : []),
    ...(/\\p\{/i.test(pattern.replaceAll('\\\\', '')) && /[uv]/.test(flags)
      ? (['Unicode properties in regular expressions'] as const)
      : []),
    ...(/\(\?[ims-]+:/.test(groups) ? (['flags within regular expressions'] as const) : []),
  ];
}

const own = (table: Readonly<Record<string, number>>, name: string): number | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

const hasType = (nodes: unknown, type: string): boolean =>
  Array.isArray(nodes) && nodes.some((node) => isNode(node) && node.type === type);

function nameOf(node: unknown): string {
  return isNode(node) && node.type === 'Identifier' ? String(node['name']) : '';
}

/** A text, or the beginning of one that is put together. */
function textOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? node['value'] : undefined;
  if (node.type === 'BinaryExpression') return textOf(node['left']);
  if (node.type !== 'TemplateLiteral' || !Array.isArray(node['quasis'])) return undefined;
  const [first] = node['quasis'] as { readonly value?: { readonly cooked?: string | null } }[];
  return first?.value?.cooked ?? undefined;
}
