import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';

/* Loaded before anything else, in every thread: whatever reaches for the network fails. */

function refuse(): never {
  throw new Error('the network was reached for');
}

net.Socket.prototype.connect = refuse;
dns.lookup = refuse as unknown as typeof dns.lookup;
dns.promises.lookup = refuse as unknown as typeof dns.promises.lookup;
dgram.createSocket = refuse as unknown as typeof dgram.createSocket;
globalThis.fetch = refuse as unknown as typeof fetch;
