/** `npm start`: the reference server with the interactive REST reference at /docs, until Ctrl-C. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { untilInterrupted } from '../bin/serve.ts';
import { listen } from '../mock-server/http/listen.ts';
import { createReferenceServer, createRunningClock } from '../mock-server/index.ts';
import { documentFile } from '../spec/read-document.ts';

const swagger = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
const server = createReferenceServer({ clock: createRunningClock() });
// "try it out" goes to the server that shows the page
const document = {
  ...JSON.parse(readFileSync(documentFile(), 'utf8')),
  servers: [{ url: '/', description: 'This reference server' }],
};

const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Agent API: reference</title>
<link rel="stylesheet" href="/docs/assets/swagger-ui.css">
<div id="reference"></div>
<script src="/docs/assets/swagger-ui-bundle.js"></script>
<script>SwaggerUIBundle({ url: '/docs/openapi.json', dom_id: '#reference', deepLinking: true, tryItOutEnabled: true, persistAuthorization: true });</script>
</html>`;

const app = new Hono();
app.get('/docs', context => context.html(page));
app.get('/docs/openapi.json', context => context.json(document));
app.use('/docs/assets/*', serveStatic({ root: swagger, rewriteRequestPath: path => path.replace('/docs/assets', '') }));
app.all('*', context => server.fetch(context.req.raw));

const port = Number(process.env.PORT ?? 8765);
const listening = await listen(async request => app.fetch(request), { port });
const { agent, supervisor } = server.credentials;
console.log(`Reference server   ${listening.url}
REST reference     ${listening.url}/docs
Sign in as agent   ${agent.username} / ${agent.password}
  or supervisor    ${supervisor.username} / ${supervisor.password}
Ctrl-C stops it.`);
await untilInterrupted();
await listening.close();
