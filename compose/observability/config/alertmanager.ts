import type { AlertSettings, ChatSettings, EmailSettings } from './alert-settings.ts';

/** Where the stack's secrets are in Alertmanager's container. */
const secrets = '/run/secrets';

const title =
  '{{ if eq .Status "firing" }}{{ .Alerts.Firing | len }} alert(s){{ else }}Over{{ end }}: {{ .CommonLabels.alertname }}';
const text =
  '{{ range .Alerts }}{{ .Annotations.summary }}\n{{ .Annotations.description }}\n{{ .Annotations.runbook_url }}\n{{ end }}';

/**
 * Alertmanager's configuration: one receiver with every way that was chosen. What it cannot reach is no reason
 * for any other to be left out.
 */
export function alertmanagerConfig({ webhook, chat, email }: AlertSettings): Record<string, unknown> {
  const receiver = {
    name: 'everybody',
    ...(webhook && {
      webhook_configs: [{ url_file: `${secrets}/alert_webhook`, send_resolved: true }],
    }),
    ...(chat !== undefined && chatConfig(chat)),
    ...(email !== undefined && { email_configs: [emailConfig(email)] }),
  };
  return {
    route: {
      receiver: receiver.name,
      group_by: ['alertname'],
      group_wait: '10s',
      group_interval: '5m',
      repeat_interval: '12h',
    },
    receivers: [receiver],
    inhibit_rules: [
      // whose machine or nginx is away has nothing to learn from what follows of it
      inhibit('SiteDown', 'BackendDown|FilmDoesNotPlay|FirstByteSlow|StreamsStall|RequestsFail'),
      inhibit('BackendDown', 'FilmDoesNotPlay|FirstByteSlow|StreamsStall|RequestsFail|ErrorsInLogs'),
      inhibit('DiskFull', 'DiskFills'),
    ],
  };
}

function inhibit(cause: string, effects: string): Record<string, unknown> {
  return { source_matchers: [`alertname="${cause}"`], target_matchers: [`alertname=~"${effects}"`] };
}

function chatConfig({ kind, room }: ChatSettings): Record<string, unknown> {
  const file = `${secrets}/alert_chat`;
  switch (kind) {
    case 'slack':
      return { slack_configs: [{ api_url_file: file, send_resolved: true, title, text }] };
    case 'discord':
      return { discord_configs: [{ webhook_url_file: file, send_resolved: true, title, message: text }] };
    case 'telegram':
      return {
        telegram_configs: [
          {
            bot_token_file: file,
            chat_id: room,
            send_resolved: true,
            parse_mode: '',
            message: `${title}\n${text}`,
          },
        ],
      };
  }
}

function emailConfig({ to, from, server, user }: EmailSettings): Record<string, unknown> {
  return {
    to,
    from,
    smarthost: server,
    send_resolved: true,
    headers: { Subject: title },
    ...(user !== '' && { auth_username: user, auth_password_file: `${secrets}/alert_smtp_password` }),
  };
}
