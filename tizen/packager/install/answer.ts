import { cut, oneLine } from '../../../kit/text.ts';

/** What the installer's text means. */
export interface InstallAnswer {
  readonly isInstalled: boolean;
  /** Such as -12; undefined where there is none in the text. */
  readonly code?: number;
  /** Whole sentences. */
  readonly message: string;
}

/** The codes of a TV's installer, as far as they are known. */
const meanings: Readonly<Record<number, string>> = {
  [-4]: 'its manifest, config.xml, is not as this TV wants it. Run `tizen check` with the TV’s version as required_version.',
  [-11]:
    'the TV has this app by another author. Remove it from the TV first, or sign with the author’s certificate of before.',
  [-12]:
    'its certificates are refused: a chain that is not Samsung’s, one that has expired, or a distributor’s certificate that does not name this TV’s DUID.',
  [-22]: 'config.xml has no profile of a TV, or a file has a name that it refuses. Run `tizen check`.',
};

/** Reads the text that `vd_appinstall` prints, which is all that a TV tells. */
export function readAnswer(text: string): InstallAnswer {
  const shown = cut(oneLine(text), 300);
  const code = codeIn(text);
  if (code !== undefined) {
    const meaning = meanings[code] ?? 'no meaning of this code is known here.';
    return {
      isInstalled: false,
      code,
      message: `The TV did not install it (${code}): ${meaning} It said: ${shown}`,
    };
  }
  if (/\bfail(ed|ure)?\b|\berror\b/i.test(text)) {
    return { isInstalled: false, message: `The TV did not install it. It said: ${shown}` };
  }
  if (/\b(install(ed)?|installing)\b[^\n]*\b(completed|success(ful(ly)?)?|end)\b/i.test(text)) {
    return { isInstalled: true, message: 'The TV has installed it.' };
  }
  return {
    isInstalled: false,
    message: `Whether the TV has installed it cannot be told. It said: ${shown === '' ? 'nothing' : shown}`,
  };
}

/** `install failed[118, -12], reason: …`, `error code: -11` and their like. */
function codeIn(text: string): number | undefined {
  const found =
    /failed\s*\[[^\]]*?(-\d{1,4})\s*\]/i.exec(text) ??
    /(?:code|error|ret(?:urn)?)\s*[:=[(]?\s*(-\d{1,4})\b/i.exec(text);
  return found?.[1] === undefined ? undefined : Number(found[1]);
}
