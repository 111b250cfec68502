// ng-packagr takes no files from outside the library's folder, and these stand at the top.
import { copyFileSync, cpSync } from 'node:fs';

for (const file of ['README.md', 'LICENSE', 'CHANGELOG.md', 'SECURITY.md', 'llms.txt']) {
  copyFileSync(file, `dist/ngx-roxchat/${file}`);
}
// What the README refers to, but for its photographs.
cpSync('docs', 'dist/ngx-roxchat/docs', {
  recursive: true,
  filter: (path) => !path.endsWith('.png'),
});
