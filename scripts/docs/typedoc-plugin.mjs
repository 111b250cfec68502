// What the site of the docs has beside TypeDoc's own: the entry points by the names they are imported
// by, without what is not public; what each text of a language says; and the pages as texts, for
// those who read llms.txt.
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Comment, Converter, ReflectionKind, RendererEvent } from 'typedoc';
import { llmsIndex, pagesOf } from './llms.mjs';

const index = llmsIndex();
const pages = pagesOf(index);

export function load({ converter, renderer }) {
  converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const module of project.getReflectionsByKind(ReflectionKind.Module)) {
      const path = module.name.replace(/^(texts\/\w+)\/\w+$/, '$1');
      const folders = path.split('/').filter((part) => !/^(src|public-api)$/.test(part));
      module.name = ['ngx-roxchat', ...folders].join('/');
    }
    for (const text of project.getReflectionsByKind(ReflectionKind.Property)) {
      if (text.getFullName().startsWith('ngx-roxchat/texts/')) {
        text.comment = new Comment([{ kind: 'code', text: `\`${text.defaultValue}\`` }]);
      }
    }
    for (const document of project.getReflectionsByKind(ReflectionKind.Document)) {
      document.name = pages.find(({ file }) => file === `${document.name}.md`).title;
    }
    for (const exported of project.getReflectionsByKind(ReflectionKind.All)) {
      if (exported.name.startsWith('ɵ')) project.removeReflection(exported);
    }
  });

  renderer.on(RendererEvent.END, ({ outputDirectory }) => {
    writeFileSync(join(outputDirectory, 'llms.txt'), index);
    for (const { file } of pages) {
      cpSync(file, join(outputDirectory, file));
    }
  });
}
