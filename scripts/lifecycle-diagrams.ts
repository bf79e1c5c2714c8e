/** Draws the lifecycles of orders, returns and appeasements from the transition tables the reference server runs on. */
import { instance } from '@viz-js/viz';
import { appeasementTransitions } from '../mock-server/appeasements/rules/appeasement-lifecycle.ts';
import { orderTransitions } from '../mock-server/orders/rules/order-lifecycle.ts';
import { returnTransitions } from '../mock-server/returns/rules/return-lifecycle.ts';

interface Transition {
  readonly from: string;
  readonly event: string;
  readonly to: string;
}

/** The diagrams as SVG, by file name. */
export async function lifecycleDiagrams(): Promise<Record<string, string>> {
  const viz = await instance();
  const draw = (transitions: readonly Transition[]) => viz.renderString(dot(transitions), { format: 'svg' });
  return {
    'order-lifecycle.svg': draw(orderTransitions),
    'return-lifecycle.svg': draw(returnTransitions),
    'appeasement-lifecycle.svg': draw(appeasementTransitions),
  };
}

function dot(transitions: readonly Transition[]): string {
  const edges = transitions.map(({ from, event, to }) => `  "${from}" -> "${to}" [label=" ${words(event)} "];`);
  return `digraph {
  rankdir=TB; bgcolor="white"; pad=0.3; nodesep=0.5; ranksep=0.6;
  node [shape=box, style="rounded,filled", fillcolor="#eef4fb", color="#4a6fa5", fontname="Helvetica", fontsize=11];
  edge [color="#667085", fontname="Helvetica", fontsize=10];
${edges.join('\n')}
}`;
}

function words(event: string): string {
  return event.replaceAll(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`);
}
