// What the site of the docs has beside TypeDoc's own: the entry points by the names they are imported
// by, without what is not public; and the pages as texts, for those who read llms.txt.
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter, ReflectionKind, RendererEvent } from 'typedoc';
import { llmsIndex, pagesOf } from './llms.mjs';

const index = llmsIndex();
const pages = pagesOf(index);

export function load({ converter, renderer }) {
  converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const module of project.getReflectionsByKind(ReflectionKind.Module)) {
      const folders = module.name.split('/').filter((part) => !/^(src|public-api)$/.test(part));
      module.name = ['ngx-roxchat', ...folders].join('/');
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
