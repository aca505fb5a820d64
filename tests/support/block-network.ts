import net, { type LookupFunction } from 'node:net';
import { liveTarget } from '../live/live-target.ts';

/**
 * Makes any connection that leaves this machine fail at once, so that no test can depend on the network but the live suite. Names are judged
 * by what they are looked up as: msw looks every name up as the loopback before it answers in the server's place.
 */
const connect = net.Socket.prototype.connect;

/** The server of the live suite, where one is named. */
const live = liveTarget(process.env);
const liveHost = live === null ? null : new URL(live.baseUrl).hostname;

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (net.isIPv4(host) && host.startsWith('127.'));

const refusalOf = (host: string): Error => new Error(`Tests may not reach the network: ${host}`);

/** Looks a name up as it would be, if it brings a look-up of its own, and lets it through when it ends here. */
const loopbackLookup =
  (own: LookupFunction | undefined): LookupFunction =>
  (hostname, options, callback) => {
    if (own === undefined) {
      process.nextTick(() => callback(refusalOf(hostname), '', 4));
      return;
    }
    own(hostname, options, (error, address, family) => {
      const found = typeof address === 'string' ? [{ address }] : address;
      const isHere = found?.every((each) => isLoopback(each.address)) ?? false;
      callback(error ?? (isHere ? null : refusalOf(hostname)), address, family);
    });
  };

type Target = { readonly host?: string; readonly lookup?: LookupFunction };

const guarded = function connectToLoopbackOnly(this: net.Socket, ...args: unknown[]): net.Socket {
  // Node itself passes all arguments in one marked list, which therefore has to be changed in its place.
  const list = Array.isArray(args[0]) ? args[0] : args;
  const options: Target | null = typeof list[0] === 'object' ? list[0] : null;
  const host = options === null ? list[1] : options.host;
  if (typeof host === 'string' && host !== '' && host !== liveHost && !isLoopback(host)) {
    if (options === null || net.isIP(host) !== 0) return this.destroy(refusalOf(host));
    list[0] = { ...options, lookup: loopbackLookup(options.lookup) };
  }
  return Reflect.apply(connect, this, args) as net.Socket;
} as typeof net.Socket.prototype.connect;

// Files that share a worker come by here once each.
if (connect.name !== guarded.name) net.Socket.prototype.connect = guarded;
