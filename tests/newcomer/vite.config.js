/** With `--ssr` for Node, the package in the bundle; else the module that a page loads. */
export default ({ isSsrBuild }) =>
  isSsrBuild
    ? { ssr: { noExternal: true } }
    : { build: { lib: { entry: 'call.js', formats: ['es'], fileName: 'call' }, outDir: 'out/vite-web' } };
