// What a page of Markdown points at within this repository. Pure: text in, names out.

/** A link to a file, and the heading within it when it names one. */
export interface Link {
  readonly target: string;
  readonly heading: string | undefined;
}

/** Links to files of the repository, not those to the world outside; none from code. */
export function linksOf(markdown: string): Link[] {
  const prose = markdown.replaceAll(/^```[^]*?^```/gm, '').replaceAll(/`[^`\n]*`(?!\])/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, address = '']) => address)
    .filter((address) => !/^[a-z]+:/.test(address))
    .map((address) => {
      const [target = '', heading] = address.split('#');
      return { target, heading };
    });
}

/** The names by which GitHub links to the headings of a page. */
export function headingsOf(markdown: string): string[] {
  const prose = markdown.replaceAll(/^```[^]*?^```/gm, '');
  return [...prose.matchAll(/^#{1,6} (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** The npm scripts that a page tells people to run. */
export function npmScriptsOf(markdown: string): string[] {
  const named = [...markdown.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name = '']) => name);
  return markdown.includes('npm test') ? [...named, 'test'] : named;
}

/** Folders of actions, and files of workflows, that a page tells people to use. */
export function ownUsesOf(markdown: string): string[] {
  return [...markdown.matchAll(/uses: miauflix\/infra(?:\/([^@\s]+))?@/g)].map(([, path]) => path ?? '.');
}

/** The commands of `miauflix-infra` that a page tells people to run: `e2e --only x`. */
export function commandsOf(markdown: string): string[] {
  return [...markdown.matchAll(/(?:npm run --silent |run: )miauflix-infra (?:-- )?([^`\n]+)/gm)]
    .map(([, command = '']) => command.trim())
    .concat(
      [...markdown.matchAll(/npm run e2e -- ([^`\n]+)/gm)].map(([, command = '']) => `e2e ${command.trim()}`),
    );
}
