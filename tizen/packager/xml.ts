import { SaxesParser } from 'saxes';

import { ConfigurationError, reasonOf } from '../../kit/errors.ts';

/** An element as it was read: names with their prefixes, and the namespaces that it declares itself. */
export interface XmlElement {
  readonly name: string;
  readonly local: string;
  readonly prefix: string;
  /** The namespace's address, empty when it has none. */
  readonly namespace: string;
  readonly attributes: readonly XmlAttribute[];
  /** Prefix → address; the default one has the empty prefix. */
  readonly declared: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
  readonly parent: XmlElement | undefined;
  /** Counted from 1. */
  readonly line: number;
}

export interface XmlAttribute {
  readonly name: string;
  readonly local: string;
  readonly namespace: string;
  readonly value: string;
}

const maxCharacters = 4 * 1024 * 1024;
const maxDepth = 64;

/**
 * Reads a small document. Document types, and with them every entity of one's own, are refused: nothing in a
 * package needs them, and they are how XML reads other files and fills memory. `what` names it in sentences.
 */
export function parseXml(text: string, what: string): XmlElement {
  if (text.length > maxCharacters)
    throw new ConfigurationError(`${what} is too large to be one: over 4 MiB.`);
  const parser = new SaxesParser({ xmlns: true, position: true });
  let root: XmlElement | undefined;
  let current: XmlElement | undefined;
  let depth = 0;
  const refuse = (reason: string): never => {
    throw new ConfigurationError(`${what} cannot be read, line ${parser.line}: ${reason}`);
  };
  parser.on('error', (error) => refuse(`${reasonOf(error).replace(/^\d+:\d+: /, '')}.`));
  parser.on('doctype', () =>
    refuse('it has a document type (<!DOCTYPE …>), which could declare entities. Remove it.'),
  );
  // within the document they would count in a signature, and nothing in a package has any
  parser.on('processinginstruction', ({ target }) => {
    if (current !== undefined) refuse(`it has a processing instruction (<?${target} …?>). Remove it.`);
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > maxDepth) refuse(`elements are nested more than ${maxDepth} deep.`);
    const element: XmlElement = {
      name: tag.name,
      local: tag.local,
      prefix: tag.prefix,
      namespace: tag.uri,
      attributes: Object.values(tag.attributes)
        .filter(({ name, prefix }) => name !== 'xmlns' && prefix !== 'xmlns')
        .map(({ name, local, uri, value }) => ({ name, local, namespace: uri, value })),
      declared: { ...tag.ns },
      children: [],
      parent: current,
      line: parser.line,
    };
    current?.children.push(element);
    root ??= element;
    current = element;
  });
  const add = (content: string): void => void current?.children.push(content);
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    depth -= 1;
    current = current?.parent;
  });
  parser.write(text.replace(/^\uFEFF/, '')).close();
  return root ?? refuse('it is empty.');
}

export function elementsOf(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}

/** The children of that name and namespace. */
export function childrenNamed(element: XmlElement, local: string, namespace: string): XmlElement[] {
  return elementsOf(element).filter((child) => child.local === local && child.namespace === namespace);
}

/** An attribute without a prefix. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  return element?.attributes.find((attribute) => attribute.name === name)?.value;
}

export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** Text for an element or a quoted attribute. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
