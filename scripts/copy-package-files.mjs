// ng-packagr takes no files from outside the library's folder, and these stand at the top.
import { copyFileSync } from 'node:fs';

for (const file of ['README.md', 'LICENSE', 'CHANGELOG.md', 'SECURITY.md']) {
  copyFileSync(file, `dist/ngx-roxchat/${file}`);
}
