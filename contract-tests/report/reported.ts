/** Findings as a report tells them: each piece of news once. @module */

import { type Finding, newsOf, type Severity } from '../engine/finding.ts';
import type { Judged } from '../engine/run-behaviour.ts';
import { masked, withoutCards } from '../engine/secrets.ts';
import { curl } from './curl.ts';
import { type Excerpt, excerptOf } from './excerpt.ts';

/** A piece of news. */
export interface Reported extends Finding {
  /** What it is recognised by, as in a baseline. */
  readonly news: string;
  /** Whether the baseline knows it. */
  readonly isKnown: boolean;
  /** How often it was found. */
  readonly times: number;
  /** A command that sends the first such request again; without secrets. */
  readonly curl?: string;
  /** What was said when it was first found; without secrets. */
  readonly exchange?: Excerpt;
}

const weight: Readonly<Record<Severity, number>> = { violation: 0, drift: 1, info: 2 };

/** Each piece of news once, the gravest first. */
export function reported(
  found: readonly { readonly finding: Finding; readonly on: Judged | undefined }[],
  { known, secrets }: { readonly known: ReadonlySet<string>; readonly secrets: readonly string[] },
): Reported[] {
  const safe = (text: string) => withoutCards(masked(text, secrets));
  return [...Map.groupBy(found, ({ finding }) => newsOf(finding))]
    .flatMap(([news, same]) => {
      const [first] = same;
      if (first === undefined) return [];
      const { finding, on } = first;
      return [
        {
          ...finding,
          got: safe(finding.got),
          news: safe(news),
          isKnown: known.has(news),
          times: same.length,
          ...(on && { curl: safe(curl(on.exchange)), exchange: excerptOf(on.exchange, finding.place, safe) }),
        },
      ];
    })
    .sort((a, b) => weight[a.severity] - weight[b.severity]);
}
