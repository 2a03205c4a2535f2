import { request } from 'node:http';

// What the image's health check runs.

const asked = request({
  host: '127.0.0.1',
  port: Number(process.env['PORT'] ?? 9105),
  path: '/health',
  timeout: 3000,
});
asked.on('response', ({ statusCode }) => {
  process.exit(statusCode === 200 ? 0 : 1);
});
asked.on('timeout', () => {
  process.exit(1);
});
asked.on('error', () => {
  process.exit(1);
});
asked.end();
