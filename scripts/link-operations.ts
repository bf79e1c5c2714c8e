/**
 * A plugin of TypeDoc: where a docstring names its operation, as in "Operation `getOrder`", the name leads to the
 * operation's section of the page that has its error codes. In an editor the name alone is easier to read than a path.
 *
 * @module
 */

import { join } from 'node:path';
import { type Application, type CommentDisplayPart, Converter, normalizePath } from 'typedoc';
import { operationsPagePath } from './operations-page.ts';

/** Called by TypeDoc. */
export function load({ converter }: Application): void {
  converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    const page = normalizePath(join(import.meta.dirname, '..', operationsPagePath));
    const { target } = project.files.registerAbsolute(page);
    const linked = (parts: readonly CommentDisplayPart[]) =>
      withLinks(parts, id => ({ kind: 'relative-link', text: id, target, targetAnchor: id.toLowerCase() }));
    for (const { comment } of Object.values(project.reflections)) {
      if (comment === undefined) continue;
      comment.summary = linked(comment.summary);
      for (const tag of comment.blockTags) tag.content = linked(tag.content);
    }
  });
}

/** The parts with a Markdown link around each name that follows "Operation" or "Operations". */
export function withLinks(
  parts: readonly CommentDisplayPart[],
  linkTo: (operationId: string) => CommentDisplayPart,
): CommentDisplayPart[] {
  let naming = false;
  return parts.flatMap(part => {
    if (naming && part.kind === 'code') return [text('['), part, text(']('), linkTo(part.text.slice(1, -1)), text(')')];
    naming =
      part.kind === 'text' && (/\bOperations?\s$/.test(part.text) || (naming && /^,\s$|^\sand\s$/.test(part.text)));
    return [part];
  });
}

function text(words: string): CommentDisplayPart {
  return { kind: 'text', text: words };
}
