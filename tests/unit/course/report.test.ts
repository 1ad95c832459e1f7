import { describe, expect, it } from 'vitest';
import { manifestOf } from '#domain/course/manifest.ts';
import { escaped } from '#domain/markup/escapes.ts';
import { after, beginning } from '#domain/course/progress.ts';
import { interaction, lasting, standing } from '#domain/course/report.ts';
import { course, everything } from './course.ts';

const start = beginning(course);
const all = everything.reduce((progress, event) => after(course, progress, event), start);

describe('what a learning system is told', () => {
  it('is in SCORM 1.2 a status, a score of 100, a time and where to go on', () => {
    expect(Object.fromEntries(standing('1.2', course, all, 3725))).toEqual({
      'cmi.core.lesson_status': 'completed',
      'cmi.core.score.min': '0',
      'cmi.core.score.max': '100',
      'cmi.core.score.raw': '67',
      'cmi.core.session_time': '0001:02:05',
      'cmi.core.exit': 'suspend',
      'cmi.core.lesson_location': 'ask-your-clinic',
      'cmi.suspend_data': expect.stringMatching(/^1;/),
    });
  });

  it('is in SCORM 2004 the same, with a share of the whole', () => {
    expect(Object.fromEntries(standing('2004', course, all, 65))).toEqual({
      'cmi.completion_status': 'completed',
      'cmi.progress_measure': '1',
      'cmi.score.min': '0',
      'cmi.score.max': '100',
      'cmi.score.raw': '67',
      'cmi.score.scaled': '0.67',
      'cmi.session_time': 'PT0H1M5S',
      'cmi.exit': 'suspend',
      'cmi.location': 'ask-your-clinic',
      'cmi.suspend_data': expect.stringMatching(/^1;/),
    });
  });

  it('is a score of none, and no missing number, where the course asks nothing', () => {
    const unasked = course.slice(1, 2);
    const told = Object.fromEntries(standing('2004', unasked, beginning(unasked), 0));
    expect([told['cmi.score.raw'], told['cmi.score.scaled']]).toEqual(['0', '0']);
  });

  it('is "incomplete" until every lesson is done', () => {
    expect(standing('1.2', course, start, 0)).toContainEqual([
      'cmi.core.lesson_status',
      'incomplete',
    ]);
    expect(standing('2004', course, start, 0)).toContainEqual([
      'cmi.completion_status',
      'incomplete',
    ]);
  });

  it('never says that somebody passed or failed', () => {
    for (const version of ['1.2', '2004'] as const)
      expect(JSON.stringify(standing(version, course, all, 0))).not.toMatch(/pass|fail|success/);
  });

  it('writes a time of months as the longest that the form holds', () => {
    expect(lasting('1.2', 1e9)).toMatch(/^9999:\d\d:\d\d$/);
  });

  it('tells each answer with the right one, in the words of its version', () => {
    const wrong = { lesson: 'two-step-login', question: 1 };
    expect(interaction('1.2', course, all, wrong, 4)).toEqual([
      ['cmi.interactions.4.id', 'two-step-login-2'],
      ['cmi.interactions.4.type', 'choice'],
      ['cmi.interactions.4.correct_responses.0.pattern', 'a'],
      ['cmi.interactions.4.student_response', 'b'],
      ['cmi.interactions.4.result', 'wrong'],
    ]);
    expect(interaction('2004', course, all, wrong, 0)).toEqual([
      ['cmi.interactions.0.id', 'two-step-login-2'],
      ['cmi.interactions.0.type', 'choice'],
      ['cmi.interactions.0.correct_responses.0.pattern', 'a'],
      ['cmi.interactions.0.learner_response', 'b'],
      ['cmi.interactions.0.result', 'incorrect'],
    ]);
    for (const version of ['1.2', '2004'] as const)
      expect(
        interaction(version, course, all, { lesson: 'two-step-login', question: 0 }, 2),
      ).toContainEqual(['cmi.interactions.2.result', 'correct']);
    expect(interaction('2004', course, start, wrong, 0)).toEqual([]);
    expect(interaction('2004', course, all, { lesson: 'nowhere', question: 0 }, 0)).toEqual([]);
  });
});

describe('the manifest', () => {
  it.each(['1.2', '2004'] as const)(
    'of SCORM %s names its first page and every file',
    (version) => {
      const xml = manifestOf(version, {
        id: 'portal-check-en',
        title: 'Ask & tell: "is it <mine>?"',
        files: ['index.html', 'assets/course.js'],
        start: 'index.html',
      });
      expect(xml).toContain('href="index.html"');
      expect(xml).toContain('<file href="assets/course.js"/>');
      expect(xml).toContain('<title>Ask &amp; tell: &quot;is it &lt;mine&gt;?&quot;</title>');
      expect(xml).toContain(version === '1.2' ? 'adlcp:scormtype="sco"' : 'adlcp:scormType="sco"');
    },
  );

  it('leaves it to the pages of the course to say when it is done, where its version lets it', () => {
    const said = (version: '1.2' | '2004') =>
      manifestOf(version, { id: 'a', title: 'A', files: [], start: 'index.html' });
    expect(said('1.2')).toContain('<schemaversion>1.2</schemaversion>');
    expect(said('1.2')).toContain('<title>A</title></item>');
    expect(said('2004')).toContain('<schemaversion>2004 4th Edition</schemaversion>');
    expect(said('2004')).toContain('<imsss:deliveryControls completionSetByContent="true"');
  });

  it('holds any text as text', () => {
    expect(escaped(`<a b="c">&'`)).toBe('&lt;a b=&quot;c&quot;&gt;&amp;&#39;');
  });
});
