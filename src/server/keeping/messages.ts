/** What the server and the thread that keeps the record say to each other. */
import type { ErrorCode } from "../../model/index.ts";
import type { Status } from "../api/schemas.ts";
import type { Keeping, KeeperOptions } from "./keeper.ts";
import type { Publication } from "./publisher.ts";

/** What the thread is started with. */
export type ThreadOptions = Omit<KeeperOptions, "onStatus" | "onPublication">;

/** A call of one of the keeper's methods. */
export interface Call {
  readonly id: number;
  readonly name: keyof Keeping;
  readonly args: readonly unknown[];
}

/** An error as it crosses between threads; `code` is null for one that nobody foresaw. */
export interface SentError {
  readonly code: ErrorCode | null;
  readonly message: string;
  readonly stack: string;
}

/** What comes from the thread. */
export type Message =
  | { readonly kind: "ready" }
  | { readonly kind: "refused"; readonly error: SentError }
  | { readonly kind: "status"; readonly status: Status }
  | { readonly kind: "publication"; readonly publication: Publication }
  | { readonly kind: "done"; readonly id: number; readonly value: unknown }
  | { readonly kind: "failed"; readonly id: number; readonly error: SentError };
