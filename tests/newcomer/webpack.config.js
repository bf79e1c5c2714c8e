/** A program for Node, and a module for pages. */
export default ['node', 'web'].map(target => ({
  name: target,
  mode: 'production',
  target,
  entry: { node: './main.js', web: './call.js' }[target],
  output: { path: import.meta.dirname, filename: `out/webpack-${target}.mjs`, module: true, chunkFormat: 'module' },
  experiments: { outputModule: true, topLevelAwait: true },
  externalsPresets: { node: target === 'node' },
  stats: 'errors-warnings',
  performance: false,
}));
