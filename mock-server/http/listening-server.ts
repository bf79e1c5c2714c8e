/** A reference server on a port, as its user sees it. Apart from `listen`, so that its types need no HTTP library. @module */

/** Where to listen. */
export interface ListenOptions {
  /** With 0 the system chooses a free one. @default 0 */
  readonly port?: number | undefined;
  /** @default 127.0.0.1 */
  readonly hostname?: string | undefined;
}

/** A server that listens. */
export interface ListeningServer {
  /** Address for the client, for instance `http://127.0.0.1:8765`. */
  readonly url: string;
  /** Stops listening and drops open connections. */
  close(): Promise<void>;
}
