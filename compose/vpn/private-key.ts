/** WireGuard's keys are 32 bytes in base64: 43 characters and one equals sign. */
const form = /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/;

export function isKey(text: string): boolean {
  return form.test(text);
}

export function hexOf(key: string): string {
  return Buffer.from(key, 'base64').toString('hex');
}

const howToGet =
  'Get the private key: curl -s -u token https://api.nordvpn.com/v1/users/services/credentials asks for a password, ' +
  'which is your access token; the key is in the field nordlynx_private_key.';

/** Why this is no private key of NordVPN's, in a sentence that never repeats it; undefined when it may be one. */
export function whyNoKey(text: string): string | undefined {
  if (isKey(text)) return undefined;
  if (text === '') return `The file of NORDVPN_PRIVATE_KEY is empty. ${howToGet}`;
  if (/^[0-9a-f]{64}$/i.test(text)) {
    return `The file of NORDVPN_PRIVATE_KEY holds an access token (64 hexadecimal digits), not the private key. ${howToGet}`;
  }
  if (/^\[interface\]/im.test(text)) {
    return 'The file of NORDVPN_PRIVATE_KEY holds a whole WireGuard configuration. Name it as WIREGUARD_CONFIG_FILE, or leave nothing but the key in it.';
  }
  if (/\s/.test(text)) {
    return 'The file of NORDVPN_PRIVATE_KEY holds more than one word. Leave nothing but the private key in it.';
  }
  if (/^[A-Za-z0-9+/]+={0,2}$/.test(text)) {
    return `The private key of NordVPN has ${text.length} characters, and 44 are needed: 43 and one equals sign. Copy it again, to its end.`;
  }
  return `The file of NORDVPN_PRIVATE_KEY holds characters that are in no key: letters, digits, + and / are, and one equals sign at the end. ${howToGet}`;
}
