import type { Finding } from '../finding.ts';

import { reviewRules } from './review.ts';

export interface ChecklistFacts {
  readonly title: string;
  readonly findings: readonly Finding[];
  /** Whether there was a last release to compare with. */
  readonly hasLast: boolean;
  readonly isSigned: boolean;
  readonly hasPictures: boolean;
}

/** What nobody but a person can see. */
const byHand = [
  'On the oldest TV that you support, the app starts within 10 s; 5 s are better.',
  'Every button and every row can be reached by the arrow keys, and you always see where you are.',
  'Return closes dialogs, goes back screen by screen, and on the first screen asks whether to leave; Return there closes the question.',
  'Nothing of importance is at the very edge, at 1280×720, 1920×1080 and 3840×2160.',
  'With the network cable pulled out, the app says so; plugged in again, it goes on.',
  'A film pauses when the TV’s own menu or another app comes, and goes on where it was.',
  'The screenshots show this version.',
  'The reviewers have an account and a server to log in to; both are in the field for testers.',
  'Title, description, category, age rating, languages and countries are filled in.',
  'There is an address of the privacy policy and one for support.',
  'You may show all pictures, names and films that can be seen.',
];

const upload = [
  'Log in to the seller’s office, https://seller.samsungapps.com/tv, and choose the app (or make a new one).',
  'Upload the .wgt of this folder, and the pictures.',
  'Choose the models: those of the years in metadata.json.',
  'Ask for review. TVs get an approved version by themselves, mostly within a day, at the app’s next start.',
];

/** The checklist for an upload by hand, in Markdown: what was checked here, and what a person must look at. */
export function checklist({ title, findings, hasLast, isSigned, hasPictures }: ChecklistFacts): string {
  const rules = new Set(findings.filter(({ severity }) => severity !== 'note').map(({ rule }) => rule));
  const all = new Set(findings.map(({ rule }) => rule));
  const none = (group: string): boolean => ![...rules].some((rule) => rule.startsWith(group));
  const automatic: (readonly [done: boolean, what: string])[] = [
    [isSigned, 'Signed by author and distributor, read back and verified.'],
    [none('config/'), 'config.xml holds to the rules.'],
    [
      !rules.has('app/javascript-level') && !rules.has('app/module-script'),
      'The oldest TV reads all scripts.',
    ],
    [none('app/'), 'No further trouble was found in the app’s files.'],
    [
      hasLast && none('release/') && !rules.has('config/version-store'),
      'It is an update of the last release: id, version and author’s certificate.',
    ],
    [hasPictures && none('store/picture-'), 'Icon, logo, background and screenshots have the store’s sizes.'],
    ...reviewRules.map(({ rule, demand }) => [!all.has(rule), `${demand} (Its code is there.)`] as const),
  ];
  const told = findings.map(({ rule, message, remedy }) => `- ${message} ${remedy} (\`${rule}\`)`);
  return (
    [
      `# ${title}: before the upload`,
      '## Checked by the packager',
      automatic.map(([done, what]) => `- [${done ? 'x' : ' '}] ${what}`).join('\n'),
      ...(told.length === 0 ? [] : ['What it found:', told.join('\n')]),
      '## For a person, on a TV and in the seller’s office',
      byHand.map((what) => `- [ ] ${what}`).join('\n'),
      '## The upload',
      upload.map((what, at) => `${at + 1}. ${what}`).join('\n'),
      '',
    ]
      .join('\n\n')
      .trimEnd() + '\n'
  );
}
