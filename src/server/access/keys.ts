/**
 * Who may ask. The address that crossread opens or prints carries a random token; it is exchanged at once for a cookie that no script
 * can read and no other site can use. Programs send the token itself. Nothing of it outlives the server.
 */
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

const BYTES = 32;

/** The secrets of one run of the server. */
export class Keys {
  /** For addresses that people read, and for programs. */
  readonly token: string = randomBytes(BYTES).toString("base64url");
  readonly #session: string = randomBytes(BYTES).toString("base64url");
  readonly #tickets = new Set<string>();

  /** A token that opens the record once: for an address that other users of the machine may see in the list of processes. */
  ticket(): string {
    const ticket = randomBytes(BYTES).toString("base64url");
    this.#tickets.add(ticket);
    return ticket;
  }

  /** The session that a token from an address is exchanged for; null when it opens nothing. */
  exchange(token: string): string | null {
    for (const ticket of this.#tickets) {
      if (!areSame(ticket, token)) continue;
      this.#tickets.delete(ticket);
      return this.#session;
    }
    return areSame(this.token, token) ? this.#session : null;
  }

  isSession(value: string): boolean {
    return areSame(this.#session, value);
  }

  isToken(value: string): boolean {
    return areSame(this.token, value);
  }
}

/** Compares in a time that tells nothing of where they differ. */
function areSame(a: string, b: string): boolean {
  const hash = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(hash(a), hash(b));
}
