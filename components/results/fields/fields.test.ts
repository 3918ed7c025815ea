import { describe, expect, it } from 'vitest';
import { withEdit } from './edit-fields';
import { type Field, fieldRows, fieldsOf } from './field-rows';
import { jsonDocuments } from './json-documents';
import { fieldsClipboard, fieldsCsv, fieldsJson } from './write-fields';

const receipt = {
  shop: 'Fern & Co',
  total: 12.5,
  paid: true,
  note: null,
  address: { street: 'A/B 1', 'zip~code': '00123' },
  items: [
    { name: 'Tea', price: 3 },
    { name: 'Cake', price: 9.5, tax: '=7%' },
  ],
  tags: ['a', 'b'],
};
const rows = fieldRows([receipt]);
const field = (pointer: string): Field => {
  const found = fieldsOf(rows).find((one) => one.pointer === pointer);
  if (found === undefined) throw new Error(`no field ${pointer}`);
  return found;
};

describe('the documents of a reply', () => {
  it('are read from fences, bare, and as far as they can be mended', () => {
    expect(jsonDocuments('Here:\n```json\n{"a": 1,}\n```\nand\n```\n[{"b": 2}]\n```')).toEqual([
      { a: 1 },
      [{ b: 2 }],
    ]);
    expect(jsonDocuments('The fields are\n{"a": 1, "b": "x"}\nas asked.')).toEqual([{ a: 1, b: 'x' }]);
    expect(jsonDocuments('```json\n{"a": {"b": 1')).toEqual([{ a: { b: 1 } }]);
  });

  it('are not looked for in prose and other code', () => {
    expect(jsonDocuments('A set {a, b} is meant.')).toEqual([]);
    expect(jsonDocuments('```python\n{"a": 1}\n```')).toEqual([]);
  });
});

describe('the rows', () => {
  it('follow the document; lists of things alike become grids', () => {
    expect(rows.map(({ kind, name, depth }) => `${kind} ${depth} ${name}`)).toEqual([
      'field 0 shop',
      'field 0 total',
      'field 0 paid',
      'field 0 note',
      'group 0 address',
      'field 1 street',
      'field 1 zip~code',
      'grid 0 items',
      'group 0 tags',
      'field 1 1',
      'field 1 2',
    ]);
    expect(fieldsOf(rows)).toHaveLength(13);
    expect(fieldRows([[{ a: 1 }, { a: 2 }]])).toMatchObject([{ kind: 'grid', columns: ['a'] }]);
    expect(fieldRows([{ a: 1 }, { b: 2 }]).map(({ pointer }) => pointer)).toEqual([
      '/0',
      '/0/a',
      '/1',
      '/1/b',
    ]);
  });

  it('end where nesting has no end', () => {
    const nested = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
    expect(fieldRows(jsonDocuments(nested(50))).length).toBeLessThan(20);
    expect(jsonDocuments(nested(5000))).toEqual([]);
  });
});

describe('an edit', () => {
  it('keeps the kind of value where the words can be read so', () => {
    expect(withEdit({}, field('/0/total'), '13')).toEqual({ '/0/total': 13 });
    expect(withEdit({}, field('/0/total'), '13 EUR')).toEqual({ '/0/total': '13 EUR' });
    expect(withEdit({}, field('/0/paid'), 'false')).toEqual({ '/0/paid': false });
    expect(withEdit({}, field('/0/address/zip~0code'), '123')).toEqual({ '/0/address/zip~0code': '123' });
    expect(withEdit({}, field('/0/note'), 'x')).toEqual({ '/0/note': 'x' });
  });

  it('that says what the model said is none', () => {
    expect(withEdit({ '/0/total': 13 }, field('/0/total'), '12.50')).toEqual({});
    expect(withEdit({ '/0/note': 'x' }, field('/0/note'), '')).toEqual({});
  });
});

describe('what is written', () => {
  const edits = { '/0/total': 13, '/0/address/zip~0code': '00124', '/0/items/1/name': 'Pie' };

  it('holds the edits in their places, and beside them what the model said', () => {
    expect(JSON.parse(fieldsJson([receipt], edits))).toEqual({
      ...receipt,
      total: 13,
      address: { street: 'A/B 1', 'zip~code': '00124' },
      items: [receipt.items[0], { ...receipt.items[1], name: 'Pie' }],
    });
    const lines = fieldsCsv(rows, edits).split('\r\n');
    expect(lines[0]).toBe('field,value,model_value');
    expect(lines).toContain('total,13,12.5');
    expect(lines).toContain('address.zip~code,00124,00123');
    expect(lines).toContain('items.1.name,Pie,Cake');
    expect(fieldsCsv(rows, {}).split('\r\n')[0]).toBe('field,value');
  });

  it('is no formula in a spreadsheet', () => {
    expect(fieldsCsv(rows, {})).toContain("items.1.tax,'=7%");
    expect(fieldsClipboard(rows, {})).toContain("items.1.tax\t'=7%");
  });

  it('of a list of things alike is their own table', () => {
    expect(fieldsCsv(fieldRows([receipt.items]), {})).toBe("name,price,tax\r\nTea,3,\r\nCake,9.5,'=7%\r\n");
  });
});
