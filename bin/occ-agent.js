#!/usr/bin/env node
// Plain and old enough for any Node: one that is too old gets a line that says so, not a stack trace.
const oldest = 22;
if (Number.parseInt(process.versions.node, 10) < oldest) {
  console.error(`occ-agent: needs Node ${oldest} or newer; this is Node ${process.versions.node}`);
  process.exitCode = 2;
} else {
  import('../dist/cli.js');
}
