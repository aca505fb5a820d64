import { it } from 'vitest';
import { readdirSync, readFileSync } from 'node:fs';
import { scoreTone } from '../../src/tone/score-tone.ts';
import { selectToneProfile } from '../../src/tone/select-tone-profile.ts';
import { fillVoice } from '../../src/tone/tone-voice.ts';
import { lodestar, profileOf } from './lodestar.ts';
it('scan', () => {
  for (const profile of lodestar.profiles.values()) {
    const out: string[] = [];
    for (const name of ['Anna Berg', null]) for (const isComplaint of [true, false]) {
      const { voice } = profile;
      const language = new Intl.DisplayNames([profile.language], { type: 'language' }).of('fi') ?? '';
      const text = [name === null ? voice.greetingUnnamed : fillVoice(voice.greetingNamed, { name }), voice.thanks,
        isComplaint ? voice.problemAcknowledgement : voice.acknowledgement,
        fillVoice(voice.noAnswer, { question: '¿?'.repeat(10) }), fillVoice(voice.otherLanguageSource, { language }), voice.nextStep, fillVoice(voice.signOff, { advisor: 'Maja' })].join('\n\n');
      const r = scoreTone(text, profile, { language: profile.language, customerName: name, isComplaint, questions: ['¿?'.repeat(10)] });
      out.push(`${r.score} ${r.findings.map((f) => `${f.rule}[${text.slice(f.start, f.end).slice(0, 60)}]`).join()}`);
    }
    console.log(profile.id, out.join(' | '));
  }
  const scores: Record<string, number[]> = {}; const rules: Record<string, number> = {}; const sums: Record<string, number> = {};
  for (const file of readdirSync('fixtures/cases').filter((f) => f.endsWith('.jsonl')))
    for (const line of readFileSync(`fixtures/cases/${file}`, 'utf8').split('\n').filter(Boolean)) {
      const c = JSON.parse(line);
      const profile = selectToneProfile(lodestar.profiles, { language: c.language, market: c.market });
      c.messages.filter((m: any) => m.from === 'advisor').map((m: any) => m.text ?? m.html ?? '').filter((t: string) => !t.startsWith('[')).forEach((t: string, at: number) => {
        const r = scoreTone(t, profile, { language: c.language, customerName: c.customer.name ?? null, channel: at === 0 ? c.channel : 'chat' });
        (scores[c.language] ??= []).push(r.score);
        sums[c.language] = (sums[c.language] ?? 0) + r.findings.length;
        for (const f of r.findings) { const k = `${c.language} ${f.rule} ${f.severity}`; rules[k] = (rules[k] ?? 0) + 1; if (f.severity === 'error') console.log(k, c.id, t.slice(f.start, f.end)); }
      });
    }
  const all = Object.values(scores).flat();
  const share = (v: number[], t: number) => (v.filter((s) => s >= t).length / v.length).toFixed(3);
  for (const [l, v] of Object.entries(scores)) console.log(l, v.length, 'f/reply', ((sums[l] ?? 0) / v.length).toFixed(2), share(v, 4.5), share(v, 4), share(v, 3.5), Math.min(...v));
  console.log('all', all.length, share(all, 4.5), share(all, 4), share(all, 3.5), share(all, 3));
  console.log(Object.entries(rules).sort((a, b) => b[1] - a[1]).slice(0, 25).map(([k, v]) => `${k}=${v}`).join('\n'));
  const html = `<p>Hi Anna,</p><p>I'll call you on <b>Friday</b> about the <a href="https://x.example/kindly">card</a> you asked for.</p><p>Kind regards<br>Maya</p>`;
  console.log(JSON.stringify(scoreTone(html, profileOf('en'), { language: 'en' }), null, 1));
});
