/** TypeDoc plugin: a guide is named by its first heading, which the page does not show twice, and is found by what it is about. */
import { type Application, type CommentDisplayPart, Converter, DocumentReflection, IndexEvent } from 'typedoc';

export function load({ converter, renderer }: Pick<Application, 'converter' | 'renderer'>): void {
  converter.on(Converter.EVENT_CREATE_DOCUMENT, (_, guide: DocumentReflection) => {
    guide.name = takeHeading(guide.content) ?? guide.name;
  });
  // the page of the README has the name of the package above it
  converter.on(Converter.EVENT_RESOLVE_END, ({ project }) => void takeHeading(project.readme ?? []));
  renderer.on(IndexEvent.PREPARE_INDEX, event => {
    // names weigh 1000: who searches for "remorse" wants the guide about it before each type that has it in its name
    event.searchFieldWeights.topics = 20_000;
    event.searchResults.forEach((found, index) => {
      if (found instanceof DocumentReflection) event.searchFields[index] = { topics: topicsOf(found) };
    });
  });
}

/** Takes the first heading out of a text and returns it. */
function takeHeading([first]: CommentDisplayPart[]): string | undefined {
  const heading = first?.text.match(/^\s*# (.+)\n+/);
  if (first === undefined || heading == null) return undefined;
  first.text = first.text.slice(heading[0].length);
  return heading[1];
}

/** The words that a guide returns to: those of its headings, and those it uses often. */
function topicsOf({ name, content }: DocumentReflection): string {
  const text = content.map(part => part.text).join('');
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/\p{L}{5,}/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const often = [...counts].filter(([, count]) => count >= 2).map(([word]) => word);
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => heading);
  return [name, ...headings, ...often].join(' ');
}
