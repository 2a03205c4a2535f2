import type { XmlElement } from './xml.ts';

/** Prefix → address. */
type Namespaces = Readonly<Record<string, string>>;

/**
 * Canonical XML of an element and what is in it, without comments: exclusive (declares the namespaces that an
 * element uses) or inclusive, as C14N 1.0 and 1.1 (declares those in scope). https://www.w3.org/TR/xml-exc-c14n/
 */
export function canonicalXml(element: XmlElement, how: 'exclusive' | 'inclusive'): string {
  return emit(element, inScope(element.parent), {}, how);
}

function inScope(element: XmlElement | undefined): Namespaces {
  return element === undefined ? {} : { ...inScope(element.parent), ...element.declared };
}

function emit(element: XmlElement, outer: Namespaces, shown: Namespaces, how: string): string {
  const scope = { ...outer, ...element.declared };
  const used = new Set([element.prefix, ...element.attributes.map(({ name }) => prefixOf(name))]);
  // an attribute without a prefix has no namespace, so only the element itself uses the default one
  if (element.prefix !== '') used.delete('');
  const wanted = how === 'exclusive' ? [...used] : Object.keys(scope);
  const toDeclare = wanted
    .filter((prefix) => prefix !== 'xml' && prefix !== 'xmlns')
    .filter((prefix) => (scope[prefix] ?? '') !== (shown[prefix] ?? ''))
    .sort(byCode);
  const declarations = toDeclare.map(
    (prefix) => ` xmlns${prefix === '' ? '' : ':'}${prefix}="${attributeText(scope[prefix] ?? '')}"`,
  );
  const attributes = [...element.attributes]
    .sort((a, b) => byCode(a.namespace, b.namespace) || byCode(a.local, b.local))
    .map(({ name, value }) => ` ${name}="${attributeText(value)}"`);
  const nowShown = {
    ...shown,
    ...Object.fromEntries(toDeclare.map((prefix) => [prefix, scope[prefix] ?? ''])),
  };
  const content = element.children.map((child) =>
    typeof child === 'string' ? plainText(child) : emit(child, scope, nowShown, how),
  );
  return `<${element.name}${declarations.join('')}${attributes.join('')}>${content.join('')}</${element.name}>`;
}

const prefixOf = (name: string): string => (name.includes(':') ? (name.split(':')[0] ?? '') : '');
const byCode = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

function plainText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#xD;');
}

function attributeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\t', '&#x9;')
    .replaceAll('\n', '&#xA;')
    .replaceAll('\r', '&#xD;');
}
