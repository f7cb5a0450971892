import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** Greys and weights only: in the editor, as on the map, a hue means trouble or you. */
const highlight = HighlightStyle.define([
  { tag: tags.definition(tags.propertyName), color: 'var(--text)', fontWeight: '700' },
  { tag: [tags.string, tags.content], color: 'var(--text)' },
  { tag: [tags.keyword, tags.bool, tags.number], color: 'var(--accent-text)' },
  { tag: [tags.comment, tags.lineComment], color: 'var(--muted)' },
  { tag: [tags.punctuation, tags.separator, tags.meta], color: 'var(--muted)' },
]);

const triangle = 'polygon(50% 0, 100% 100%, 0 100%)';

const frame = EditorView.theme({
  '&': { color: 'var(--text)', backgroundColor: 'var(--raised)', border: '1px solid var(--control)', borderRadius: '2px' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '2px' },
  '.cm-scroller': { fontFamily: "'B612 Mono', monospace", fontSize: '0.8125rem', lineHeight: '1.25rem', maxHeight: 'min(60vh, 36rem)' },
  '.cm-content, .cm-gutter': { minHeight: '12rem' },
  '.cm-content': { caretColor: 'var(--accent)', padding: '8px 0' },
  '.cm-cursor': { borderLeftColor: 'var(--accent)', borderLeftWidth: '2px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': { backgroundColor: 'var(--accent-wash)' },
  '.cm-activeLine': { backgroundColor: 'transparent', boxShadow: 'inset 0 0 0 100px rgb(128 128 128 / 8%)' },
  '.cm-gutters': { backgroundColor: 'var(--surface)', color: 'var(--muted)', borderRight: '1px solid var(--line)' },
  '.cm-activeLineGutter': { backgroundColor: 'var(--hover)', color: 'var(--text)' },
  '.cm-tooltip': { backgroundColor: 'var(--raised)', color: 'var(--text)', border: '1px solid var(--border)', boxShadow: 'var(--shadow)', maxWidth: 'min(28rem, 90vw)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: "'B612 Mono', monospace", fontSize: '0.8125rem' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '4px 8px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': { backgroundColor: 'var(--accent-wash)', color: 'var(--text)', outline: '1px solid var(--accent)', outlineOffset: '-1px' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700', color: 'var(--accent-text)' },
  '.cm-completionDetail': { color: 'var(--muted)', fontStyle: 'normal', fontFamily: 'B612, sans-serif' },
  '.cm-completionInfo': { fontFamily: 'B612, sans-serif', fontSize: '0.8125rem', padding: '8px' },
  '.cm-diagnostic': { borderLeft: '3px solid var(--control)', padding: '4px 8px', fontSize: '0.8125rem' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--danger)' },
  '.cm-diagnostic-warning': { borderLeftColor: 'var(--major)' },
  '.cm-lintRange': { backgroundImage: 'none', textDecoration: 'underline wavy', textUnderlineOffset: '3px' },
  '.cm-lintRange-error': { textDecorationColor: 'var(--danger)' },
  '.cm-lintRange-info': { textDecorationColor: 'var(--control)', textDecorationStyle: 'dotted' },
  '.cm-lintRange-warning': { textDecorationColor: 'var(--major)', textDecorationStyle: 'dashed' },
  '.cm-gutter-lint': { width: '1.25rem' },
  '.cm-gutter-lint .cm-gutterElement': { padding: '5px 4px' },
  '.cm-lint-marker': { content: 'normal', width: '10px', height: '10px', border: '1.25px solid var(--key)' },
  '.cm-lint-marker-error': { content: 'normal', backgroundColor: 'var(--danger)' },
  '.cm-lint-marker-info': { content: 'normal', borderRadius: '50%' },
  '.cm-lint-marker-warning': { content: 'normal', position: 'relative', border: '0', backgroundColor: 'var(--key)', clipPath: triangle },
  '.cm-lint-marker-warning::after': { content: '""', position: 'absolute', inset: '2.5px 2px 1.25px', backgroundColor: 'var(--major)', clipPath: triangle },
});

export const look: Extension = [frame, syntaxHighlighting(highlight)];
