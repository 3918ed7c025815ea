'use client';

import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import bash from 'highlight.js/lib/languages/bash';
import css from 'highlight.js/lib/languages/css';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import python from 'highlight.js/lib/languages/python';
import sql from 'highlight.js/lib/languages/sql';
import typescript from 'highlight.js/lib/languages/typescript';
import xml from 'highlight.js/lib/languages/xml';
import yaml from 'highlight.js/lib/languages/yaml';
import { createLowlight } from 'lowlight';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';

const lowlight = createLowlight({ bash, css, javascript, json, python, sql, typescript, xml, yaml });

/** Code as elements with class names: no markup is ever parsed, no style is ever inlined. */
export function ColouredCode({ grammar, code }: { readonly grammar: string; readonly code: string }) {
  return toJsxRuntime(lowlight.highlight(grammar, code), { Fragment, jsx, jsxs });
}
