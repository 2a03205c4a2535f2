import { createSocket } from 'node:dgram';
import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:net';

// The "internet" of the rig: says to everybody who they are, whatever they ask by. Names are dnsmasq's.

createHttpServer((request, response) => {
  response.end(request.socket.remoteAddress);
}).listen(80);

// NordVPN's recommendations, as the environment has them, and how often they were asked for
let recommended = 0;
createHttpServer((request, response) => {
  if (request.url?.startsWith('/v1/servers/recommendations') === true) recommended += 1;
  response.end(request.url === '/asked' ? String(recommended) : (process.env['RECOMMENDED'] ?? '[]'));
}).listen(8000);

const udp = createSocket('udp4');
udp.on('message', (message, from) => {
  udp.send(message, from.port, from.address);
});
udp.bind(6969);

// a peer: its side of the handshake (BEP 3), and then as many bytes as are taken
createServer((socket) => {
  socket.on('error', () => socket.destroy());
  socket.once('data', () => {
    socket.end(Buffer.alloc(200_000, 'p'));
  });
}).listen(6881);
