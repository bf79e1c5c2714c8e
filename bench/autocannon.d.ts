/** The part of autocannon that is used here; the package has no types. */
declare module 'autocannon' {
  export interface AutocannonOptions {
    readonly url: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly connections?: number;
    /** Seconds. */
    readonly duration?: number;
  }
  export interface AutocannonResult {
    readonly requests: { readonly average: number };
    readonly '2xx': number;
    readonly non2xx: number;
    readonly errors: number;
  }
  export default function autocannon(options: AutocannonOptions): Promise<AutocannonResult>;
}
