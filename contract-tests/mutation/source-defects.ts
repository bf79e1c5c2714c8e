/**
 * Single-line changes of what the server says and does: its rules, views and handlers, and what they share. All of them are put
 * into the source at once, each behind the question whether it is the one that is switched on: so a server is loaded once for all.
 *
 * @module
 */

import { globSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';
import type { SourceDefect } from './defect.ts';
import { isSampled, type Sample } from './sampled.ts';

/** The changes that a loaded server can make. */
export interface SwitchedSource {
  readonly defects: readonly SourceDefect[];
  /** Switches one on, or none. */
  activate(number: number | undefined): void;
  /** Numbers of the changes whose line was executed since the last time. */
  reached(): ReadonlySet<number>;
}

const root = join(import.meta.dirname, '../..');
const question = '__isChanged';

/** Loads what is imported from now on with a sample of all changes in it that can be made. */
export function switchSource(sample: Sample): SwitchedSource {
  const texts = new Map<string, string>();
  const defects: SourceDefect[] = [];
  for (const file of changeableFiles()) {
    const path = join(root, file);
    const text = changeable(readFileSync(path, 'utf8'), file.replace('mock-server/', ''), (id, kind) => {
      if (!isSampled(id, sample)) return undefined;
      const number = defects.length;
      defects.push({ id, family: 'source', kind, number });
      return number;
    });
    texts.set(pathToFileURL(path).href, text);
  }
  let active: number | undefined;
  let reached = new Set<number>();
  Object.assign(globalThis, {
    [question]: (number: number) => {
      reached.add(number);
      return number === active;
    },
  });
  registerHooks({
    load(url, context, next) {
      const source = texts.get(url);
      return source === undefined ? next(url, context) : { format: 'module-typescript', source, shortCircuit: true };
    },
  });
  return {
    defects,
    activate: number => {
      active = number;
    },
    reached() {
      const since = reached;
      reached = new Set();
      return since;
    },
  };
}

// what keeps records, makes them, tells others of them, or tests them
const others = [
  /^mock-server\/(data|http|seed|store|webhooks)\//,
  /\/(seed|any-sequence|money-back-(steps|balance)|order-management|return-record|nearest)/,
  /(seed|records|collections?|\.test)\.ts$/,
];

/** What responds to requests. */
function changeableFiles(): string[] {
  const files = globSync('mock-server/*/**/*.ts', { cwd: root }).map(file => file.replaceAll('\\', '/'));
  return files.filter(file => !others.some(other => other.test(file))).sort();
}

/** The number of a change, or `undefined` where it is not taken. */
type Take = (id: string, kind: string) => number | undefined;

/** A source with its changes, each behind its question. */
export function changeable(source: string, file: string, take: Take): string {
  const tree = ts.createSourceFile(fileURLToPath(pathToFileURL(file)), source, ts.ScriptTarget.Latest, true);
  const times = new Map<string, number>();
  const taken = new Map<ts.Node, readonly { readonly number: number; readonly text: string }[]>();
  return written(tree);

  function written(node: ts.Node): string {
    for (const { kind, text, at = node } of changesOf(node)) {
      const number = take(idOf(node, kind), kind);
      if (number !== undefined) taken.set(at, [...(taken.get(at) ?? []), { number, text }]);
    }
    return (taken.get(node) ?? []).reduce(
      (text, { number, text: changed }) => `(${question}(${number}) ? (${changed}) : (${text}))`,
      withChildren(node),
    );
  }

  /** The same wherever in the file the line is. */
  function idOf(node: ts.Node, kind: string): string {
    const text = node.getText().replaceAll(/\s+/g, ' ');
    const id = `${file} ${functionAround(node)}: ${text.length > 60 ? `${text.slice(0, 59)}…` : text}: ${kind}`;
    const time = (times.get(id) ?? 0) + 1;
    times.set(id, time);
    return time === 1 ? id : `${id} (${time})`;
  }

  function withChildren(node: ts.Node): string {
    let [text, at] = ['', node.getStart()];
    node.forEachChild(child => {
      if (isType(child)) return;
      text += source.slice(at, child.getStart()) + written(child);
      at = child.getEnd();
    });
    return text + source.slice(at, node.getEnd());
  }
}

/** The name of the outermost function, or the property that it is. */
function functionAround(node: ts.Node): string {
  let name = '';
  for (let at: ts.Node | undefined = node.parent; at !== undefined; at = at.parent) {
    if (
      ts.isFunctionDeclaration(at) ||
      ts.isPropertyAssignment(at) ||
      ts.isMethodDeclaration(at) ||
      ts.isVariableDeclaration(at)
    )
      name = at.name?.getText() ?? name;
  }
  return name;
}

interface Change {
  readonly kind: string;
  /** What stands instead. */
  readonly text: string;
  /** The part of the expression that it stands for: where that is not executed, nothing is changed. @default all of it */
  readonly at?: ts.Node;
}

const otherOperators: ReadonlyMap<ts.SyntaxKind, string> = new Map([
  [ts.SyntaxKind.LessThanToken, '<='],
  [ts.SyntaxKind.LessThanEqualsToken, '<'],
  [ts.SyntaxKind.GreaterThanToken, '>='],
  [ts.SyntaxKind.GreaterThanEqualsToken, '>'],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, '!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, '==='],
  [ts.SyntaxKind.AmpersandAmpersandToken, '||'],
  [ts.SyntaxKind.BarBarToken, '&&'],
  [ts.SyntaxKind.PlusToken, '-'],
  [ts.SyntaxKind.MinusToken, '+'],
  [ts.SyntaxKind.AsteriskToken, '/'],
  [ts.SyntaxKind.SlashToken, '*'],
  [ts.SyntaxKind.PlusEqualsToken, '-='],
  [ts.SyntaxKind.MinusEqualsToken, '+='],
]);

const otherMethods: ReadonlyMap<string, string> = new Map([
  ['some', 'every'],
  ['every', 'some'],
  ['startsWith', 'endsWith'],
  ['endsWith', 'startsWith'],
  ['min', 'max'],
  ['max', 'min'],
  ['floor', 'ceil'],
  ['ceil', 'floor'],
]);
const commutative = new Set(['plus']);
const droppedMethods = new Set([
  'filter',
  'sort',
  'toSorted',
  'toReversed',
  'reverse',
  'slice',
  'trim',
  'toLowerCase',
  'toUpperCase',
]);

function changesOf(node: ts.Node): Change[] {
  if (!isInFunction(node) || isInMessage(node)) return [];
  if (ts.isExpressionStatement(node)) return [{ kind: 'statement dropped', text: 'undefined', at: node.expression }];
  if (!ts.isExpression(node) || isPlaceholder(node)) return [];
  return isCondition(node)
    ? [{ kind: 'if → never', text: 'false' }, ...expressionChanged(node)]
    : expressionChanged(node);
}

function expressionChanged(node: ts.Expression): Change[] {
  if (ts.isBinaryExpression(node)) return binaryChanged(node);
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return [{ kind: '! dropped', text: `!!(${node.operand.getText()})` }];
  if (ts.isConditionalExpression(node))
    return [
      { kind: '?: first', text: node.whenTrue.getText(), at: node.whenFalse },
      { kind: '?: second', text: node.whenFalse.getText(), at: node.whenTrue },
    ];
  if (ts.isStringLiteral(node))
    return isSentence(node) ? [] : [{ kind: 'other string', text: `'other ${node.text.length}'` }];
  if (ts.isNumericLiteral(node)) return [{ kind: 'other number', text: String(Number(node.text) + 1) }];
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [{ kind: 'true → false', text: 'false' }];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [{ kind: 'false → true', text: 'true' }];
  if (ts.isObjectLiteralExpression(node)) return propertyDropped(node);
  if (ts.isArrayLiteralExpression(node)) return node.elements.length === 0 ? [] : [{ kind: 'emptied', text: '[]' }];
  return ts.isCallExpression(node) ? callChanged(node) : [];
}

/** Sentences are for people: no document says how they are worded. */
function isSentence(node: ts.Node): boolean {
  return /\s.*\.['`]$/.test(node.getText());
}

/** The wording of a refusal. */
function isWording(node: ts.Node): boolean {
  return ts.isPropertyAssignment(node) && node.name.getText() === 'message' && isSentence(node.initializer);
}

function isInMessage(node: ts.Node): boolean {
  return ts.findAncestor(node, isWording) !== undefined;
}

/** An operator that is another; a right side that is forgotten. */
function binaryChanged(node: ts.BinaryExpression): Change[] {
  const operator = otherOperators.get(node.operatorToken.kind);
  if (node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken)
    return [{ kind: '?? without its right', text: 'undefined', at: node.right }];
  if (operator === undefined) return [];
  return [
    {
      kind: `${node.operatorToken.getText()} → ${operator}`,
      text: `${node.left.getText()} ${operator} ${node.right.getText()}`,
    },
  ];
}

function propertyDropped(node: ts.ObjectLiteralExpression): Change[] {
  return node.properties.flatMap(property => {
    if (ts.isMethodDeclaration(property) || ts.isAccessor(property) || isWording(property)) return [];
    const others = node.properties.filter(other => other !== property).map(other => other.getText());
    const name = ts.isSpreadAssignment(property) ? '…' : property.name.getText();
    return [{ kind: `without ${name}`, text: `{ ${others.join(', ')} }` }];
  });
}

function callChanged(node: ts.CallExpression): Change[] {
  const { expression, arguments: args } = node;
  const [first, second, ...others] = args;
  if (ts.isIdentifier(expression) && !commutative.has(expression.text) && isPlain(first) && isPlain(second)) {
    const swapped = [second, first, ...others].map(each => each.getText());
    return [{ kind: 'arguments swapped', text: `${expression.text}(${swapped.join(', ')})` }];
  }
  if (!ts.isPropertyAccessExpression(expression) || expression.questionDotToken !== undefined) return [];
  const name = expression.name.text;
  const target = expression.expression.getText();
  const other = otherMethods.get(name);
  if (other !== undefined)
    return [{ kind: `${name} → ${other}`, text: `${target}.${other}(${args.map(each => each.getText()).join(', ')})` }];
  return droppedMethods.has(name) ? [{ kind: `${name} dropped`, text: target }] : [];
}

/** Something with a name: of what is made on the spot nobody mistakes the place. */
function isPlain(node: ts.Expression | undefined): node is ts.Identifier | ts.PropertyAccessExpression {
  return node !== undefined && (ts.isIdentifier(node) || ts.isPropertyAccessExpression(node));
}

function isType(node: ts.Node): boolean {
  return (
    ts.isTypeNode(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeParameterDeclaration(node)
  );
}

/** What is made when a file is loaded cannot be switched afterwards. */
function isInFunction(node: ts.Node): boolean {
  return ts.findAncestor(node.parent, ts.isFunctionLike) !== undefined;
}

/** A condition of an `if`; comparisons in one are changed themselves. */
function isCondition(node: ts.Node): boolean {
  return ts.isIfStatement(node.parent) && node.parent.expression === node;
}

/** Names and parts that only look like expressions, and chains that parentheses would break. */
function isPlaceholder(node: ts.Node): boolean {
  const { parent } = node;
  const isName = 'name' in parent && parent.name === node;
  const isPattern = ts.isBindingElement(parent) && parent.propertyName === node;
  const isInChain =
    (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent) || ts.isCallExpression(parent)) &&
    parent.expression === node &&
    ts.isOptionalChain(parent);
  return (
    isName ||
    isPattern ||
    isInChain ||
    ts.isLiteralTypeNode(parent) ||
    ts.isImportAttribute(parent) ||
    ts.isExpressionStatement(parent)
  );
}
