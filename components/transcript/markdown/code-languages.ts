/** What a fence may call a language, the grammar that colours it and its name on screen. */
interface CodeLanguage {
  readonly grammar: 'bash' | 'css' | 'javascript' | 'json' | 'python' | 'sql' | 'typescript' | 'xml' | 'yaml';
  readonly name: string;
}

const languages: Readonly<Record<string, CodeLanguage>> = {
  bash: { grammar: 'bash', name: 'Bash' },
  sh: { grammar: 'bash', name: 'Shell' },
  shell: { grammar: 'bash', name: 'Shell' },
  zsh: { grammar: 'bash', name: 'Shell' },
  css: { grammar: 'css', name: 'CSS' },
  js: { grammar: 'javascript', name: 'JavaScript' },
  jsx: { grammar: 'javascript', name: 'JSX' },
  javascript: { grammar: 'javascript', name: 'JavaScript' },
  json: { grammar: 'json', name: 'JSON' },
  jsonc: { grammar: 'json', name: 'JSON' },
  py: { grammar: 'python', name: 'Python' },
  python: { grammar: 'python', name: 'Python' },
  sql: { grammar: 'sql', name: 'SQL' },
  ts: { grammar: 'typescript', name: 'TypeScript' },
  tsx: { grammar: 'typescript', name: 'TSX' },
  typescript: { grammar: 'typescript', name: 'TypeScript' },
  html: { grammar: 'xml', name: 'HTML' },
  svg: { grammar: 'xml', name: 'SVG' },
  xml: { grammar: 'xml', name: 'XML' },
  yaml: { grammar: 'yaml', name: 'YAML' },
  yml: { grammar: 'yaml', name: 'YAML' },
};

export function codeLanguage(fence: string): CodeLanguage | null {
  return Object.hasOwn(languages, fence) ? (languages[fence] ?? null) : null;
}

const maxCharacters = 50_000;
const maxLineCharacters = 2000;

/** Colouring is quadratic in very long lines and not worth a frozen page in very long files. */
export function isWorthColouring(code: string): boolean {
  return code.length <= maxCharacters && code.split('\n').every((line) => line.length <= maxLineCharacters);
}
