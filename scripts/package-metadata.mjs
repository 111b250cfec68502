// What both packages take from the top package.json: their version, their author, and where the
// repository is. Links from their pages lead there.
import { readFileSync, writeFileSync } from 'node:fs';
import { posix } from 'node:path';

const FIELDS = ['version', 'author', 'homepage', 'repository', 'bugs'];
const REPOSITORY = /^git\+(https:\/\/.+)\.git$/;
/** A host that is nobody's (RFC 2606). */
const PLACEHOLDER = 'example.com';
/** Code, which is left as it is, or the target of a link or of a picture. */
const LINK = /```[^]*?```|`[^`\n]*`|(!?)(\[[^\]]*\])\(([^)\s]+)\)/g;

export function readMetadata() {
  const root = JSON.parse(readFileSync('package.json', 'utf8'));
  return Object.fromEntries(FIELDS.map((field) => [field, root[field]]));
}

/** Returns what keeps the packages from being published, one line each. */
export function findProblems(metadata) {
  const unfilled = FIELDS.filter(
    (field) => !metadata[field] || JSON.stringify(metadata[field]).includes(PLACEHOLDER),
  );
  const { url = '' } = metadata.repository ?? {};
  return [
    ...unfilled.map(
      (field) =>
        `\`${field}\` in package.json is ${JSON.stringify(metadata[field])}, a placeholder: write your own, as both packages publish it.`,
    ),
    ...(REPOSITORY.test(url)
      ? []
      : [
          `\`repository.url\` in package.json is ${JSON.stringify(url)}: write it as git+https://….git, as links of the packages are made from it.`,
        ]),
  ];
}

/** Adds the fields to the package.json of a built package. */
export function completeManifest(folder) {
  const path = `${folder}/package.json`;
  const { name, ...manifest } = JSON.parse(readFileSync(path, 'utf8'));
  const complete = { name, ...readMetadata(), ...manifest };
  writeFileSync(path, `${JSON.stringify(complete, null, 2)}\n`);
}

/**
 * Returns the text of a page as it is in a package: links to files that are not beside it there
 * lead into the repository, to the tag of this version.
 *
 * @param page the path of the page in the repository
 * @param packed the paths of the files to which its relative links work in the package, too
 */
export function withAbsoluteLinks(page, markdown, packed = []) {
  const { version, repository } = readMetadata();
  const [, web] = REPOSITORY.exec(repository.url);
  return markdown.replace(LINK, (whole, image, text, target) => {
    if (target === undefined || /^(#|\w+:)/.test(target)) {
      return whole;
    }
    const [path, fragment] = posix.join(posix.dirname(page), target).split('#');
    if (packed.includes(path)) {
      return whole;
    }
    const address = `${web}/${image ? 'raw' : 'blob'}/v${version}/${path}`;
    return `${image}${text}(${address}${fragment === undefined ? '' : `#${fragment}`})`;
  });
}
