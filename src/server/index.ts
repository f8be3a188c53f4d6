/** The server: a record as a web app, over an API. */
export { isLoopback } from "./access/hosts.ts";
export { serveRecord, type RunningServer, type ServeOptions } from "./serve-record.ts";
