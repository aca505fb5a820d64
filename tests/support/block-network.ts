import net from 'node:net';

/** Makes any connection that leaves this machine fail at once, so that no test can depend on the network. */
const loopback = new Set(['127.0.0.1', '::1', 'localhost', undefined, '']);
const connect = net.Socket.prototype.connect;

net.Socket.prototype.connect = function connectToLoopbackOnly(
  this: net.Socket,
  ...args: unknown[]
): net.Socket {
  const [target] = Array.isArray(args[0]) ? args[0] : args;
  const host =
    typeof target === 'object' && target !== null && 'host' in target
      ? (target as { host?: string }).host
      : undefined;
  if (!loopback.has(host)) {
    throw new Error(`Tests may not reach the network: ${host}`);
  }
  return Reflect.apply(connect, this, args) as net.Socket;
} as typeof net.Socket.prototype.connect;
