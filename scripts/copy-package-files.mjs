// Copies files from the top folder, as ng-packagr only copies from the library's folder.
import { copyFileSync, cpSync } from 'node:fs';

for (const file of ['README.md', 'LICENSE', 'CHANGELOG.md', 'SECURITY.md', 'llms.txt']) {
  copyFileSync(file, `dist/ngx-roxchat/${file}`);
}
// The docs that the README refers to, without their pictures.
cpSync('docs', 'dist/ngx-roxchat/docs', {
  recursive: true,
  filter: (path) => !path.endsWith('.png'),
});
