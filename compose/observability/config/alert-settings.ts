/** Who is told of alerts. Addresses with a token in them, and passwords, are files that Alertmanager alone reads. */
export interface AlertSettings {
  readonly webhook: boolean;
  readonly chat: ChatSettings | undefined;
  readonly email: EmailSettings | undefined;
}

export const chats = ['slack', 'discord', 'telegram'] as const;

export interface ChatSettings {
  /** Mattermost and Rocket.Chat take what Slack takes. */
  readonly kind: (typeof chats)[number];
  /** Telegram's number of the chat. */
  readonly room: number | undefined;
}

export interface EmailSettings {
  readonly to: string;
  readonly from: string;
  /** `host:port` */
  readonly server: string;
  /** Empty for a server that asks for none. */
  readonly user: string;
}

/** Appends to `mistakes` whole sentences. */
export function alertSettings(get: (name: string) => string, mistakes: string[]): AlertSettings {
  return {
    webhook: get('ALERT_WEBHOOK_FILE') !== '',
    chat: chatOf(get, mistakes),
    email: emailOf(get, mistakes),
  };
}

function chatOf(get: (name: string) => string, mistakes: string[]): ChatSettings | undefined {
  const asked = get('ALERT_CHAT_KIND');
  const hasFile = get('ALERT_CHAT_FILE') !== '';
  if (asked === '' && !hasFile) return undefined;
  const kind = chats.find((chat) => chat === asked);
  if (kind === undefined) {
    mistakes.push(`ALERT_CHAT_KIND is "${asked.slice(0, 20)}", and must be one of: ${chats.join(', ')}.`);
    return undefined;
  }
  if (!hasFile) {
    mistakes.push(
      `ALERT_CHAT_KIND needs ALERT_CHAT_FILE, a file with ${kind === 'telegram' ? 'the token of the bot' : 'the address of the incoming webhook'}.`,
    );
  }
  const room = get('ALERT_CHAT_ROOM');
  if (kind === 'telegram' && !/^-?\d{1,15}$/.test(room)) {
    mistakes.push(
      'ALERT_CHAT_KIND=telegram needs ALERT_CHAT_ROOM, the number of the chat, such as -1001234567890.',
    );
  }
  return { kind, room: kind === 'telegram' ? Number(room) : undefined };
}

function emailOf(get: (name: string) => string, mistakes: string[]): EmailSettings | undefined {
  const to = get('ALERT_EMAIL_TO');
  if (to === '') return undefined;
  const [from, server, user] = [get('ALERT_EMAIL_FROM'), get('ALERT_SMTP_SERVER'), get('ALERT_SMTP_USER')];
  for (const [name, address] of [
    ['ALERT_EMAIL_TO', to],
    ['ALERT_EMAIL_FROM', from],
  ] as const) {
    if (!/^[^\s@]+@[^\s@]+$/.test(address)) {
      mistakes.push(`${name} is "${address.slice(0, 80)}", and must be an e-mail address.`);
    }
  }
  if (!/^[\w.-]+:\d{1,5}$/.test(server)) {
    mistakes.push(
      `ALERT_SMTP_SERVER is "${server.slice(0, 80)}", and must be a mail server and its port, such as mail.example.org:587.`,
    );
  }
  if (user !== '' && get('ALERT_SMTP_PASSWORD_FILE') === '') {
    mistakes.push('ALERT_SMTP_USER needs ALERT_SMTP_PASSWORD_FILE, a file with the password.');
  }
  return { to, from, server, user };
}
