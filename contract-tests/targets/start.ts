/** Starts the target of a vitest project, named `contract:<target>`. @module */

import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { createReferenceServer } from '../../mock-server/index.ts';
import { documentFile } from '../../spec/read-document.ts';
import type { Target } from '../engine/behaviour.ts';
import { prismTarget, startPrism } from './prism.ts';
import { referenceTarget } from './reference.ts';

declare module 'vitest' {
  interface ProvidedContext {
    target: Target;
  }
}

export default async function start(project: TestProject): Promise<() => Promise<void> | void> {
  if (project.name === 'contract:prism') {
    const prism = await startPrism(fileURLToPath(documentFile()));
    project.provide('target', prismTarget(prism.url));
    return prism.stop;
  }
  const server = createReferenceServer();
  const listening = await server.listen();
  project.provide('target', referenceTarget(listening.url, server));
  return listening.close;
}
