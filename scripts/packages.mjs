/** The published packages, which share a version. Each is built into dist/<its name>. */
export const PACKAGES = [
  { name: 'ngx-roxchat', build: 'build:lib' },
  { name: 'ngx-roxchat-workspace', build: 'build:workspace' },
];
