// node build.mjs           writes what we ship of KERN to src/Web/Styles: the rules of the components below, its light colours, two weights of its font
// node build.mjs --check   writes nothing; ends with 1 when something else stands there
import { readFileSync, writeFileSync } from 'node:fs';
import { PurgeCSS } from 'purgecss';
import postcss from 'postcss';

const kern = new URL('./node_modules/@kern-ux/native/', import.meta.url);
const styles = new URL('../../src/Web/Styles/', import.meta.url);
const { version } = JSON.parse(readFileSync(new URL('package.json', kern)));

/** A component is shipped whole, whether or not a page uses each part of it: a page may be written without building this anew. */
const components = ['alert', 'badge', 'btn', 'error', 'fieldset', 'form-check', 'form-input', 'hint', 'label', 'sr-only', 'title'];
const icons = ['danger', 'info', 'success', 'warning'];

/** Tokens that our own sheets use, beside those of the components. */
const ours = /^--kern-(color-(layout|feedback|action)|metric-(space|border))-/;

/** "--x" names a variant, "__x" a part; "icon" alone is the shape that the icons above fill. */
const shipped = new RegExp(`^kern-(${components.join('|')})(--|__|$)|^kern-icon(--(${icons.join('|')}))?$`);

const [{ css }] = await new PurgeCSS().purge({
  content: [{ raw: '<html data-kern-theme="light"><body><input type="radio" checked disabled><textarea></textarea>', extension: 'html' }],
  css: [{ raw: readFileSync(new URL('dist/kern.css', kern), 'utf8') }],
  safelist: { standard: [shipped, 'root', 'html', 'body', 'input', 'textarea', 'select', 'legend', 'button'], greedy: [/kern-level-0/], variables: [/./] },
});
const root = postcss.parse(css);

// Our pages are light: <html data-kern-theme="light">. What would colour them dark, or comes twice, goes.
root.walkAtRules('media', media => { if (media.params.includes('prefers-color-scheme')) media.remove(); });
root.walkRules(rule => {
  const rest = rule.selectors.filter(selector => !/^(\[data-kern-theme=dark\]|\.kern-dark)/.test(selector));
  if (rest.length === 0) rule.remove();
  else rule.selectors = rest;
});
root.walkComments(comment => { comment.remove(); });
root.walkAtRules('charset', rule => { rule.remove(); });
unused(root);
root.walkAtRules(rule => { if (rule.nodes?.length === 0) rule.remove(); });
root.walkRules(rule => { if (rule.nodes.length === 0) rule.remove(); });

const files = new Map([
  ['kern.css', Buffer.from(`/* KERN ${version}, EUPL-1.2, reduced by tools/kern/build.mjs: do not change by hand. */\n${tidy(root.toString())}`)],
  ['fira-sans-400.woff2', readFileSync(new URL('dist/fonts/fira-sans/FiraSans-Regular.woff2', kern))],
  ['fira-sans-600.woff2', readFileSync(new URL('dist/fonts/fira-sans/FiraSans-SemiBold.woff2', kern))],
]);

if (process.argv[2] === '--check') {
  const other = [...files].filter(([name, content]) => !content.equals(read(name))).map(([name]) => name);
  if (other.length > 0) console.error(`src/Web/Styles is not what tools/kern/build.mjs makes of KERN ${version}: ${other.join(', ')}`);
  process.exit(other.length > 0 ? 1 : 0);
}
for (const [name, content] of files) writeFileSync(new URL(name, styles), content);

function read(name) {
  try {
    return readFileSync(new URL(name, styles));
  } catch {
    return Buffer.alloc(0);
  }
}

/** Custom properties that nothing uses go, and then those that only they used. */
function unused(sheet) {
  for (let gone = 1; gone > 0;) {
    const used = new Set([...sheet.toString().matchAll(/var\((--[\w-]+)/g)].map(match => match[1]));
    gone = 0;
    sheet.walkDecls(/^--/, declaration => {
      if (used.has(declaration.prop) || ours.test(declaration.prop)) return;
      declaration.remove();
      gone++;
    });
  }
}

/** One line a rule, as it is compared. */
function tidy(text) {
  return text.split('\n').map(line => line.trimEnd()).filter(line => line.length > 0).join('\n') + '\n';
}
