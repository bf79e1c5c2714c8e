/** The part of autocannon that is used here; the package has no types. */
declare module 'autocannon' {
  export interface AutocannonRequest {
    readonly method?: string;
    readonly path: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string;
  }
  export interface AutocannonOptions {
    readonly url: string;
    readonly connections?: number;
    /** Seconds without a response after which a request counts as an error. */
    readonly timeout?: number;
    /** How many requests in all. */
    readonly amount?: number;
    readonly requests?: readonly { setupRequest(request: object): object }[];
  }
  export interface AutocannonResult {
    readonly non2xx: number;
    readonly errors: number;
  }
  export default function autocannon(options: AutocannonOptions): Promise<AutocannonResult>;
}
