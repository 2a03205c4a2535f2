import { describe, expect, it } from '@jest/globals';

import { canonicalXml } from './canonical.ts';
import { elementsOf, parseXml, type XmlElement } from './xml.ts';

const firstOf = (xml: string): XmlElement => elementsOf(parseXml(xml, 'it'))[0]!;

describe('canonical XML', () => {
  it.each([
    ['quotes, order and empty elements', `<r><a  c='2'   b="1"/></r>`, '<a b="1" c="2"></a>'],
    [
      'references',
      '<r><a b="&#65;&quot;&#10;&#9;">&gt;&lt;&amp;&#13;"</a></r>',
      '<a b="A&quot;&#xA;&#x9;">&gt;&lt;&amp;&#xD;"</a>',
    ],
    ['line ends', '<r><a>\r\nx\r\n</a></r>', '<a>\nx\n</a>'],
    ['CDATA', '<r><a><![CDATA[<b> & c]]></a></r>', '<a>&lt;b&gt; &amp; c</a>'],
    ['comments', '<r><a>x<!-- no -->y</a></r>', '<a>xy</a>'],
    [
      'prefixed attributes behind plain ones',
      '<r xmlns:p="urn:p"><a p:a="2" z="1"/></r>',
      '<a xmlns:p="urn:p" z="1" p:a="2"></a>',
    ],
  ])('writes %s in one way', (_what, xml, expected) => {
    expect(canonicalXml(firstOf(xml), 'exclusive')).toBe(expected);
  });

  const scoped = '<r xmlns="urn:d" xmlns:p="urn:p" xmlns:q="urn:q"><p:a><b/></p:a></r>';

  it('declares what is used where it is used, exclusively', () => {
    expect(canonicalXml(firstOf(scoped), 'exclusive')).toBe(
      '<p:a xmlns:p="urn:p"><b xmlns="urn:d"></b></p:a>',
    );
  });

  it('declares all that is in scope, inclusively', () => {
    expect(canonicalXml(firstOf(scoped), 'inclusive')).toBe(
      '<p:a xmlns="urn:d" xmlns:p="urn:p" xmlns:q="urn:q"><b></b></p:a>',
    );
  });

  it('takes a default namespace back', () => {
    const xml = '<r><a xmlns="urn:d"><b xmlns=""/></a></r>';
    for (const how of ['exclusive', 'inclusive'] as const) {
      expect(canonicalXml(firstOf(xml), how)).toBe('<a xmlns="urn:d"><b xmlns=""></b></a>');
    }
  });
});

describe('reading XML', () => {
  it.each([
    [
      'a document type',
      '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
      'line 1: it has a document type',
    ],
    ['a billion laughs', '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><l>&b;</l>', 'document type'],
    ['an entity of nobody', '<a>&x;</a>', 'undefined entity'],
    ['an end that is missing', '<a>\n<b></a>', 'line 2'],
    ['no element', '   ', 'cannot be read'],
    ['a prefix of nobody', '<p:a/>', 'cannot be read'],
    ['an attribute twice', '<a b="1" b="2"/>', 'duplicate attribute'],
    ['an instruction within', '<a><?php ?></a>', 'processing instruction'],
    ['too deep a nest', '<a>'.repeat(65), 'nested more than 64 deep'],
    ['far too much', `<a>${' '.repeat(4 * 1024 * 1024)}</a>`, 'too large'],
  ])('refuses %s', (_what, xml, words) => {
    expect(() => parseXml(xml, 'config.xml')).toThrow(words);
    expect(() => parseXml(xml, 'config.xml')).toThrow(/^config\.xml /);
  });

  it('takes a byte order mark, a declaration and what stands around the document', () => {
    const xml = '\uFEFF<?xml version="1.0"?><?xml-stylesheet href="a"?><!-- a --><a b="1">x</a>';
    expect(parseXml(xml, 'it')).toMatchObject({ name: 'a', line: 1, children: ['x'] });
  });
});
