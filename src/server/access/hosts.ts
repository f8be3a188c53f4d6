/** Under which names the server may be asked: another name in the Host header is the mark of a page that had its own name rebound to us. */
import { networkInterfaces } from "node:os";

const LOOPBACK = ["127.0.0.1", "localhost", "[::1]"];
/** Addresses that stand for every one of the machine's. */
const EVERY = new Set(["0.0.0.0", "::", "[::]"]);

/** An address as it stands in a URL. */
export function inUrl(address: string): string {
  return address.includes(":") && !address.startsWith("[") ? `[${address}]` : address;
}

/** Whether only this machine can reach `host`. */
export function isLoopback(host: string): boolean {
  return (
    host === "localhost" ||
    host === "::1" ||
    host === "[::1]" ||
    /^127(?:\.\d{1,3}){3}$/u.test(host)
  );
}

/** The values of a Host header that a server listening on `host` and `port` answers to, in lower case. */
export function allowedHosts(host: string, port: number): ReadonlySet<string> {
  const names = new Set([inUrl(host), ...LOOPBACK]);
  if (EVERY.has(host)) {
    for (const list of Object.values(networkInterfaces()))
      for (const { address } of list ?? []) names.add(inUrl(address));
  }
  const own = [...names].map((name) => `${name.toLowerCase()}:${port}`);
  // A browser leaves out the port that HTTP has anyway.
  return new Set(port === 80 ? [...own, ...names] : own);
}
