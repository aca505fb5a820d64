/** Where Node keeps what its own fetch sends through. */
const dispatcherName = Symbol.for('undici.globalDispatcher.1');

// Whoever loads jsforce gets its copy of undici as the dispatcher of every fetch in the process, which loses a proxy that Node was told
// of and takes a stated length of a body for a fault. A fetch of nothing makes Node's own, which is put back.
await fetch('data:,');
const ownDispatcher: unknown = Reflect.get(globalThis, dispatcherName);

const [{ Connection }, { HttpApi }, { Transport }, { StreamPromise }] = await Promise.all([
  import('jsforce/lib/connection.js'),
  import('jsforce/lib/http-api.js'),
  import('jsforce/lib/transport.js'),
  import('jsforce/lib/util/promise.js'),
]);

Reflect.set(globalThis, dispatcherName, ownDispatcher);

/** The parts of jsforce that are used, loaded so that the rest of the process fetches as before. */
export { Connection, HttpApi, StreamPromise, Transport };
