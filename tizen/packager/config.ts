import { attributeOf, childrenNamed, escapeXml, parseXml, textOf, type XmlElement } from './xml.ts';

export const configFile = 'config.xml';
export const widgetNamespace = 'http://www.w3.org/ns/widgets';
export const tizenNamespace = 'http://tizen.org/ns/widgets';

/** A value, and the line where it is. */
export interface Placed {
  readonly value: string;
  readonly line: number;
}

/** `config.xml` as it is; whether it is right is for the rules. */
export interface TizenConfig {
  readonly rootName: string;
  readonly isWidget: boolean;
  readonly version: Placed | undefined;
  readonly name: Placed | undefined;
  readonly start: Placed | undefined;
  readonly icon: Placed | undefined;
  readonly applications: readonly TizenApplication[];
  readonly profiles: readonly Placed[];
  readonly privileges: readonly Placed[];
}

export interface TizenApplication {
  readonly line: number;
  readonly id: string | undefined;
  readonly package: string | undefined;
  readonly requiredVersion: string | undefined;
}

export function parseConfig(text: string): TizenConfig {
  const root = parseXml(text, configFile);
  const attribute = (element: XmlElement | undefined, name: string): Placed | undefined => {
    const value = attributeOf(element, name);
    return element === undefined || value === undefined ? undefined : { value, line: element.line };
  };
  const widget = (local: string): XmlElement | undefined => childrenNamed(root, local, widgetNamespace)[0];
  const tizen = (local: string): XmlElement[] => childrenNamed(root, local, tizenNamespace);
  const all = (elements: readonly XmlElement[], name: string): Placed[] =>
    elements.flatMap((element) => attribute(element, name) ?? []);
  const name = widget('name');
  return {
    rootName: root.name,
    isWidget: root.local === 'widget' && root.namespace === widgetNamespace,
    version: attribute(root, 'version'),
    name: name && { value: textOf(name).trim(), line: name.line },
    start: attribute(widget('content'), 'src'),
    icon: attribute(widget('icon'), 'src'),
    applications: tizen('application').map((element) => ({
      line: element.line,
      id: attributeOf(element, 'id'),
      package: attributeOf(element, 'package'),
      requiredVersion: attributeOf(element, 'required_version'),
    })),
    profiles: all(tizen('profile'), 'name'),
    privileges: all(tizen('privilege'), 'name'),
  };
}

export interface ConfigValues {
  /** Ten letters and digits. */
  readonly packageId: string;
  /** Behind the package's id and a dot. */
  readonly appName: string;
  readonly name: string;
  readonly version: string;
  readonly requiredVersion: string;
  readonly start: string;
  readonly icon: string | undefined;
  readonly privileges: readonly string[];
}

/** Our own values: the package's id is what a TV knows the app by, so it never changes. */
export const defaultConfigValues: ConfigValues = {
  packageId: 'MiauflixTV',
  appName: 'Miauflix',
  name: 'Miauflix',
  version: '1.0.0',
  // the first whose engine reads all of ES2019, which the released frontend is built for
  requiredVersion: '5.5',
  start: 'index.html',
  icon: undefined,
  privileges: ['http://tizen.org/privilege/internet', 'http://tizen.org/privilege/tv.inputdevice'],
};

const widgetId = 'com.miauflix.tv';

/** A `config.xml` for apps that have none. */
export function configTemplate(values: ConfigValues): string {
  const text = escapeXml;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<widget xmlns="${widgetNamespace}" xmlns:tizen="${tizenNamespace}" id="${widgetId}" version="${text(values.version)}" viewmodes="maximized">`,
    `  <tizen:application id="${text(values.packageId)}.${text(values.appName)}" package="${text(values.packageId)}" required_version="${text(values.requiredVersion)}"/>`,
    '  <tizen:profile name="tv-samsung"/>',
    `  <name>${text(values.name)}</name>`,
    `  <content src="${text(values.start)}"/>`,
    ...(values.icon === undefined ? [] : [`  <icon src="${text(values.icon)}"/>`]),
    '  <feature name="http://tizen.org/feature/screen.size.normal.1080.1920"/>',
    '  <access origin="*" subdomains="true"/>',
    ...values.privileges.map((privilege) => `  <tizen:privilege name="${text(privilege)}"/>`),
    '  <tizen:setting screen-orientation="landscape" context-menu="disable" background-support="disable" encryption="disable" install-location="auto" hwkey-event="enable"/>',
    '</widget>',
  ];
  return `${lines.join('\n')}\n`;
}
